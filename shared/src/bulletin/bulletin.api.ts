import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as c from './bulletin.contract';
import type * as r from './reach.contract';

/** What everybody has: reading. */
export const bulletinApi = {
  list: get<c.Bulletins, c.AskBulletins>('/bulletins'),
  look: get<c.Bulletin>('/bulletins/:id'),
  see: post<c.SeeBulletin, Nothing>('/bulletins/:id/seen'),
};

/** Writing, looking at, correcting and withdrawing. */
export const bulletinOfficeApi = {
  list: get<c.OfficeBulletins, c.AskOfficeBulletins>('/office/bulletins'),
  form: get<c.BulletinForm>('/office/bulletins/form'),
  audience: get<c.Audience, c.AskAudience>('/office/bulletins/audience'),
  count: post<c.CountAudience, c.AudienceCount>('/office/bulletins/count'),
  detail: get<c.OfficeBulletin>('/office/bulletins/:id'),
  write: post<c.WriteBulletin, c.WrittenBulletin>('/office/bulletins'),
  correct: post<c.CorrectBulletin, c.WrittenBulletin>('/office/bulletins/:id/versions'),
  lookAt: post<c.LookAtBulletin, Nothing>('/office/bulletins/:id/look'),
  withdraw: post<c.WithdrawBulletin, Nothing>('/office/bulletins/:id/withdrawal'),
  paper: post<void, Link>('/office/bulletins/:id/paper'),
};

/** How far it has come, and what is tried where no message arrives. */
export const reachApi = {
  reach: get<r.Reach>('/bulletins/:id/reach'),
  unreached: get<r.Unreached, r.AskUnreached>('/bulletins/:id/homes'),
  tasks: get<r.DoorTasks>('/bulletins/doors'),
  record: post<r.RecordAttempt, Nothing>('/bulletins/:id/attempts'),
};
