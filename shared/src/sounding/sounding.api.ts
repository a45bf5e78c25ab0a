import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './sounding.contract';

export const soundingApi = {
  ofTopic: get<c.Soundings>('/topics/:id/soundings'),
  open: post<c.OpenSounding, Nothing>('/topics/:id/soundings'),
  mine: get<c.MyRounds>('/office/soundings'),
  round: get<c.SoundingRound>('/office/soundings/:id'),
  fill: post<c.FillForm, Nothing>('/office/soundings/:id/forms'),
};
