import { issueWays, mostOptions } from '../ballot/ballot.rules';
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
  optional,
  text,
  type Shape,
} from '../contract';
import { homeVoters, homeVoteStates } from './home-vote.rules';

const line = {
  id: id(),
  title: text(2, 60),
  place: text(1, 80),
  state: choice(homeVoteStates),
  closesAt: instant(),
};
/** Secret votes of my homes, of boxes that I keep, and of places that I steer. */
export const homeVotes = contract({
  now: instant(),
  votes: list(object({ ...line, todo: flag(), teller: flag() }), 0, 200),
  mayMake: flag(),
});
export type HomeVotes = Shape<typeof homeVotes>;

export const homeVoteLines = contract({ now: instant(), votes: list(object(line), 0, 100) });
export type HomeVoteLines = Shape<typeof homeVoteLines>;

export const homeVotePage = contract({
  ...line,
  now: instant(),
  words: text(0, 1000),
  who: choice(homeVoters),
  /** My homes that have a voice in it, and whether it was taken. */
  slots: list(object({ id: id(), name: text(1, 80), taken: maybe(choice(issueWays)) }), 0, 50),
  teller: flag(),
  /** I steer its place, and slips may be handed in now. */
  mayHandIn: flag(),
});
export type HomeVotePage = Shape<typeof homeVotePage>;

/** The papers of a secret vote: a coded slip for each home, and ballots that bear nothing. */
export const homeVotePapers = ['slips', 'ballots'] as const;
export type HomeVotePaper = (typeof homeVotePapers)[number];
export const printHomeVote = contract({ what: choice(homeVotePapers) });
export type PrintHomeVote = Shape<typeof printHomeVote>;

/** A home's slip as it was typed from paper; answers whose home it was. */
export const handInSlip = contract({ code: text(8, 12) });
export type HandInSlip = Shape<typeof handInSlip>;
export const handedIn = contract({ home: text(1, 80) });
export type HandedIn = Shape<typeof handedIn>;

export const homeVoteForm = contract({
  today: day(),
  mostDays: integer(1, 365),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 300),
  people: list(object({ id: id(), name: text(1, 40) }), 0, 500),
});
export type HomeVoteForm = Shape<typeof homeVoteForm>;

/** One question, decided by one voice of each home. */
export const makeHomeVote = contract({
  placeId: id(),
  topicId: optional(id()),
  title: text(2, 60),
  words: text(0, 1000),
  options: list(text(1, 80), 2, mostOptions),
  most: integer(1, mostOptions),
  who: choice(homeVoters),
  until: day(),
  tellers: list(id(), 2, 5),
});
export type MakeHomeVote = Shape<typeof makeHomeVote>;
export const madeHomeVote = contract({ id: id() });
export type MadeHomeVote = Shape<typeof madeHomeVote>;
