import { listIn, textIn } from './answer';
import type { Answer } from './line';

/** A message to one person by one template. */
export interface Subscribed {
  readonly openid: string;
  readonly templateId: string;
  /** The page it opens, without a slash in front; it may carry `?a=b`. */
  readonly page: string;
  /** Key of the template (`thing1`) to its value, which must fit what WeChat allows for the key's type. */
  readonly data: Readonly<Record<string, string>>;
}

/** A template that the account has chosen. */
export interface Template {
  readonly templateId: string;
  readonly title: string;
  /** Its lines, with keys such as `{{thing2.DATA}}`. */
  readonly content: string;
  /** `once`: one consent, one message; `long`: one consent for all that follow. */
  readonly type: 'once' | 'long';
  /** The values that a key may have, for keys that are enumerations. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** The body of subscribe/send. WeChat wants state and language named although it says what they are without. */
export const messageBody = ({ openid, templateId, page, data }: Subscribed, state: string) => ({
  touser: openid,
  template_id: templateId,
  page,
  data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  miniprogram_state: state,
  lang: 'zh_CN',
});

/** The templates in an answer of gettemplate. */
export const templatesIn = ({ data }: Answer, path: string): Template[] =>
  listIn(data).map((each) => ({
    templateId: textIn(each, 'priTmplId', path),
    title: textIn(each, 'title', path),
    content: textIn(each, 'content', path),
    type: Number(each.type) === 3 ? 'long' : 'once',
    enums: Object.fromEntries(
      listIn(each.keywordEnumValueList).map(({ keywordCode, enumValueList }) => [
        String(keywordCode).replace(/\.DATA$/, ''),
        Array.isArray(enumValueList) ? enumValueList.map(String) : [],
      ]),
    ),
  }));
