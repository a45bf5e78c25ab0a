import {
  choice,
  contract,
  count,
  flag,
  id,
  integer,
  list,
  maybe,
  object,
  text,
  type Shape,
} from '../contract';
import { photo, photoLimits } from '../photo/photo.contract';
import { boxStates, tellerMoves, mostOptions, mostQuestions } from './ballot.rules';
import { trackerLength } from './casting.rules';
import { paperStates } from './paper.rules';

/** 256 bytes as base64url. */
const number256 = () => text(342, 342, /^[A-Za-z0-9_-]{342}$/);
const tracker = () => text(trackerLength, trackerLength, /^[0-9A-HJKMNP-TV-Z]{20}$/);

const counts = contract({
  ballots: count(),
  questions: list(object({ options: list(count(), 1, mostOptions), none: count() }), 1, mostQuestions),
  spoilt: count(),
});

/** A box as everybody may see it: how to vote into it, how many did, and once it is counted, what came out. */
export const ballotBox = contract({
  voteId: id(),
  state: choice(boxStates),
  /** How many ballots are mixed at least. */
  batch: count(),
  questions: list(
    object({
      title: text(1, 200),
      options: list(text(1, 80), 1, mostOptions),
      most: integer(1, mostOptions),
    }),
    1,
    mostQuestions,
  ),
  /** Null until the tellers are there. */
  keys: maybe(object({ issuing: number256(), sealing: number256() })),
  /** Slots that are closed: on phones, and against slips of paper. */
  issued: count(),
  slips: count(),
  cast: count(),
  /** Null until it is counted, and for good where fewer were cast than are mixed. */
  counts: maybe(object(counts)),
  /** Counted, and still too few to say. */
  few: flag(),
  /** More ballots than slots, or restored from a copy while it was open: the result does not stand by itself. */
  torn: flag(),
  restored: flag(),
  /** SHA-256 of the list of trackers, in hexadecimal; null while the box is open. */
  listHash: maybe(text(64, 64)),
});
export type BallotBox = Shape<typeof ballotBox>;

/** A ballot to be signed for one of my slots. */
export const issueBallot = contract({ slotId: id(), blinded: number256() });
export type IssueBallot = Shape<typeof issueBallot>;
export const issuedBallot = contract({ signed: number256() });
export type IssuedBallot = Shape<typeof issuedBallot>;

export const castBallot = contract({
  voteId: id(),
  tracker: tracker(),
  sealed: number256(),
  signature: number256(),
});
export type CastBallot = Shape<typeof castBallot>;

/** What is published when a box has closed: every ballot's tracker, in order of their letters, one to a line. */
export const trackerList = contract({
  voteId: id(),
  trackers: list(tracker(), 0, 20_000),
  hash: text(64, 64),
});
export type TrackerList = Shape<typeof trackerList>;

/** A teller's own half, made on their own screen and written down there. */
const tellerCode = () => text(24, 24, /^[0-9A-HJKMNP-TV-Z]{24}$/);
export const keepBox = contract({ code: tellerCode() });
export type KeepBox = Shape<typeof keepBox>;
export const openBox = contract({ codes: list(tellerCode(), 2, 2) });
export type OpenBox = Shape<typeof openBox>;
export const resumeBox = contract({ reason: text(5, 200) });
export type ResumeBox = Shape<typeof resumeBox>;

/** One person's count of a batch of unmarked paper, with photos of the whole batch as it lay there. */
export const countPaper = contract({ ...counts, photos: list(id(), 1, photoLimits.perReport) });
export type CountPaper = Shape<typeof countPaper>;

/** A box as those who keep or count it see it. */
export const keptBox = contract({
  box: object(ballotBox),
  tellers: list(object({ name: text(0, 40), ready: flag(), me: flag() }), 0, 5),
  /** What I may do now. */
  openMoves: list(choice(tellerMoves), 0, tellerMoves.length),
  batches: list(
    object({
      id: id(),
      state: choice(paperStates),
      round: count(),
      mine: flag(),
      photos: list(object(photo), 0, 200),
    }),
    0,
    200,
  ),
});
export type KeptBox = Shape<typeof keptBox>;
