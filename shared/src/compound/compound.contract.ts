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
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { parties } from '../body/body.contract';
import { documentLine } from '../document/document.contract';
import { gridKinds } from '../grid/grid.contract';
import { placeHistory } from '../register/register.contract';
import { pointStates } from './compound.rules';

/** A compound in a list: its number, how many homes and square metres, and how many points of the work standard are open. */
export const compoundLine = contract({
  id: id(),
  number: maybe(count()),
  name: text(1, 80),
  community: text(1, 80),
  homes: count(),
  area: number(),
  met: count(),
  gaps: count(),
  late: count(),
});
export type CompoundLine = Shape<typeof compoundLine>;

export const compounds = contract({
  now: instant(),
  /** How many points the standard has. */
  points: count(),
  mayNumber: flag(),
  compounds: list(object(compoundLine), 0, 2000),
});
export type Compounds = Shape<typeof compounds>;

/** One point of the work standard at a compound. */
export const pointLine = contract({
  id: id(),
  code: text(1, 40),
  title: text(1, 60),
  words: text(0, 300),
  state: choice(pointStates),
  stateWords: text(1, 20),
  owner: maybe(object({ personId: id(), name: maybe(text(1, 40)) })),
  due: maybe(day()),
  note: maybe(text(0, 300)),
  evidence: list(object(documentLine), 0, 50),
  toldBy: maybe(text(1, 40)),
  at: maybe(instant()),
});
export type PointLine = Shape<typeof pointLine>;

const { now: _now, ...partiesOnly } = parties;

/** The file of a compound, all of it on one page. */
export const compoundFile = contract({
  ...compoundLine,
  now: instant(),
  since: day(),
  until: maybe(day()),
  street: text(1, 80),
  buildings: count(),
  entrances: count(),
  parties: object(partiesOnly),
  grids: list(object({ id: id(), name: text(1, 40), kind: choice(gridKinds), doors: count() }), 0, 200),
  documents: list(object(documentLine), 0, 500),
  points: list(object(pointLine), 0, 100),
  /** Who may be asked to see to a point. */
  owners: list(object({ personId: id(), name: text(1, 40), roleName: text(1, 40) }), 0, 500),
  history: placeHistory.lines,
  mayEdit: flag(),
});
export type CompoundFile = Shape<typeof compoundFile>;

export const tellPoint = contract({
  met: flag(),
  ownerId: optional(id()),
  due: optional(day()),
  note: optional(text(0, 300)),
  evidence: list(id(), 0, 50),
});
export type TellPoint = Shape<typeof tellPoint>;

export const numbered = contract({ numbered: count() });
export type Numbered = Shape<typeof numbered>;
