import {
  choice,
  contract,
  count,
  day,
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
import { stances } from './sounding.rules';

/** Building heads are asked to sound out the homes below a place about a topic, until a day. */
export const openSounding = contract({ placeId: id(), question: text(2, 100), until: day() });
export type OpenSounding = Shape<typeof openSounding>;
/** What one home said; one form a home. */
export const fillForm = contract({ homeId: id(), stance: choice(stances), line: optional(text(0, 60)) });
export type FillForm = Shape<typeof fillForm>;

export const soundingLine = contract({
  id: id(),
  question: text(1, 100),
  place: text(1, 80),
  until: day(),
  open: flag(),
  homes: count(),
  visited: count(),
  heard: count(),
  agree: count(),
  worry: count(),
});
export type SoundingLine = Shape<typeof soundingLine>;
/** What was heard at the doors about a topic: figures only, with how far each building is. */
export const soundings = contract({
  now: instant(),
  soundings: list(
    object({
      ...soundingLine,
      buildings: list(object({ name: text(1, 80), homes: count(), visited: count() }), 0, 300),
    }),
    0,
    50,
  ),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 200),
});
export type Soundings = Shape<typeof soundings>;

/** One sounding as a building head does it: homes of mine, with what I wrote down. */
export const soundingRound = contract({
  now: instant(),
  ...soundingLine,
  topicId: id(),
  title: text(0, 80),
  rooms: list(
    object({
      homeId: id(),
      name: text(1, 80),
      stance: maybe(choice(stances)),
      line: maybe(text(0, 60)),
    }),
    0,
    2000,
  ),
});
export type SoundingRound = Shape<typeof soundingRound>;
/** Those that run where I head buildings or steer. */
export const myRounds = contract({ now: instant(), soundings: list(object(soundingLine), 0, 50) });
export type MyRounds = Shape<typeof myRounds>;
