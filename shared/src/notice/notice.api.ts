import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { AskMessages, Messages, ReadMessages } from './notice.contract';

export const noticeApi = {
  messages: get<Messages, AskMessages>('/messages'),
  read: post<ReadMessages, Nothing>('/messages/read'),
};
