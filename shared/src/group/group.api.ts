import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { ChatGroups, PutGroup } from './group.contract';

export const groupApi = {
  list: get<ChatGroups>('/groups'),
  put: post<PutGroup, Nothing>('/groups'),
  end: del<Nothing>('/groups/:id'),
};
