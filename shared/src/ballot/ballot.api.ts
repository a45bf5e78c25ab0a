import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './ballot.contract';

/** Secret ballots. What belongs to a ballot itself lies under /ballots, of which no log is kept. */
export const ballotApi = {
  box: get<c.BallotBox>('/votes/:id/box'),
  /** Closes my slot and signs my ballot blindly; the vote knows my slot. */
  issue: post<c.IssueBallot, c.IssuedBallot>('/votes/:id/ballot'),
  /** Without session, cookie or key: the ballot itself is what makes it happen once. */
  cast: post<c.CastBallot, Nothing>('/ballots'),
  trackers: get<c.TrackerList>('/ballots/:id/trackers'),
  kept: get<c.KeptBox>('/votes/:id/box/kept'),
  keep: post<c.KeepBox, Nothing>('/votes/:id/box/tellers'),
  open: post<c.OpenBox, Nothing>('/votes/:id/box/open'),
  resume: post<c.ResumeBox, Nothing>('/votes/:id/box/resume'),
  countPaper: post<c.CountPaper, Nothing>('/votes/:id/box/paper/:batch'),
};
