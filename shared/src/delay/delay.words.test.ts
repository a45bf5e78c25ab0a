import type { Delay } from './delay.contract';
import { delayedWords } from './delay.words';

const delay = (more: Partial<Delay>): Delay => ({
  id: 'a',
  kind: 'pause',
  cycle: 1,
  reason: 'materials',
  state: 'granted',
  askedAt: '2026-11-17T02:00:00.000Z',
  until: '2026-11-25',
  days: null,
  from: '2026-11-17T03:00:00.000Z',
  endedAt: null,
  ...more,
});
const ended = delay({ endedAt: '2026-11-18T02:00:00.000Z' });
const longer = delay({ kind: 'extension', reason: 'weather', until: null, days: 3, from: null });

test.each([
  ['nothing was granted', [delay({ state: 'asked' }), delay({ state: 'denied' }), delay({ cycle: 2 })], null],
  ['a pause runs', [longer, delay({})], '缓办：等材料配件，到11月25日'],
  ['it runs beside a later extension', [delay({}), longer], '缓办：等材料配件，到11月25日'],
  ['a pause has ended', [ended], '缓办：等材料配件，到11月25日，已经恢复'],
  ['an extension', [ended, longer], '延期：等天气，3 个工作日'],
])('what a reader is told where %s', (_, delays, words) => {
  expect(delayedWords(delays, 1)).toBe(words);
});
