import { contract, count, id, instant, list, maybe, object, optional, text, type Shape } from '../contract';
import { bulletinLine } from '../bulletin/bulletin.contract';
import { helper } from '../report-in/report-in.contract';
import { contact, plate } from '../place/place.contract';
import { praised } from '../praise/praise.contract';
import { wishCard } from '../wish/wish.contract';
import { visibleTicket } from '../ticket/ticket.contract';

/** What the building door shows without sign-in. */
export const doorPage = contract({
  /** The moment of this reply, from the server's clock. */
  now: instant(),
  plate: object(plate),
  code: text(12, 12),
  spoken: text(6, 6),
  grid: maybe(text(1, 40)),
  /** Set when the building lies in two grids: one of these entrances must be chosen before reporting. */
  entrances: list(object({ placeId: id(), name: text(1, 40) }), 0, 20),
  contacts: list(object(contact), 0, 8),
  supervision: maybe(text(1, 20)),
  station: maybe(text(1, 80)),
  /** What is told here now, urgent ones first. */
  bulletins: list(object(bulletinLine), 0, 50),
  /** When somebody listens here, at a station where opinions are collected. */
  hours: maybe(text(2, 60)),
  /** Members who may be asked here, by their consent, and what neighbours do together: how much of it there is. */
  helpers: list(object(helper), 0, 10),
  serving: list(text(1, 80), 0, 3),
  /** What one can come to here soon, the next first; a page that a phone kept from before has none. */
  activities: optional(
    list(object({ id: id(), title: text(2, 40), venue: text(2, 60), startsAt: instant() }), 0, 3),
  ),
  /** The next meeting here, and votes of owners that are posted or open; a page that a phone kept from before has none. */
  meeting: optional(maybe(object({ id: id(), title: text(1, 200), startsAt: instant() }))),
  votes: optional(
    list(object({ id: id(), title: text(2, 60), opensAt: instant(), closesAt: instant() }), 0, 3),
  ),
  /** Wishes of the neighbours, this building's first; a page that a phone kept from before has none. */
  wishes: optional(list(object(wishCard), 0, 20)),
  open: list(object(visibleTicket), 0, 100),
  month: object({ reported: count(), due: count(), onTime: count() }),
  /** Words of praise whose person said yes. */
  praise: list(object(praised), 0, 5),
});
export type DoorPage = Shape<typeof doorPage>;
