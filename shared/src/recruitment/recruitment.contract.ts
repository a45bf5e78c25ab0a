import {
  choice,
  contract,
  count,
  day,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { typedCode } from '../people/people.contract';
import { nomineeStates } from './recruitment.rules';

/** A call for members as a community posts it; names are taken until the end of its last day. */
export const postRecruitment = contract({
  placeId: id(),
  title: text(2, 40),
  words: text(5, 600),
  until: day(),
});
export type PostRecruitment = Shape<typeof postRecruitment>;
export const madeRecruitment = contract({ id: id() });
export type MadeRecruitment = Shape<typeof madeRecruitment>;
/** Standing oneself, or naming a neighbour, who stands once they have taken the code. */
export const nominate = contract({ name: optional(text(1, 20)), words: text(2, 200) });
export type Nominate = Shape<typeof nominate>;
export const nominated = contract({ id: id(), code: maybe(typedCode()) });
export type Nominated = Shape<typeof nominated>;
export const acceptNomination = contract({ code: typedCode() });
export type AcceptNomination = Shape<typeof acceptNomination>;
/** A kind word with the community's answer. */
export const answerNominee = contract({ words: text(2, 200) });
export type AnswerNominee = Shape<typeof answerNominee>;
export const askRecruitments = contract({ place: id() });
export type AskRecruitments = Shape<typeof askRecruitments>;

const recruitment = {
  id: id(),
  title: text(2, 40),
  place: text(1, 80),
  until: day(),
  /** It still takes names. */
  open: flag(),
};
export const recruitmentLine = contract(recruitment);
export type RecruitmentLine = Shape<typeof recruitmentLine>;
export const recruitments = contract({
  now: instant(),
  recruitments: list(object(recruitmentLine), 0, 50),
});
export type Recruitments = Shape<typeof recruitments>;

/** One nomination that is mine: of me, or by me of a neighbour. */
export const ownNomination = contract({
  id: id(),
  name: maybe(text(0, 20)),
  state: choice(nomineeStates),
  words: maybe(text(1, 200)),
  answer: maybe(text(1, 200)),
  mayWithdraw: flag(),
});
export type OwnNomination = Shape<typeof ownNomination>;
/** A call, with my own nomination and those that I made of neighbours. */
export const recruitmentPage = contract({
  now: instant(),
  ...recruitment,
  words: text(1, 600),
  mine: maybe(object(ownNomination)),
  named: list(object(ownNomination), 0, 20),
  rights: object({ stand: flag(), name: flag() }),
});
export type RecruitmentPage = Shape<typeof recruitmentPage>;

export const nomineeLine = contract({
  id: id(),
  /** Null while whoever was named has not said yes: who they are is nobody's business until then. */
  name: maybe(text(0, 40)),
  self: flag(),
  state: choice(nomineeStates),
  words: maybe(text(1, 200)),
  answer: maybe(text(1, 200)),
  mayAnswer: flag(),
});
export type NomineeLine = Shape<typeof nomineeLine>;
/** Calls in the reader's scope with who stands, and where one may post. */
export const officeRecruitments = contract({
  now: instant(),
  today: day(),
  recruitments: list(
    object({
      ...recruitment,
      words: text(1, 600),
      named: count(),
      nominees: list(object(nomineeLine), 0, 500),
      mayClose: flag(),
    }),
    0,
    100,
  ),
  communities: list(object({ id: id(), name: text(1, 80) }), 0, 500),
});
export type OfficeRecruitments = Shape<typeof officeRecruitments>;
