import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './poll.contract';

/** For residents. */
export const pollApi = {
  at: get<c.Polls, c.AskPolls>('/polls'),
  page: get<c.PollPage>('/polls/:id'),
  ofTopic: get<c.Polls>('/topics/:id/polls'),
  answer: post<c.AnswerPoll, Nothing>('/polls/:id/answers'),
};

/** For whoever asks, and for the firm whose services are ordered. */
export const pollOfficeApi = {
  list: get<c.OfficePolls>('/office/polls'),
  make: post<c.MakePoll, c.MadePoll>('/office/polls'),
  doors: get<c.PollDoors>('/office/polls/:id/doors'),
  enter: post<c.EnterAnswer, Nothing>('/office/polls/:id/answers'),
  close: post<Nothing, Nothing>('/office/polls/:id/closed'),
  callOff: post<c.CallOffPoll, Nothing>('/office/polls/:id/called-off'),
  answerMenu: post<c.AnswerMenu, Nothing>('/office/polls/:id/menu'),
};
