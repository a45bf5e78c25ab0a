import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './care.contract';

/** For those who are visited, and for whoever goes. */
export const careApi = {
  home: get<c.HomeVisits>('/care-visits/home'),
  answer: post<c.AnswerVisit, Nothing>('/care-visits/:id/answer'),
  mine: get<c.OwnVisits>('/care-visits/mine'),
  excuse: post<c.StepVisit, Nothing>('/care-visits/:id/excuse'),
  record: post<c.RecordVisit, Nothing>('/care-visits/:id/outcome'),
};

/** For those who arrange. */
export const careOfficeApi = {
  list: get<c.Visits>('/office/care-visits'),
  form: get<c.VisitForm, c.AskVisitForm>('/office/care-visits/form'),
  plan: post<c.PlanVisit, c.PlannedVisit>('/office/care-visits'),
  replan: post<c.ReplanVisit, Nothing>('/office/care-visits/:id'),
  hear: post<c.StepVisit, Nothing>('/office/care-visits/:id/agreed'),
  withdraw: post<c.StepVisit, Nothing>('/office/care-visits/:id/withdraw'),
};
