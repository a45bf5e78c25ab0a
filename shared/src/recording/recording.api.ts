import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { Recording } from './recording.contract';

export const recordingApi = {
  /** multipart/form-data with one part `file` and the field `seconds`. */
  upload: post<Nothing, Recording>('/recordings'),
  /** One's own, with a fresh link. */
  mine: get<Recording>('/recordings/:id'),
  discard: del<Nothing>('/recordings/:id'),
};
