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
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { stages } from '../topic/topic.rules';
import { minutesStates } from './minutes.rules';

const said = {
  itemId: id(),
  said: text(0, 1000),
  agreed: text(0, 500),
  /** To which stage the item's topic goes when this is published; null: it stays. */
  stage: maybe(choice(stages)),
};

/** Minutes as somebody writes them, on top of the version and its edit that they saw. */
export const writeMinutes = contract({
  base: integer(0, 10_000),
  items: list(object(said), 0, 20),
  words: optional(text(0, 2000)),
  /** What a correction of published minutes changes. */
  because: optional(text(2, 200)),
});
export type WriteMinutes = Shape<typeof writeMinutes>;

/** A version of the minutes as those who organise see it. */
export const minutes = contract({
  version: integer(1, 100),
  /** Grows with each writing, so that two who write at once notice. */
  edit: integer(1, 10_000),
  state: choice(minutesStates),
  items: list(object(said), 0, 20),
  words: maybe(text(0, 2000)),
  because: maybe(text(2, 200)),
  writer: text(1, 40),
  /** Why a second person sent it back. */
  returned: maybe(text(2, 200)),
  publishedAt: maybe(instant()),
  checker: maybe(text(1, 40)),
});
export type Minutes = Shape<typeof minutes>;

export const returnMinutes = contract({ reason: text(2, 200) });
export type ReturnMinutes = Shape<typeof returnMinutes>;

/** Something a meeting agreed that somebody does by a day; with a door and a category it becomes a ticket at once. */
export const agreeAction = contract({
  words: text(5, 200),
  itemId: optional(id()),
  ownerId: id(),
  dueOn: day(),
  placeId: optional(id()),
  category: optional(text(1, 40)),
});
export type AgreeAction = Shape<typeof agreeAction>;

export const actionLine = contract({
  id: id(),
  words: text(1, 200),
  owner: text(1, 40),
  dueOn: day(),
  done: flag(),
  late: flag(),
  /** What it says at the matter that it became. */
  ticket: maybe(object({ id: id(), number: text(1, 12), state: text(1, 20), carried: flag() })),
});
export type ActionLine = Shape<typeof actionLine>;
