import type { OversightTerms } from '@linli/shared/setting/ground.contract';

type Name = keyof OversightTerms;

/** What each number is for, in the order of the page. */
export const oversightLabels: Record<Name, string> = {
  orderDays: '督办几个工作日内答复',
  callShare: '每天办好的件里，回访多大比例（0 到 1）',
  callMinimum: '每个社区每天至少回访几件',
  callDays: '几个工作日内打回访电话',
  callAgainMinutes: '没人接，隔多少分钟再打',
  questionDays: '答复以后几天内可以请社区核对',
  leastRated: '满多少件评过的，才给本人看合计',
  figureMonths: '合计往前看几个月',
};

export const oversightNames = Object.keys(oversightLabels) as Name[];

/** Numbers as they are typed. */
export type OversightDraft = Record<Name, string>;

export const oversightDraft = (terms: OversightTerms): OversightDraft =>
  Object.fromEntries(oversightNames.map((name) => [name, String(terms[name])])) as OversightDraft;

// nothing typed is no number, not zero
export const oversightOf = (draft: OversightDraft): OversightTerms =>
  Object.fromEntries(
    oversightNames.map((name) => [name, draft[name].trim() ? Number(draft[name]) : Number.NaN]),
  ) as OversightTerms;
