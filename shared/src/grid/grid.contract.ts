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
import { documentLine } from '../document/document.contract';

/** What a grid is for: those who live there, those who trade there, or a walk of neighbours within a living grid. */
export const gridKinds = ['living', 'production', 'micro'] as const;
export type GridKind = (typeof gridKinds)[number];

/** A grid with what it answers for and who works there. */
export const gridLine = contract({
  id: id(),
  name: text(1, 40),
  kind: choice(gridKinds),
  origin: maybe(text(0, 200)),
  since: day(),
  until: maybe(day()),
  /** The living grid in which a micro-grid lies. */
  within: maybe(id()),
  doors: count(),
  homes: count(),
  /** A micro-grid is a walk of one round; null for other grids. */
  isWalk: maybe(flag()),
  people: list(
    object({ appointmentId: id(), personId: id(), name: text(1, 40), roleName: text(1, 40) }),
    0,
    100,
  ),
  documents: list(object(documentLine), 0, 100),
});
export type GridLine = Shape<typeof gridLine>;

const redrawingStates = ['planned', 'done', 'failed', 'cancelled'] as const;
export type RedrawingState = (typeof redrawingStates)[number];
export const redrawing = contract({
  id: id(),
  what: choice(['grids', 'communities']),
  day: day(),
  state: choice(redrawingStates),
  /** What it does, a sentence for each thing. */
  words: list(text(1, 200), 0, 100),
  /** Why it could not be done on its day. */
  trouble: maybe(text(1, 200)),
  plannedBy: maybe(text(1, 40)),
  at: instant(),
  mayCancel: flag(),
});
export type RedrawingLine = Shape<typeof redrawing>;

/** The grids of a community, open and to come, and what is planned for them. */
export const grids = contract({
  now: instant(),
  community: object({ id: id(), name: text(1, 40) }),
  mayRedraw: flag(),
  /** How many homes make a walk of one round here. */
  walk: object({ least: count(), most: count() }),
  grids: list(object(gridLine), 0, 500),
  doors: list(
    object({
      id: id(),
      name: text(1, 120),
      homes: count(),
      /** Open matters that its living grid has, which go over with the door. */
      open: count(),
      living: maybe(id()),
      production: maybe(id()),
      micro: maybe(id()),
    }),
    0,
    5000,
  ),
  redrawings: list(object(redrawing), 0, 100),
});
export type Grids = Shape<typeof grids>;

/** What a grid is and where it came from. */
export const describeGrid = contract({
  kind: optional(choice(['living', 'production'])),
  origin: optional(text(0, 200)),
});
export type DescribeGrid = Shape<typeof describeGrid>;

/** One grid of a new drawing: one that is there, or a new one by its name, with the doors it gets and who moves there. */
export const drawnGrid = contract({
  grid: optional(id()),
  name: optional(text(1, 40)),
  kind: choice(gridKinds),
  doors: list(id(), 0, 2000),
  people: list(id(), 0, 50),
});
export type DrawnGrid = Shape<typeof drawnGrid>;

/** Grids of a community are split or merged from a day on; those that close give everything away. */
export const redrawGrids = contract({
  day: day(),
  grids: list(object(drawnGrid), 1, 100),
  closes: list(id(), 0, 100),
});
export type RedrawGrids = Shape<typeof redrawGrids>;

/** Compounds and grids go to another community, or to a new one; a community that is left with nothing may close. */
export const redrawCommunities = contract({
  day: day(),
  to: optional(id()),
  name: optional(text(1, 40)),
  phone: optional(text(5, 20)),
  compounds: list(id(), 1, 200),
  grids: list(id(), 0, 500),
  /** The community closes, and who works there works in the other one. */
  closes: flag(),
});
export type RedrawCommunities = Shape<typeof redrawCommunities>;
