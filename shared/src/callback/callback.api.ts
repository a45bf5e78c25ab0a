import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { CallBacks, RecordCall, RevealCall, RevealedCall } from './callback.contract';

export const callBackApi = {
  mine: get<CallBacks>('/call-backs'),
  reveal: post<RevealCall, RevealedCall>('/call-backs/:id/reveal'),
  record: post<RecordCall, Nothing>('/call-backs/:id/record'),
};
