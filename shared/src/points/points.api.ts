import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './points.contract';

/** For whoever keeps points. */
export const pointsApi = {
  mine: get<c.OwnPoints>('/points'),
  keep: post<c.KeepPoints, Nothing>('/points/keep'),
  order: post<c.OrderGood, Nothing>('/points/orders'),
  giveUp: post<Nothing, Nothing>('/points/orders/:id/give-up'),
};

/** For stations. */
export const pointsOfficeApi = {
  desk: get<c.PointsDesk>('/office/points'),
  offer: post<c.OfferGood, Nothing>('/office/points/goods'),
  change: post<c.ChangeGood, Nothing>('/office/points/goods/:id'),
  handOver: post<c.HandOver, c.HandedOver>('/office/points/hand-over'),
};
