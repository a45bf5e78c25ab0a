import type { wishViews, WishList } from '@linli/shared/wish/wish.contract';

export type View = (typeof wishViews)[number];

/** The lists of the tab, and what is said where one is empty. */
export const views: readonly { key: View; words: string; empty: [title: string, words: string] }[] = [
  { key: 'all', words: '全部', empty: ['这里还没有心愿', '有小事想请人搭把手，许一个试试。'] },
  { key: 'open', words: '等人接', empty: ['心愿都有人接了', '谢谢邻居们。新的心愿会出现在这里。'] },
  { key: 'group', words: '合力', empty: ['没有要几个人一起办的', '要几个人一起的心愿会在这里。'] },
  { key: 'mine', words: '我的', empty: ['您还没有许愿，也没有接', '许一个，或者从“等人接”里挑一个。'] },
];

export const countWords = ({ words, key }: (typeof views)[number], counts?: WishList['counts']): string =>
  counts ? `${words} ${counts[key]}` : words;
