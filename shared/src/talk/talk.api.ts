import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './talk.contract';

export const talkApi = {
  at: get<c.Talks, c.AskTalks>('/talks'),
  office: get<c.OfficeTalks>('/office/talks'),
  ask: post<c.AskTalk, c.MadeTalk>('/office/talks'),
  move: post<c.MoveTalk, Nothing>('/office/talks/:id/moves'),
};
