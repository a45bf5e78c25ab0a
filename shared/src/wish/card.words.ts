import { dayWords, whenWords } from '../deadline/deadline.words';
import type { WishCard } from './wish.contract';
import type { Spot, When, WishState } from './wish.rules';

export const wishStateWords: Record<WishState, string> = {
  pending: '社区在看',
  open: '待认领',
  taken: '已认领',
  fulfilled: '实现了',
  refused: '没有公布',
  withdrawn: '撤回了',
  lapsed: '过期了',
};

/** Where it is done, on the cards of neighbours. */
export const spotNotes: Record<Spot, string> = {
  station: '放到党群服务站，不用上门',
  home: '上门',
  phone: '打电话就行',
};

/** For how long a wish has waited. */
export const waitedWords = (days: number): string => (days < 1 ? '今天刚公布' : `等了 ${days} 天`);
/** About how long it takes. */
export const minutesWords = (minutes: number): string =>
  minutes < 60
    ? `约 ${minutes} 分钟`
    : `约 ${minutes % 60 === 0 ? minutes / 60 : (minutes / 60).toFixed(1)} 小时`;

/** How a state is drawn: the name of a shape, of an icon, and the word. */
export interface Look {
  readonly look: string;
  readonly icon: string;
  readonly words: string;
}

const wishShapes: Record<WishState, readonly [look: string, icon: string]> = {
  pending: ['lamp', 'eye'],
  open: ['wait', 'pending'],
  taken: ['act', 'locked'],
  fulfilled: ['done', 'done'],
  refused: ['end', 'declined'],
  withdrawn: ['end', 'withdrawn'],
  lapsed: ['end', 'clock'],
};
export const wishLook = (state: WishState): Look => {
  const [look, icon] = wishShapes[state];
  return { look, icon, words: wishStateWords[state] };
};
const suits: Record<Exclude<When, 'dates'>, string> = {
  any: '哪天都行',
  weekend: '周末都行',
  weekday: '平时都行',
};

interface Days {
  readonly when: When;
  readonly dates: readonly string[];
}

/** On which days it suits: 周末都行, 11月21日、11月22日. */
export const suitsWords = ({ when, dates }: Days): string =>
  when === 'dates' ? dates.map(dayWords).join('、') : suits[when];

/** What a card says below its title: 槐荫里小区 · 约 40 分钟 · 周末都行. */
export const aboutWords = (card: Days & Pick<WishCard, 'place' | 'minutes' | 'spot'>): string =>
  [
    card.place,
    card.minutes !== null && minutesWords(card.minutes),
    suitsWords(card),
    card.spot !== 'home' && spotNotes[card.spot],
  ]
    .filter(Boolean)
    .join(' · ');

/** How many help and how many are still wanted. */
export const handsWords = ({ hands, taken, confirmed }: Pick<WishCard, 'hands' | 'taken' | 'confirmed'>) => {
  const have = Math.min(hands, taken + confirmed);
  return have < hands ? `已有 ${have} 人，还要 ${hands - have} 人` : `${hands} 人齐了`;
};

/** Until when it is kept for whoever claimed it: 锁定到明天 20:00，没办会放回来. */
export const lockedWords = (until: string, now: string): string =>
  `锁定到${whenWords(new Date(until), new Date(now))}，没约上会放回来`;

/** From so many days on, a wait is shown as long. */
export const longWait = 3;

/** The whole card in one sentence, for those who hear it. */
export const cardWords = (card: WishCard): string =>
  [
    card.title || '还没有标题的心愿',
    wishStateWords[card.state],
    aboutWords(card),
    card.hands > 1 && handsWords(card),
    card.state === 'open' && waitedWords(card.waited),
  ]
    .filter(Boolean)
    .join('，');
