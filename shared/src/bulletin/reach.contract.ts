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
import { homeMeans, homeOutcomes } from './bulletin.rules';

/**
 * How far a bulletin has come, in homes. `read` is null where it would
 * name people, and then not part of any sum; `unreached`: nobody there read it, was met, or got paper.
 */
const figures = {
  homes: count(),
  told: count(),
  read: maybe(count()),
  called: count(),
  atDoor: count(),
  paper: count(),
  unreached: maybe(count()),
};
export const reach = contract({
  now: instant(),
  sentAt: maybe(instant()),
  /** Everybody has been told who was to be. */
  done: flag(),
  ...figures,
  /** People at work who were told. */
  atWork: count(),
  steps: list(object({ means: choice(homeMeans), at: instant(), open: flag() }), 0, 3),
  buildings: list(object({ placeId: id(), name: text(1, 80), ...figures }), 0, 2000),
});
export type Reach = Shape<typeof reach>;

const tries = list(object({ means: choice(homeMeans), outcome: choice(homeOutcomes), at: instant() }), 0, 50);
/** A home that nobody has reached yet; why, nobody is told. */
export const unreachedHome = contract({ homeId: id(), name: text(1, 80), tries });
export type UnreachedHome = Shape<typeof unreachedHome>;
export const askUnreached = contract({ building: optional(id()) });
export type AskUnreached = Shape<typeof askUnreached>;
export const unreached = contract({
  now: instant(),
  /** What the reader may try there now. */
  means: list(choice(homeMeans), 0, 3),
  homes: list(object(unreachedHome), 0, 300),
});
export type Unreached = Shape<typeof unreached>;

/** What whoever goes from door to door is to tell, bulletin by bulletin. */
export const doorTasks = contract({
  now: instant(),
  bulletins: list(
    object({
      id: id(),
      title: text(2, 40),
      words: text(5, 5000),
      urgent: flag(),
      means: list(choice(homeMeans), 1, 3),
      homes: list(object(unreachedHome), 1, 300),
    }),
    0,
    50,
  ),
});
export type DoorTasks = Shape<typeof doorTasks>;

/** One try at one home, and how it ended. */
export const recordAttempt = contract({
  homeId: id(),
  means: choice(homeMeans),
  outcome: choice(homeOutcomes),
});
export type RecordAttempt = Shape<typeof recordAttempt>;
