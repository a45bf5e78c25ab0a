import type { Nothing } from '../people/people.contract';
import { get, post, put } from '../route';
import type * as c from './compound.contract';

export const compoundApi = {
  compounds: get<c.Compounds>('/compounds'),
  file: get<c.CompoundFile>('/compounds/:id'),
  tell: put<c.TellPoint, c.CompoundFile>('/compounds/:id/points/:point'),
  /** Gives a number to each compound of the district that has none. */
  number: post<Nothing, c.Numbered>('/compounds/numbered'),
};
