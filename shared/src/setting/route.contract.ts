import { choice, contract, day, flag, id, instant, list, maybe, object, text, type Shape } from '../contract';
import { publishing, version } from './version.contract';

const named = contract({ id: id(), name: text(1, 60) });

const routeLine = contract({
  id: id(),
  categoryId: maybe(id()),
  category: maybe(text(1, 20)),
  placeId: id(),
  place: text(1, 60),
  unitId: id(),
  unit: text(1, 60),
  what: maybe(text(1, 80)),
  until: maybe(day()),
  ...version,
  standing: choice(['now', 'later', 'past']),
  /** The reader may replace or end it. */
  mine: flag(),
});
export type RouteLine = Shape<typeof routeLine>;

/** Which unit answers for what, at which places in the reader's sight. Where no rule fits, the grid of the door does. */
export const settingRoutes = contract({
  now: instant(),
  routes: list(object(routeLine), 0, 2000),
  categories: list(object(named), 0, 200),
  /** Where the reader may lay down a rule, and to whom. */
  places: list(object(named), 0, 2000),
  units: list(object(named), 0, 2000),
});
export type SettingRoutes = Shape<typeof settingRoutes>;

const route = contract({ categoryId: maybe(id()), placeId: id(), unitId: id() });

export const publishRoute = contract({ ...route, what: maybe(text(1, 80)), ...publishing });
export type PublishRoute = Shape<typeof publishRoute>;

export const previewRoute = route;
export type PreviewRoute = Shape<typeof previewRoute>;

/** From a date on a rule holds no more, and the one above it does. */
export const endRoute = contract({ source: publishing.source, from: publishing.from });
export type EndRoute = Shape<typeof endRoute>;
