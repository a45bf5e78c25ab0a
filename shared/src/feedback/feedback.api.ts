import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './feedback.contract';

export const feedbackApi = {
  write: post<c.WriteFeedback, c.FeedbackReceipt>('/feedback'),
  mine: get<c.OwnFeedbacks>('/feedback'),
  reopen: post<c.ReopenFeedback, Nothing>('/feedback/:id/reopen'),
  desk: get<c.FeedbackDesk, c.AskFeedback>('/office/feedback'),
  take: post<c.TakeFeedback, Nothing>('/office/feedback/:id/take'),
  answer: post<c.AnswerFeedback, Nothing>('/office/feedback/:id/answer'),
};
