import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './able-person.contract';

/** For neighbours, able or asking. */
export const ableApi = {
  list: get<c.AbleList, c.AskAble>('/able-persons'),
  mine: get<c.OwnAbles>('/able-persons/mine'),
  offer: post<c.OfferAble, c.AbleMade>('/able-persons'),
  propose: post<c.ProposeAble, Nothing>('/able-persons/proposed'),
  agree: post<c.AgreeAble, Nothing>('/able-persons/:id/agreed'),
  withdraw: post<Nothing, Nothing>('/able-persons/:id/withdrawn'),
  ask: post<c.AskAblePerson, c.AbleMade>('/able-persons/:id/asks'),
  answer: post<c.AnswerAble, Nothing>('/able-persons/asks/:id/answer'),
};

/** For the community. */
export const ableOfficeApi = {
  list: get<c.KeptAbles>('/office/able-persons'),
  decide: post<c.DecideAble, Nothing>('/office/able-persons/:id/decided'),
  closeTip: post<Nothing, Nothing>('/office/able-persons/tips/:id/closed'),
};
