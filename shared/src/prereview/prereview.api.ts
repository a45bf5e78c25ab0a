import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './prereview.contract';

export const prereviewApi = {
  ofTopic: get<c.Prereviews>('/topics/:id/prereviews'),
  ask: post<c.AskPrereview, Nothing>('/topics/:id/prereviews'),
  give: post<c.GivePrereview, Nothing>('/prereviews/:id/opinion'),
};
