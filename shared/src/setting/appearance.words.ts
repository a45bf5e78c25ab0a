import type { AppearanceTerms } from './appearance.contract';
import type { Pair } from './appearance.rules';

/** What the facts of an appearance are called. */
export const appearanceFieldWords: Record<keyof AppearanceTerms, string> = {
  name: '名称',
  main: '主色',
  deep: '深色',
  radius: '圆角',
  mark: '标志',
};

/** What is said where a mark is none that the district has brought. */
export const markFaultWords = '没有找到这张标志，请重新选';

const whereWords: Record<Pair['where'], string> = {
  on_fill: '和白色',
  as_text: '和页面底色',
  on_tint: '和自己的浅色',
  as_edge: '和页面底色',
};

/** Why a colour cannot be read well enough, with the figure. */
export const faintWords = ({ where, least, has }: Pair): string =>
  `太浅，看不清：${whereWords[where]}的对比度是 ${(Math.floor(has * 100) / 100).toFixed(2)}，至少要 ${least}`;

/** The first reason at each colour that cannot be read. */
export const faintFields = (pairs: readonly Pair[]): Record<string, string> =>
  Object.fromEntries([...pairs].reverse().map((pair) => [pair.field, faintWords(pair)]));
