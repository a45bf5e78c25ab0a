import {
  choice,
  contract,
  faultOf,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Field,
} from './contract';
import { faultWords } from './contract.words';

test.each<[string, Field, unknown, string | null]>([
  ['words long enough', text(2, 4), '灯坏', null],
  ['words that are only blanks', text(2, 4), '  ', '还没填它'],
  ['words too short', text(5, 9), '灯坏了', '它至少写 5 个字，还差 2 个'],
  ['words too long', text(1, 3), '灯坏了呀', '它最多 3 个字，多了 1 个'],
  ['an emoji, which counts once', text(1, 1), '🙂', null],
  ['a number of fixed length with too few digits', text(11, 11), '138', '它是 11 位，少了 8 位'],
  ['a pattern that does not fit', text(3, 3, /^\d+$/), 'abc', '它写得不对，请核对'],
  ['a whole number', integer(0, 9), 4, null],
  ['a broken number', integer(0, 9), 4.5, '它写得不对，请核对'],
  ['a number as text', integer(0, 9), '4', '它写得不对，请核对'],
  ['a number too small', integer(0, 9), -1, '它不能小于 0'],
  ['a flag that is a word', flag(), 'yes', '它写得不对，请核对'],
  ['something not on offer', choice(['a', 'b']), 'c', '请在给出的里面选它'],
  ['too many in a list', list(text(1, 9), 0, 2), ['a', 'b', 'c'], '它最多 2 个，多了 1 个'],
  ['a wrong thing in a list', list(id()), ['x'], '它是 36 位，少了 35 位'],
  ['null where it may be', maybe(text(1, 2)), null, null],
  ['null where it may not be', text(1, 2), null, '还没填它'],
  ['nothing where nothing may be', optional(text(1, 2)), undefined, null],
  ['an object with an unknown name', object({ a: flag() }), { a: true, b: 1 }, '不认识“它”这一项'],
])('%s', (_, field, value, words) => {
  const fault = faultOf(field, value);
  expect(fault && faultWords(fault, '它')).toBe(words);
});

test.each(['2026-11-26T09:30:00Z', '1999-02-28T23:59:59.123456Z'])('an instant: %s', (value) => {
  expect(faultOf(instant(), value)).toBeNull();
});

test.each(['5851-94-02T16:13:05Z', '2026-11-26T24:00:00Z', '2026-11-32T00:00:00Z', '2026-11-26T09:30:00'])(
  'no instant: %s',
  (value) => {
    expect(faultOf(instant(), value)).not.toBeNull();
  },
);

test.each([
  ['fill', '还没填楼层'],
  ['choose', '先选楼层'],
  ['write', '还没写，写几个字就行'],
] as const)('what is missing says what to do: %s', (how, words) => {
  expect(faultWords({ why: 'missing' }, '楼层', how)).toBe(words);
});

test('every wrong field is found at once, and names outside the table are wrong', () => {
  const table = contract({ words: text(5, 10), floor: optional(integer(0, 9)) });
  expect(faultsOf(table, { words: '短', floor: 12, constructor: 1 })).toEqual({
    words: { why: 'short', limit: 5, has: 1 },
    floor: { why: 'above', limit: 9 },
    constructor: { why: 'unknown' },
  });
});
