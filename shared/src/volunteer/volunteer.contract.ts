import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  text,
  type Shape,
} from '../contract';
import { typedCode } from '../people/people.contract';
import { standingStates } from '../report-in/standing.rules';
import { serviceTerm } from '../service-term/service-term.contract';
import { consentStates, nearness } from './volunteer.rules';

const version = () => integer(1, 1000);

/** My yes to the agreement as it stands; a minor's waits for a guardian, who takes the code. */
export const agree = contract({ version: version(), minor: flag() });
export type Agree = Shape<typeof agree>;
export const agreed = contract({ id: id(), code: maybe(typedCode()), codeUntil: maybe(instant()) });
export type Agreed = Shape<typeof agreed>;
/** A guardian's yes; the year of birth is theirs to tell. */
export const guard = contract({ code: typedCode(), birthYear: integer(1900, 2200) });
export type Guard = Shape<typeof guard>;

const freeTime = object({ weekday: integer(0, 6), from: integer(0, 1440), until: integer(0, 1440) });
/** What I can do, when and how far, as far as I like to say it. */
export const profile = contract({
  skills: list(text(1, 40), 0, 20),
  times: list(freeTime, 0, 21),
  reach: choice(nearness),
});
export type Profile = Shape<typeof profile>;
export const takePost = contract({ code: text(1, 40), placeId: id() });
export type TakePost = Shape<typeof takePost>;
export const madePost = contract({ id: id() });
export type MadePost = Shape<typeof madePost>;
export const declinePost = contract({ words: text(2, 200) });
export type DeclinePost = Shape<typeof declinePost>;

const post = {
  id: id(),
  code: text(1, 40),
  name: text(1, 20),
  place: text(1, 80),
  state: choice(standingStates),
  asked: day(),
  since: maybe(day()),
  until: maybe(day()),
  words: maybe(text(1, 200)),
};
/** All that I said about serving, what there is to choose from, and what I may do. */
export const ownVolunteering = contract({
  now: instant(),
  agreement: object({ version: version(), words: text(1, 2000) }),
  /** Somebody with a home or a confirmed report-in here may agree. */
  mayAgree: flag(),
  consent: maybe(
    object({
      id: id(),
      state: choice(consentStates),
      version: version(),
      day: day(),
      minor: flag(),
      /** Until when a guardian can take the code. */
      codeUntil: maybe(instant()),
    }),
  ),
  /** Minors for whom I agreed. */
  wards: list(object({ id: id(), name: text(0, 40), day: day() }), 0, 20),
  profile: maybe(object(profile)),
  skills: list(object(serviceTerm), 0, 100),
  /** Posts, those that go with my skills first. */
  posts: list(object({ ...serviceTerm, fits: flag() }), 0, 100),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 20),
  post: maybe(object({ ...post, rights: object({ withdraw: flag(), end: flag() }) })),
});
export type OwnVolunteering = Shape<typeof ownVolunteering>;

/** A post as whoever answers for the place sees it. */
export const postLine = contract({
  ...post,
  person: maybe(text(0, 40)),
  /** Names of what they can do. */
  skills: list(text(1, 20), 0, 20),
  minor: flag(),
  rights: object({ decide: flag(), end: flag() }),
});
export type PostLine = Shape<typeof postLine>;
/** Posts in the reader's scope; `held` of each kind there are so many. */
export const posts = contract({
  now: instant(),
  posts: list(object(postLine), 0, 2000),
  kinds: list(object({ code: text(1, 40), name: text(1, 20), held: integer(0, 100000) }), 0, 100),
});
export type Posts = Shape<typeof posts>;
