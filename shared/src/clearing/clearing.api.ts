import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { AskClearing, ClearDay, Clearing } from './clearing.contract';

export const clearingApi = {
  look: get<Clearing, AskClearing>('/clearing'),
  clear: post<ClearDay, Nothing>('/clearing'),
};
