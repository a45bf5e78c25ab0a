import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './series.contract';

export const seriesApi = { at: get<c.SeriesAt, c.AskSeries>('/series') };

/** For those who answer for a place. */
export const seriesOfficeApi = {
  list: get<c.OfficeSeries>('/office/series'),
  open: post<c.OpenSeries, c.MadeSeries>('/office/series'),
  callOff: post<c.CallOffDay, Nothing>('/office/series/:id/off'),
  end: post<Nothing, Nothing>('/office/series/:id/ended'),
};
