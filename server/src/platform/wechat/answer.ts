import { noAnswer } from './errors';
import type { Answer } from './line';
import { WechatRefusal } from './refusal';

/** A field of an answer that WeChat promises as a text; an answer without it is none. */
export function textIn(answer: Answer, name: string, path: string): string {
  const text = answer[name];
  if (typeof text === 'string' && text) return text;
  throw new WechatRefusal({ path, errcode: noAnswer, errmsg: `an answer without ${name}` });
}

/** A value as an object; empty when it is none. */
export const objectIn = (value: unknown): Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A value as a list of objects; empty when it is no list. */
export const listIn = (value: unknown): Answer[] => (Array.isArray(value) ? value.map(objectIn) : []);
