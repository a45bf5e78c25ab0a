import { homeMeans, manners } from '../bulletin/bulletin.rules';
import { choice, contract, flag, instant, integer, list, object, text, type Shape } from '../contract';
import { publishing, version } from './version.contract';

const told = { base: integer(0, 100_000), mayPublish: flag() };

/** A kind of bulletin; the code is for good, a bulletin of a kind that is no longer offered keeps it. */
export const bulletinKind = contract({
  code: text(1, 40, /^[a-z][a-z0-9_]*$/),
  name: text(1, 20),
  icon: text(1, 20),
});
export type BulletinKind = Shape<typeof bulletinKind>;

/** All kinds that are offered, in their order. */
export const kindTerms = contract({ kinds: list(object(bulletinKind), 1, 20) });
export type KindTerms = Shape<typeof kindTerms>;
export const settingKindsOfBulletins = contract({
  now: instant(),
  terms: object(kindTerms),
  versions: list(object({ ...version, terms: object(kindTerms) }), 0, 100),
  ...told,
});
export type SettingKindsOfBulletins = Shape<typeof settingKindsOfBulletins>;
export const publishKinds = contract({ terms: object(kindTerms), ...publishing });
export type PublishKinds = Shape<typeof publishKinds>;

/** What is tried at a home that is not reached, so many minutes after sending; at most thirty days. */
export const reachStep = contract({
  manner: choice(manners),
  means: choice(homeMeans),
  afterMinutes: integer(5, 43_200),
});
export type ReachStep = Shape<typeof reachStep>;

/** From how many homes on a second person looks, and how homes are reached that no message has reached. */
export const reachTerms = contract({
  lookFrom: integer(1, 1_000_000),
  /** Within so many working days. */
  lookDays: integer(1, 20),
  steps: list(object(reachStep), 0, manners.length * homeMeans.length),
});
export type ReachTerms = Shape<typeof reachTerms>;
export const settingReach = contract({
  now: instant(),
  terms: object(reachTerms),
  versions: list(object({ ...version, terms: object(reachTerms) }), 0, 100),
  ...told,
});
export type SettingReach = Shape<typeof settingReach>;
export const publishReach = contract({ terms: object(reachTerms), ...publishing });
export type PublishReach = Shape<typeof publishReach>;
