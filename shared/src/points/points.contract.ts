import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  text,
  type Shape,
} from '../contract';
import { orderStates } from './points.rules';

const price = () => integer(1, 10_000);
const left = () => integer(0, 10_000);
const good = { id: id(), name: text(1, 40), where: text(1, 80), price: price(), left: left() };

/** My points, which only I see: off until I say yes. */
export const ownPoints = contract({
  now: instant(),
  on: flag(),
  balance: number(),
  /** Points for an hour, by what was served. */
  perHour: list(object({ source: text(1, 40), points: count() }), 0, 20),
  lines: list(
    object({ id: id(), what: choice(['earned', 'taken_back', 'spent']), at: instant(), amount: number() }),
    0,
    100,
  ),
  goods: list(object(good), 0, 200),
  orders: list(
    object({
      id: id(),
      name: text(1, 40),
      where: text(1, 80),
      price: price(),
      state: choice(orderStates),
      /** Said at the station; empty once it is over. */
      code: text(0, 8),
      until: instant(),
    }),
    0,
    50,
  ),
});
export type OwnPoints = Shape<typeof ownPoints>;
export const keepPoints = contract({ on: flag() });
export type KeepPoints = Shape<typeof keepPoints>;
export const orderGood = contract({ goodId: id() });
export type OrderGood = Shape<typeof orderGood>;

/** What stations give, and totals only: how many people hold points, how many, and what was spent; null while so few do that a total would tell of one. */
export const pointsDesk = contract({
  least: count(),
  totals: maybe(object({ keepers: count(), held: number(), spent: count() })),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 300),
  goods: list(object({ ...good, version: integer(1, 1000), place: text(1, 80) }), 0, 300),
});
export type PointsDesk = Shape<typeof pointsDesk>;
export const offerGood = contract({
  placeId: id(),
  name: text(2, 40),
  where: text(2, 80),
  price: price(),
  left: left(),
});
export type OfferGood = Shape<typeof offerGood>;
/** Another price or number; none left takes it off the list. */
export const changeGood = contract({ version: integer(1, 1000), price: price(), left: left() });
export type ChangeGood = Shape<typeof changeGood>;
export const handOver = contract({ code: text(8, 8, /^[0-9A-Za-z]{8}$/) });
export type HandOver = Shape<typeof handOver>;
export const handedOver = contract({ name: text(1, 40), price: price() });
export type HandedOver = Shape<typeof handedOver>;
