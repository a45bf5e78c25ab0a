import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as c from './home-vote.contract';

/** Secret votes with one voice for each home. */
export const homeVoteApi = {
  list: get<c.HomeVotes>('/home-votes'),
  ofTopic: get<c.HomeVoteLines>('/topics/:id/home-votes'),
  page: get<c.HomeVotePage>('/home-votes/:id'),
  form: get<c.HomeVoteForm>('/office/home-votes/form'),
  print: post<c.PrintHomeVote, Link>('/office/home-votes/:id/papers'),
  handIn: post<c.HandInSlip, c.HandedIn>('/office/home-votes/:id/slips'),
  make: post<c.MakeHomeVote, c.MadeHomeVote>('/office/home-votes'),
};
