import { dayWords, momentWords } from '../deadline/deadline.words';
import type { KeeperMove, ToolState } from './tool.rules';

export const toolStateWords: Record<ToolState, string> = {
  free: '在墙上',
  held: '给下一位留着',
  lent: '借出去了',
  repair: '在修',
  lost: '找不到',
  retired: '不再用了',
};

export const keeperMoveWords: Record<KeeperMove, string> = {
  giveBack: '还回来了',
  giveBackBroken: '还回来，坏了',
  breaks: '坏了，要修',
  mend: '修好了',
  lose: '找不到了',
  find: '找到了',
  retire: '不再用了',
};

export const toolFaults = {
  station: '请选您管的一处公共地点',
  note: '写几个字，坏在哪里或怎么不见的',
} as const;

/** What the fields of a tool are called. */
export const toolFieldWords = {
  placeId: '挂在哪里',
  name: '名称',
  words: '怎么用',
  loanDays: '借几天',
  count: '几件',
  code: '工具码',
  broken: '坏在哪里',
  note: '怎么回事',
  move: '办什么',
  version: '哪一版',
  borrower: '谁借',
  where: '住在哪里',
  place: '地点',
} as const;

const look = '在首页点“工具墙”看';

/** What borrowers and those in line are told, each by themselves and nobody else. */
export const toolMessageWords = {
  soon: (name: string, due: string, station: string) => ({
    title: '借的工具快到期',
    words: `${name}${dayWords(due)}前还到${station}，扫工具上的码就行。还要用，还了再借`,
  }),
  over: (name: string, due: string, station: string) => ({
    title: '借的工具该还了',
    words: `${name}${dayWords(due)}到期，有邻居可能也等着用，请还到${station}。来不了请打社区电话，我们去取`,
  }),
  held: (name: string, until: Date, station: string) => ({
    title: '您等的工具还回来了',
    words: `${name}在${station}，给您留到 ${momentWords(until)}。${look}`,
  }),
  passed: (name: string) => ({
    title: '工具给了下一位',
    words: `${name}没等到您来取，先给了下一位。还要用可以再排`,
  }),
} as const;
