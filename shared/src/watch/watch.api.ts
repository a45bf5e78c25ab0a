import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { RetryParked, Waits } from './watch.contract';

export const watchApi = {
  waits: get<Waits>('/waits'),
  retry: post<RetryParked, Nothing>('/waits/retries'),
};
