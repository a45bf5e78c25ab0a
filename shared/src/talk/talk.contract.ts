import {
  choice,
  contract,
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
import { talkMoves, talkStates } from './talk.rules';

/** An ask for talks in a compound, for a firm, body or community of mine, of another. */
export const askTalk = contract({
  placeId: id(),
  fromId: id(),
  toId: id(),
  topicId: optional(id()),
  title: text(2, 40),
  words: text(5, 500),
});
export type AskTalk = Shape<typeof askTalk>;
export const madeTalk = contract({ id: id() });
export type MadeTalk = Shape<typeof madeTalk>;
/** What becomes of it: agreed to for a day, declined with a reason, held with an outcome, taken back. */
export const moveTalk = contract({ move: choice(talkMoves), words: text(2, 500), on: optional(day()) });
export type MoveTalk = Shape<typeof moveTalk>;
export const askTalks = contract({ place: id() });
export type AskTalks = Shape<typeof askTalks>;

const talk = {
  id: id(),
  state: choice(talkStates),
  title: text(1, 40),
  words: text(1, 500),
  place: text(1, 80),
  from: text(1, 80),
  to: text(1, 80),
  at: instant(),
  /** When an answer, or once it is agreed the outcome, is due; null when nothing is. */
  due: maybe(instant()),
  late: flag(),
  /** What the other side said, and the day of the talks. */
  answer: maybe(text(1, 500)),
  on: maybe(day()),
  outcome: maybe(text(1, 500)),
};
export const talkLine = contract(talk);
export type TalkLine = Shape<typeof talkLine>;
/** The talks of a compound, as anybody may read them. */
export const talks = contract({ now: instant(), place: text(1, 80), talks: list(object(talkLine), 0, 100) });
export type Talks = Shape<typeof talks>;

const side = object({ id: id(), name: text(1, 80) });
/** The talks of those for whom I act and below places I steer, and where I may ask for some. */
export const officeTalks = contract({
  now: instant(),
  today: day(),
  talks: list(object({ ...talk, moves: list(choice(talkMoves), 0, 4) }), 0, 200),
  asks: list(
    object({ place: object({ id: id(), name: text(1, 80) }), from: side, to: list(side, 1, 10) }),
    0,
    100,
  ),
});
export type OfficeTalks = Shape<typeof officeTalks>;
