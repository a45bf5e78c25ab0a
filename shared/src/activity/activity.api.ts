import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './activity.contract';

/** For everybody who may come. */
export const activityApi = {
  list: get<c.Activities, c.AskActivities>('/activities'),
  page: get<c.ActivityPage, c.AskActivities>('/activities/:id'),
  signUp: post<c.SignUp, c.ActivityPage>('/activities/:id/sign-up'),
  leave: post<Nothing, Nothing>('/activities/:id/leave'),
  take: post<Nothing, Nothing>('/activities/:id/take'),
  checkIn: post<c.CheckInActivity, Nothing>('/activities/:id/check-in'),
};

/** For those who organise. */
export const activityOfficeApi = {
  list: get<c.Occasions>('/office/activities'),
  form: get<c.ActivityForm>('/office/activities/form'),
  plan: post<c.PlanActivity, c.PlannedActivity>('/office/activities'),
  detail: get<c.OccasionDetail>('/office/activities/:id'),
  revise: post<c.ReviseActivity, Nothing>('/office/activities/:id'),
  withdraw: post<c.WithdrawActivity, Nothing>('/office/activities/:id/withdraw'),
  code: get<c.ActivityCode>('/office/activities/:id/code'),
  enter: post<c.EnterParticipant, Nothing>('/office/activities/:id/participants'),
  leave: post<Nothing, Nothing>('/office/activities/:id/participants/:signUp/left'),
  hold: post<c.HoldActivity, Nothing>('/office/activities/:id/held'),
};
