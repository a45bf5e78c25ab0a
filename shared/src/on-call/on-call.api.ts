import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { AskOnCall, OnCallList, PutOnCall } from './on-call.contract';

export const onCallApi = {
  list: get<OnCallList, AskOnCall>('/on-call'),
  put: post<PutOnCall, Nothing>('/on-call'),
  takeOff: del<Nothing>('/on-call/:id'),
};
