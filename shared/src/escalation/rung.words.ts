import { amountWords } from '../deadline/deadline.words';
import type { Pace, Receiver } from './escalation.rules';
import type { PlainRung, RungFault } from './rung.rules';

export const receiverWords: Record<Receiver, string> = {
  handler: '办理人',
  dispatchers: '社区派单的人',
  leads: '社区书记',
  street: '街道督办',
  district: '区级督办',
  administrators: '管理员',
};

export const paceWords: Record<Pace, string> = { work: '按上班时间算', always: '昼夜都算' };

export const hoursWords: Record<PlainRung['hours'], string> = {
  work: '上班时间告诉',
  any: '到点就告诉，夜里也告诉',
};

export const sideWords: Record<PlainRung['side'], string> = {
  before: '到期以前',
  due: '到期的时候',
  after: '到期以后',
};

export const rungFaultWords: Record<RungFault, string> = {
  none: '至少写一级',
  nobody: '这一级还没选告诉谁',
  two_dues: '“到期的时候”只能有一级',
  share: '填 1 到 99 之间的百分数',
  unit: '到期以前按百分数或分钟，到期以后按天或分钟',
  amount: '分钟填 1 到 20160 的整数；天填 0.5 到 60，可以有半天',
};

const quarters: Readonly<Record<number, string>> = { 0.25: '1/4', 0.5: '一半', 0.75: '3/4' };
const shareWords = (share: number): string => quarters[share] ?? `${Math.round(share * 100)}%`;
const minutesOrDays = ({ unit, amount }: Pick<PlainRung, 'unit' | 'amount'>, pace: Pace): string =>
  unit === 'days'
    ? `${amount === 0.5 ? '半' : ` ${amount} `}${pace === 'work' ? '个工作日' : '天'}`
    : ` ${amountWords(amount, 24 * 60)}`;

/** When a rung sounds: 时间还剩 1/4 时; 到期时; 过期半个工作日时. */
export function rungWhenWords({ side, ...rung }: PlainRung, pace: Pace): string {
  if (side === 'due') return '到期时';
  if (side === 'after') return `过期${minutesOrDays(rung, pace)}时`;
  return rung.unit === 'share'
    ? `时间还剩 ${shareWords(rung.amount)} 时`
    : `到期前${minutesOrDays(rung, pace)}`;
}

/** One rung as a sentence: 时间还剩 1/4 时：告诉办理人. */
export const rungWords = (rung: PlainRung, pace: Pace): string =>
  `${rungWhenWords(rung, pace)}：告诉${rung.to.map((to) => receiverWords[to]).join('、') || '谁（还没选）'}${
    rung.hours === 'any' ? '，夜里也告诉' : ''
  }`;
