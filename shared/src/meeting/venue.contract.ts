import { rhythms } from '../activity/activity.rules';
import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { stages } from '../topic/topic.rules';
import { partyKinds } from './meeting.rules';

/** A kind of meeting as its district names it: whether residents may come, who is asked, how its minutes begin. */
export const meetingKind = contract({
  code: text(1, 20),
  name: text(2, 12),
  open: flag(),
  parties: list(choice(partyKinds), 0, 9),
  template: list(text(1, 40), 1, 8),
  closed: flag(),
});
export type MeetingKind = Shape<typeof meetingKind>;

/** A kind as it is written at the desk; one without a code is new. */
export const saveKind = contract({
  code: optional(text(1, 20)),
  name: text(2, 12),
  open: flag(),
  parties: list(choice(partyKinds), 0, 9),
  template: list(text(1, 40), 1, 8),
  closed: flag(),
});
export type SaveKind = Shape<typeof saveKind>;

const where = {
  name: text(2, 20),
  /** How one finds it, in words. */
  spot: text(2, 60),
  seats: optional(integer(1, 2000)),
  lat: optional(number()),
  long: optional(number()),
};

export const openVenue = contract({ placeId: id(), ...where });
export type OpenVenue = Shape<typeof openVenue>;
export const changeVenue = contract({ ...where, closed: flag() });
export type ChangeVenue = Shape<typeof changeVenue>;
export const madeVenue = contract({ id: id() });
export type MadeVenue = Shape<typeof madeVenue>;

/** A venue with the code of its sign. */
export const venue = contract({
  id: id(),
  ...{ placeId: id(), place: text(1, 80), name: text(2, 20), spot: text(2, 60) },
  ...{ seats: maybe(integer(1, 2000)), lat: maybe(number()), long: maybe(number()) },
  code: text(12, 12),
  closed: flag(),
});
export type Venue = Shape<typeof venue>;

/** A meeting that comes again and again: when it is next, whose it is, whether its making is overdue. */
export const openSeries = contract({
  placeId: id(),
  kind: text(1, 20),
  title: text(2, 40),
  venueId: optional(id()),
  spot: optional(text(2, 60)),
  every: choice(rhythms),
  firstOn: day(),
  from: integer(0, 1439),
  until: integer(1, 1440),
  ownerId: id(),
});
export type OpenSeries = Shape<typeof openSeries>;

export const meetingSeries = contract({
  ...{
    id: id(),
    title: text(2, 40),
    kind: text(1, 20),
    kindName: text(1, 20),
    placeId: id(),
    place: text(1, 80),
  },
  ...{ venueId: maybe(id()), where: text(1, 60), every: choice(rhythms), nextOn: day() },
  ...{ from: integer(0, 1439), until: integer(1, 1440), owner: text(1, 40), overdue: flag() },
});
export type MeetingSeries = Shape<typeof meetingSeries>;

const choices = list(object({ id: id(), name: text(1, 80) }), 0, 500);

/** What is needed to write a meeting: kinds, venues, places whose people may come, people who can be owners, topics. */
export const meetingForm = contract({
  now: instant(),
  kinds: list(object(meetingKind), 0, 50),
  venues: list(object(venue), 0, 200),
  series: list(object(meetingSeries), 0, 100),
  places: choices,
  people: choices,
  /** Doors and categories, for what becomes a ticket. */
  doors: choices,
  categories: list(object({ code: text(1, 40), name: text(1, 20) }), 0, 100),
  /** Open topics below me. */
  topics: list(object({ id: id(), title: text(0, 30), stage: choice(stages) }), 0, 200),
  mostAlong: integer(0, 20),
  lateDays: integer(1, 60),
  /** What was raised to places of mine and waits for a meeting. */
  raised: list(
    object({
      ...{ id: id(), placeId: id(), title: text(2, 40), place: text(1, 80), reason: text(2, 200) },
      ...{ due: instant(), late: flag() },
    }),
    0,
    100,
  ),
  rights: object({ plan: flag(), settle: flag(), raise: flag() }),
});
export type MeetingForm = Shape<typeof meetingForm>;
