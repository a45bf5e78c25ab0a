import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { owedKinds } from '../owed/owed.rules';
import { careOwed } from '../care/care.rules';
import { boxOwed } from '../home-vote/home-vote.rules';
import { alertLine } from '../intake/alert.contract';
import { meetingOwed } from '../meeting/meeting.rules';
import { topicOwed } from '../topic/topic.rules';
import { voteOwed } from '../vote/life.rules';
import { parkedKinds, waitKinds } from './watch.rules';

/** Everything in my places that waits on somebody else, the nearest due first; and what only an administrator can start again. */
export const waits = contract({
  now: instant(),
  waits: list(
    object({
      kind: choice(waitKinds),
      ticketId: id(),
      number: text(1, 12),
      category: text(1, 20),
      place: text(1, 80),
      since: instant(),
      due: maybe(instant()),
      late: flag(),
      /** Whom it waits for, by name; null where the kind says it. */
      who: maybe(text(1, 80)),
    }),
    0,
    300,
  ),
  /** People who asked for a home and wait for whoever answers for its door. */
  asks: list(
    object({ id: id(), home: text(1, 120), since: instant(), due: instant(), late: flag() }),
    0,
    100,
  ),
  /** Volunteers who asked that their hours be corrected. */
  hours: list(
    object({ id: id(), what: text(1, 160), since: instant(), due: instant(), late: flag() }),
    0,
    200,
  ),
  /** Visits to homes for which an answer, somebody who goes, or how they went is owed. */
  visits: list(
    object({
      id: id(),
      home: text(1, 120),
      what: choice(careOwed),
      since: instant(),
      due: instant(),
      late: flag(),
    }),
    0,
    100,
  ),
  /** Bulletins that wait for a second person: who that can be, by name; null where nobody is there. */
  looks: list(
    object({
      ...{ id: id(), title: text(1, 40), unit: text(1, 80), who: maybe(text(1, 400)) },
      ...{ since: instant(), due: instant(), late: flag() },
    }),
    0,
    100,
  ),
  /** Topics, and what somebody owes them: by whom, where that is known. */
  topics: list(
    object({
      ...{ id: id(), what: choice(topicOwed), title: text(0, 40), who: maybe(text(1, 80)) },
      ...{ since: instant(), due: instant(), late: flag() },
    }),
    0,
    200,
  ),
  /** Meetings that are to be made, minutes to be written or looked at, what was raised, what was agreed. */
  meetings: list(
    object({
      ...{ id: id(), what: choice(meetingOwed), title: text(1, 200), who: maybe(text(1, 80)) },
      ...{ since: instant(), due: instant(), late: flag() },
    }),
    0,
    100,
  ),
  /** Votes of owners and of homes: what is owed, and how many papers, ballots or objections it is. */
  votes: list(
    object({
      ...{ id: id(), what: choice([...voteOwed, ...boxOwed]), title: text(1, 60), many: count() },
      ...{ who: maybe(text(1, 400)), since: instant(), due: instant(), late: flag() },
    }),
    0,
    200,
  ),
  /** What firms, branches, committees and others owe around topics. */
  owed: list(
    object({
      ...{ id: id(), kind: choice(owedKinds), words: text(1, 200), who: text(1, 80) },
      /** The topic it is about, if it is about one. */
      topicId: maybe(id()),
      ...{ since: instant(), due: instant(), late: flag() },
    }),
    0,
    200,
  ),
  /** Devices that call, until somebody says what it was. */
  alerts: list(object(alertLine), 0, 100),
  parked: list(
    object({
      kind: choice(parkedKinds),
      id: id(),
      /** What should have been done: the listener, or the kind of errand. */
      what: text(1, 80),
      at: instant(),
      due: instant(),
      tries: count(),
      trouble: maybe(text(0, 200)),
    }),
    0,
    200,
  ),
});
export type Waits = Shape<typeof waits>;

/** Lets something parked be tried again; of a delivery, for which listener. */
export const retryParked = contract({
  kind: choice(parkedKinds),
  id: id(),
  listener: optional(text(1, 80)),
});
export type RetryParked = Shape<typeof retryParked>;
