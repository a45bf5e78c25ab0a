import { isLinear, type Timed } from './linear';
import { holding, type Holding, type Held } from './models';

type Op = Timed<Holding, Held>;
const op = (asked: number, answered: number, ask: Holding, out?: Held): Op => ({
  asked,
  answered,
  in: ask,
  out,
});
const claim = (who: string): Holding => ({ what: 'take', who });
const fits = (...history: Op[]) => isLinear(history, '', holding);

test('of two who race one wins and the other is told', () => {
  expect(fits(op(0, 10, claim('a'), 'ok'), op(1, 9, claim('b'), 'no'))).toBe(true);
  expect(fits(op(0, 10, claim('a'), 'no'), op(1, 9, claim('b'), 'ok'))).toBe(true);
});

test('control: two winners, a stale look, a winner who is not there in the end, and a no while nobody holds it are found', () => {
  expect(fits(op(0, 10, claim('a'), 'ok'), op(1, 9, claim('b'), 'ok'))).toBe(false);
  expect(fits(op(0, 10, claim('a'), 'ok'), op(11, 12, { what: 'look' }, ''))).toBe(false);
  expect(fits(op(0, 10, claim('a'), 'ok'), op(11, 12, { what: 'look' }, 'b'))).toBe(false);
  expect(fits(op(0, 10, claim('a'), 'no'))).toBe(false);
});

test('what nobody answered may have happened late, or not at all', () => {
  const lost = op(0, Infinity, claim('a'));
  expect(fits(lost, op(5, 6, claim('b'), 'no'), op(7, 8, { what: 'look' }, 'a'))).toBe(true);
  expect(fits(lost, op(5, 6, claim('b'), 'ok'), op(7, 8, { what: 'look' }, 'b'))).toBe(true);
  expect(fits(lost, op(5, 6, { what: 'look' }, 'a'), op(7, 8, { what: 'look' }, ''))).toBe(false);
});

test('given back it can be taken again, and only who holds it gives it back', () => {
  const back = (who: string): Holding => ({ what: 'give', who });
  expect(fits(op(0, 1, claim('a'), 'ok'), op(2, 3, back('a'), 'ok'), op(4, 5, claim('b'), 'ok'))).toBe(true);
  expect(fits(op(0, 1, claim('a'), 'ok'), op(2, 3, back('b'), 'ok'))).toBe(false);
});
