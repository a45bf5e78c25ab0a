import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { SetStation, Stations } from './station.contract';

export const stationApi = {
  list: get<Stations>('/stations'),
  set: post<SetStation, Nothing>('/stations'),
  close: del<Nothing>('/stations/:id'),
};
