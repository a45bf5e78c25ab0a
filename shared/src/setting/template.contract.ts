import { contract, flag, instant, integer, list, object, text, type Shape } from '../contract';
import { publishing, version } from './version.contract';

/** Words to begin a bulletin of a kind with; what is to be filled in stands in 【】. */
export const template = contract({ kind: text(1, 40), title: text(2, 40), words: text(5, 5000) });
export type Template = Shape<typeof template>;

/** All templates of a district, in the order in which they are offered. */
export const templateTerms = contract({ templates: list(object(template), 0, 50) });
export type TemplateTerms = Shape<typeof templateTerms>;

/** The templates in force with their versions, the last to begin first, and the kinds that there are. */
export const settingTemplates = contract({
  now: instant(),
  kinds: list(object({ code: text(1, 40), name: text(1, 20) }), 0, 50),
  terms: object(templateTerms),
  base: integer(0, 100_000),
  versions: list(object({ ...version, terms: object(templateTerms) }), 0, 100),
  mayPublish: flag(),
});
export type SettingTemplates = Shape<typeof settingTemplates>;

export const publishTemplates = contract({ terms: object(templateTerms), ...publishing });
export type PublishTemplates = Shape<typeof publishTemplates>;
