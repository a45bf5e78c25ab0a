import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './report-in.contract';

/** For those who report in, and for those who ask them something. */
export const reportInApi = {
  mine: get<c.OwnReportIns>('/report-ins/mine'),
  ask: post<c.AskReportIn, c.MadeReportIn>('/report-ins'),
  withdraw: post<Nothing, Nothing>('/report-ins/:id/withdrawn'),
  end: post<c.EndReportIn, Nothing>('/report-ins/:id/ended'),
  show: post<c.ShowHelper, Nothing>('/report-ins/:id/shown'),
  hide: post<Nothing, Nothing>('/report-ins/:id/hidden'),
  helper: get<c.HelperPage>('/helpers/:id'),
  leaveWord: post<c.LeaveWord, Nothing>('/helpers/:id/words'),
  answerWord: post<c.LeaveWord, Nothing>('/neighbour-words/:id/answer'),
};

/** For those who answer for a place. */
export const reportInOfficeApi = {
  list: get<c.ReportIns>('/office/report-ins'),
  confirm: post<Nothing, Nothing>('/office/report-ins/:id/confirmed'),
  decline: post<c.DeclineReportIn, Nothing>('/office/report-ins/:id/declined'),
};
