import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as o from './office.contract';
import type * as c from './vote.contract';

/** For everybody whom a vote concerns. */
export const voteApi = {
  page: get<c.VotePage>('/votes/:id'),
  result: get<c.VoteResult>('/votes/:id/result'),
  mine: get<c.VoteLines>('/votes/mine'),
  ofTopic: get<c.VoteLines>('/topics/:id/votes'),
  cast: post<c.CastBallot, c.CastReceipt>('/votes/:id/ballots'),
  paper: post<c.AskPaper, Nothing>('/votes/:id/paper'),
  object: post<c.ObjectTo, Nothing>('/votes/:id/objections'),
  giveProxy: post<c.GiveOwnProxy, Nothing>('/votes/:id/proxies'),
  /** Confirms an authority, or takes it back. */
  proxy: post<c.AnswerProxy, Nothing>('/votes/:id/proxies/:proxy'),
};

/** For those who organise votes. */
export const voteOfficeApi = {
  list: get<o.OfficeVotes>('/office/votes'),
  form: get<o.VoteForm>('/office/votes/form'),
  make: post<o.MakeVote, o.MadeVote>('/office/votes'),
  detail: get<o.OfficeVote>('/office/votes/:id'),
  revise: post<o.ReviseVote, Nothing>('/office/votes/:id'),
  move: post<o.MoveVote, Nothing>('/office/votes/:id/moves'),
  print: post<o.PrintVote, Link>('/office/votes/:id/prints'),
  slots: get<o.SlotLines, o.AskSlots>('/office/votes/:id/slots'),
  result: get<c.VoteResult>('/office/votes/:id/result'),
  /** The electorate with its codes as a CSV file, for the city's system. */
  roll: post<Nothing, Link>('/office/votes/:id/roll'),
  /** Takes over a newer edition of the electorate. */
  follow: post<Nothing, Nothing>('/office/votes/:id/edition'),
  /** multipart/form-data: the file of the city's system, CSV or XLSX. */
  city: post<Nothing, o.CityTaken>('/office/votes/:id/city'),
};

/** For those who take in ballots on paper and at the window. */
export const ballotDeskApi = {
  slip: get<o.SlipFound>('/office/votes/:id/slips/:code'),
  enter: post<o.EnterPaper, o.EnteredPaper>('/office/votes/:id/papers'),
  window: post<o.WindowBallot, c.CastReceipt>('/office/votes/:id/window'),
  giveProxy: post<o.GiveProxy, o.GaveProxy>('/office/votes/:id/proxies'),
  decide: post<o.DecideConflict, Nothing>('/office/votes/:id/conflicts/:conflict'),
  deliver: post<o.Deliver, Nothing>('/office/votes/:id/deliveries'),
  look: post<o.LookAtBallots, o.BallotsSeen>('/office/votes/:id/ballots/look'),
  answer: post<o.AnswerObjection, Nothing>('/office/votes/:id/objections/:objection'),
};
