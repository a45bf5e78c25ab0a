import { choice, contract, flag, instant, integer, list, object, text, type Shape } from '../contract';
import { dutyClasses } from '../party/party.rules';
import { publishing, version } from './version.contract';

/** What those who look after neighbours do: a sentence each, in one of five classes. */
export const duty = contract({ class: choice(dutyClasses), words: text(4, 100) });
export type Duty = Shape<typeof duty>;

/** All duties of a district, in their order. */
export const dutyTerms = contract({ duties: list(object(duty), 1, 50) });
export type DutyTerms = Shape<typeof dutyTerms>;

/** The duties in force with their versions, the last to begin first. */
export const settingDuties = contract({
  now: instant(),
  terms: object(dutyTerms),
  base: integer(0, 100_000),
  versions: list(object({ ...version, terms: object(dutyTerms) }), 0, 100),
  mayPublish: flag(),
});
export type SettingDuties = Shape<typeof settingDuties>;

export const publishDuties = contract({ terms: object(dutyTerms), ...publishing });
export type PublishDuties = Shape<typeof publishDuties>;
