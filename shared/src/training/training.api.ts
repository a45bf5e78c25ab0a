import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './training.contract';

/** For those who are invited. */
export const trainingApi = {
  mine: get<c.OwnTrainings>('/trainings'),
  answer: post<c.AnswerTraining, Nothing>('/trainings/:id/answer'),
  checkIn: post<c.CheckIn, Nothing>('/trainings/:id/check-in'),
};

/** For those who organise. */
export const trainingOfficeApi = {
  list: get<c.Trainings>('/office/trainings'),
  form: get<c.TrainingForm>('/office/trainings/form'),
  plan: post<c.PlanTraining, c.PlannedTraining>('/office/trainings'),
  detail: get<c.TrainingDetail>('/office/trainings/:id'),
  revise: post<c.ReviseTraining, Nothing>('/office/trainings/:id'),
  withdraw: post<c.WithdrawTraining, Nothing>('/office/trainings/:id/withdraw'),
  code: get<c.CheckInCode>('/office/trainings/:id/code'),
  enter: post<c.EnterGuest, Nothing>('/office/trainings/:id/came'),
  certify: post<Nothing, c.Certified>('/office/trainings/:id/certificates'),
};
