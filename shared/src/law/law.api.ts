import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { AskLaws, Laws, WriteLaw, WrittenLaw } from './law.contract';

export const lawApi = {
  list: get<Laws, AskLaws>('/laws'),
  write: post<WriteLaw, WrittenLaw>('/laws'),
  remove: del<Nothing>('/laws/:id'),
};
