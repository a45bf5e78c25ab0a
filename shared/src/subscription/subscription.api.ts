import { get, post, put } from '../route';
import type { ChangeSubscriptions, Subscriptions, TellAnswers } from './subscription.contract';

export const subscriptionApi = {
  mine: get<Subscriptions>('/subscriptions'),
  tell: post<TellAnswers, Subscriptions>('/subscriptions'),
  change: put<ChangeSubscriptions, Subscriptions>('/subscriptions'),
};
