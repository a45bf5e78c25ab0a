import type { LawReader } from './law.contract';

/** What the fields of pages of law are called. */
export const lawFieldWords = {
  reader: '给谁看',
  place: '地方',
  unitId: '谁来发',
  readers: '给谁看',
  title: '标题',
  words: '内容',
  source: '出处',
  link: '原文网址',
  on: '哪天起施行',
} as const;

export const lawReaderWords: Record<LawReader, string> = {
  everyone: '所有人',
  owners: '业主',
  tenants: '租户',
  heads: '楼栋长',
  firms: '物业',
};

export const lawFaults = { unit: '只能替自己管的单位发', noDay: '没有这一天，请重新选' } as const;
