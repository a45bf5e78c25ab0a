import { dayWords } from '../deadline/deadline.words';
import { delayReasonWords } from '../deadline/policy.words';
import type { Delay } from './delay.contract';

/** What is asked for or granted, with its reason: 缓办：等材料配件，到11月25日; 延期：等天气，3 个工作日. */
export const delayWords = ({
  kind,
  reason,
  until,
  days,
}: Pick<Delay, 'kind' | 'reason' | 'until' | 'days'>) =>
  kind === 'pause'
    ? `缓办：${delayReasonWords[reason]}，到${until ? dayWords(until) : '定好的日子'}`
    : `延期：${delayReasonWords[reason]}，${days} 个工作日`;

/** Why the promise of this cycle is later than usual: the pause that runs, else what was granted last; null where nothing was. */
export function delayedWords(delays: readonly Delay[], cycle: number): string | null {
  const granted = delays.filter((delay) => delay.cycle === cycle && delay.state === 'granted');
  const last =
    granted.find(({ kind, endedAt }) => kind === 'pause' && !endedAt) ?? granted[granted.length - 1];
  if (!last) return null;
  return last.endedAt ? `${delayWords(last)}，已经恢复` : delayWords(last);
}
