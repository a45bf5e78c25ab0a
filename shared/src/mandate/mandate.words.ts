import type { MandateScope } from './mandate.rules';

export const scopeWords: Record<MandateScope, string> = { report: '替我报事', rate: '替我评价' };

/** What somebody may do for another, as others read it. */
export const scopeNames: Record<MandateScope, string> = { report: '报事', rate: '评价' };

export const mandateStandingWords = { holds: '有效', waits: '还没接代办码', over: '结束了' } as const;

/** What was done for somebody, as they read it. */
export const usedWords: Record<MandateScope, string> = { report: '替您报了一件事', rate: '替您评价了一件事' };

/** What the fields of a consent are called. */
export const mandateFieldWords = {
  residentId: '请谁办',
  name: '怎么称呼',
  scopes: '能办什么',
  until: '到哪天为止',
  code: '代办码',
  placeId: '在哪里',
  subjectName: '本人姓名',
  subjectPhone: '本人手机号',
  agentName: '代办人姓名',
  agentPhone: '代办人手机号',
  heardBy: '谁在场听到',
  consent: '本人同意',
  ticketId: '哪一件',
  version: '哪一次',
  fields: '评价',
  solved: '办好没有',
  stars: '几颗星',
} as const;

/** What the code is called with which somebody agrees to act for another. */
export const agentCodeWords = { code: '代办码' } as const;

/** What somebody reads who writes down a consent that nobody gave. */
export const consentFirstWords = '先问过本人，同意了再记';
