import type { ClockKind } from '../deadline/deadline.rules';
import { dueOnWords } from '../deadline/deadline.words';
import type { Outcome } from '../ticket/ticket.rules';
import { outcomeWords } from '../ticket/ticket.words';
import type { AttributeCode } from './open311.rules';

/** How a parameter can be wrong. */
export const wrongWords = {
  missing: '没有写',
  figure: '要写数字，并且在允许的范围里',
  together: '要和同一组的参数一起写',
  instant: '要写带时区的日期和时间，例如 2026-11-18T09:00:00+08:00',
  backwards: '比 start_date 还早',
  span: '和 start_date 相差不能超过 90 天',
  status: '只能写 open 或 closed',
  flag: '只能写 true 或 false',
  many: '一次最多写 100 个',
  long: '要少于 4000 字',
  text: '读不懂，或者太长',
  choice: '不在可选的值里',
  unknown: '这一类没有这个字段',
  form: '请用 application/x-www-form-urlencoded 提交',
  url: '要写 http 或 https 链接',
} as const;

/** What a client may ask a person who reports, beside place and words. */
export const attributeWords: Readonly<Record<AttributeCode, { name: string; hint: string }>> = {
  floor: { name: '楼层', hint: '整数，地下写负数，例如 3 或 -1；在楼外面就不写' },
  outside: { name: '是不是在楼外面', hint: '选一个' },
};
export const outsideWords = { yes: '在楼外面', no: '在楼里面' } as const;

export const serviceGroupWords = { urgent: '急事', ordinary: '日常' } as const;

/** How the keeper of this endpoint is reached, and how to get a key. */
export const contactWords = (district: string, phone: string | null): string =>
  phone ? `${district} ${phone}` : district;
export const keyServiceWords = (contacts: readonly string[]): string =>
  `报事需要 api_key，请联系所在的区开通：${contacts.join('；')}`;

/** The promises of a matter: 11月19日 17:30 前受理，11月20日 17:30 前办结; empty without any. */
export const promiseWords = (promises: readonly { kind: ClockKind; due: Date }[]): string =>
  promises.map(({ kind, due }) => dueOnWords(kind, due)).join('，');

/** How it ended, for those who read nothing but its state. */
export const endedWords = (outcome: Outcome): string => `结果：${outcomeWords[outcome]}`;

/** A report that came without a description. */
export const undescribedWords = (category: string): string => `${category}：对方没有写描述`;

/** What came with a report from another system and is for staff only, one line each. */
export const besidesWords = {
  media: (url: string) => `对方附的链接（没有打开过）：${url}`,
  position: (lat: number, long: number) => `对方标的位置（WGS 84）：${lat}, ${long}`,
  address: (words: string) => `对方写的地址：${words}`,
  email: (email: string) => `对方留的邮箱：${email}`,
  description: (words: string) => `描述全文：${words}`,
} as const;
