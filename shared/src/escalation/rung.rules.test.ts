import { ladderFaults } from './escalation.rules';
import { plainRung, rungFault, rungsOf, type PlainRung } from './rung.rules';
import { rungWords } from './rung.words';
import { standardLadders } from './standard.rules';

const due: PlainRung = { side: 'due', unit: 'minutes', amount: 0, to: ['handler'], hours: 'work' };
const rung = (more: Partial<PlainRung>): PlainRung => ({
  ...due,
  side: 'after',
  unit: 'days',
  amount: 1,
  ...more,
});

test.each<[string, PlainRung[], ReturnType<typeof rungFault>]>([
  ['a due and a day later', [due, rung({})], null],
  ['half a day', [rung({ amount: 0.5 })], null],
  ['a quarter before', [rung({ side: 'before', unit: 'share', amount: 0.25 })], null],
  ['no rung', [], { fault: 'none', at: 0 }],
  ['a rung for nobody', [due, rung({ to: [] })], { fault: 'nobody', at: 1 }],
  ['two dues', [due, due], { fault: 'two_dues', at: 1 }],
  ['all of the time', [rung({ side: 'before', unit: 'share', amount: 1 })], { fault: 'share', at: 0 }],
  ['a share after the due', [rung({ unit: 'share', amount: 0.5 })], { fault: 'unit', at: 0 }],
  ['days before the due', [rung({ side: 'before', amount: 1 })], { fault: 'unit', at: 0 }],
  ['a third of a day', [rung({ amount: 0.3 })], { fault: 'amount', at: 0 }],
  ['no time', [rung({ unit: 'minutes', amount: 0 })], { fault: 'amount', at: 0 }],
  ['more than two weeks of minutes', [rung({ unit: 'minutes', amount: 20_161 })], { fault: 'amount', at: 0 }],
  ['what was typed and is no number', [rung({ amount: Number.NaN })], { fault: 'amount', at: 0 }],
])('%s', (_, rungs, fault) => {
  expect(rungFault(rungs)).toEqual(fault);
  if (!fault) expect(ladderFaults(rungsOf(rungs))).toEqual([]);
});

test('every standard ladder passes through a form as it is', () => {
  for (const { rungs } of standardLadders) {
    const plain = rungs.map(plainRung);
    expect(rungFault(plain)).toBeNull();
    expect(rungsOf(plain).map(({ level: _, ...rest }) => rest)).toEqual(
      rungs.map(({ level: _, ...rest }) => rest),
    );
    expect(ladderFaults(rungsOf(plain))).toEqual([]);
  }
});

test.each<[Partial<PlainRung>, 'work' | 'always', string]>([
  [{ side: 'before', unit: 'share', amount: 0.25 }, 'work', '时间还剩 1/4 时：告诉办理人'],
  [{ side: 'before', unit: 'share', amount: 0.1 }, 'work', '时间还剩 10% 时：告诉办理人'],
  [{ side: 'before', unit: 'minutes', amount: 90 }, 'work', '到期前 1 小时 30 分：告诉办理人'],
  [{ side: 'due', hours: 'any' }, 'always', '到期时：告诉办理人，夜里也告诉'],
  [{ amount: 0.5, to: ['street'] }, 'work', '过期半个工作日时：告诉街道督办'],
  [{ amount: 3, to: ['dispatchers', 'district'] }, 'always', '过期 3 天时：告诉社区派单的人、区级督办'],
])('%j with pace %s reads %s', (more, pace, words) => {
  expect(rungWords(rung(more), pace)).toBe(words);
});
