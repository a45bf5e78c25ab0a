import type { Nothing } from '../people/people.contract';
import { del, get, post, put } from '../route';
import type * as c from './volunteer.contract';

/** For whoever serves, or would. */
export const volunteerApi = {
  mine: get<c.OwnVolunteering>('/volunteering'),
  agree: post<c.Agree, c.Agreed>('/volunteering/consents'),
  guard: post<c.Guard, Nothing>('/volunteering/consents/guarded'),
  withdraw: post<Nothing, Nothing>('/volunteering/consents/:id/withdrawn'),
  keep: put<c.Profile, Nothing>('/volunteering/profile'),
  erase: del<Nothing>('/volunteering/profile'),
  take: post<c.TakePost, c.MadePost>('/volunteering/posts'),
  withdrawPost: post<Nothing, Nothing>('/volunteering/posts/:id/withdrawn'),
  endPost: post<Nothing, Nothing>('/volunteering/posts/:id/ended'),
};

/** For those who answer for a place. */
export const volunteerOfficeApi = {
  posts: get<c.Posts>('/office/volunteer-posts'),
  confirm: post<Nothing, Nothing>('/office/volunteer-posts/:id/confirmed'),
  decline: post<c.DeclinePost, Nothing>('/office/volunteer-posts/:id/declined'),
};
