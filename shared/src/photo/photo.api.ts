import type { Nothing } from '../people/people.contract';
import { del, post } from '../route';
import type { Photo } from './photo.contract';

export const photoApi = {
  /** multipart/form-data with one part `file`. */
  upload: post<Nothing, Photo>('/photos'),
  discard: del<Nothing>('/photos/:id'),
};
