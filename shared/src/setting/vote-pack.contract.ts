import { choice, contract, flag, instant, integer, list, object, type Shape } from '../contract';
import { packIds } from '../vote/pack.rules';
import { publishing, version } from './version.contract';

/** By which pack of rules the owners of a district decide together. */
export const packTerms = contract({ pack: choice(packIds) });
export type PackTerms = Shape<typeof packTerms>;

/** The pack in force with its versions, the last to begin first. */
export const settingPack = contract({
  now: instant(),
  terms: object(packTerms),
  base: integer(0, 100_000),
  versions: list(object({ ...version, terms: object(packTerms) }), 0, 100),
  mayPublish: flag(),
});
export type SettingPack = Shape<typeof settingPack>;

export const publishPack = contract({ terms: object(packTerms), ...publishing });
export type PublishPack = Shape<typeof publishPack>;
