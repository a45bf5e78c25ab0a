import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './offer.contract';

/** What somebody is asked to take, and what they took. */
export const offerApi = {
  orders: get<c.Orders>('/orders'),
  answer: post<c.AnswerOffer, c.AnsweredOffer>('/offers/:id/answer'),
  candidates: get<c.Candidates>('/office/wishes/:id/candidates'),
  send: post<c.SendOffers, Nothing>('/office/wishes/:id/offers'),
  recall: post<Nothing, Nothing>('/office/wishes/:id/recall'),
  second: post<c.SendSecond, Nothing>('/office/claims/:id/second'),
};
