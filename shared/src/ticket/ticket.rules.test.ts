import { flawsOf, openMoves, step } from '../machine';
import {
  isOver,
  moveRow,
  partsToward,
  ticketLife,
  ticketMoves,
  titleFrom,
  type TicketFacts,
  type TicketMove,
  type TicketPart,
  type TicketState,
} from './ticket.rules';

test('the life is sound: every state is reached, none is a trap, only a doubted rating leaves an end', () => {
  expect(flawsOf(ticketLife, ['settled'])).toEqual([]);
});

test('a planted trap and an unreachable state are found', () => {
  expect(
    flawsOf({
      start: ['a'],
      ends: ['c'],
      moves: { go: { from: ['a'], to: 'b', by: ['x'] }, back: { from: ['d'], to: 'c', by: ['x'] } },
    }),
  ).toEqual(['c cannot be reached', 'd cannot be reached', 'b is a trap']);
});

test.each<[TicketState, TicketPart[], TicketMove[]]>([
  ['reported', ['dispatcher'], ['dispatch', 'decline', 'note']],
  ['dispatched', ['handler', 'passer', 'referrer'], ['accept', 'spot', 'ask', 'interim', 'return', 'refer']],
  ['accepted', ['handler', 'passer', 'referrer'], ['spot', 'ask', 'interim', 'handOver', 'refer', 'resolve']],
  ['accepted', ['handler'], ['spot', 'ask', 'interim', 'resolve']],
  ['resolved', ['handler'], ['ask', 'feedback']],
  ['adjudicating', ['dispatcher'], ['adjudicate', 'decline', 'note']],
  ['dispatched', ['reporter'], ['add', 'urge', 'withdraw']],
  ['answered', ['reporter', 'rater'], ['add', 'rate']],
  ['reviewing', ['reviewer', 'confirmer'], ['uphold', 'reopen']],
  ['reviewing', ['reviewer'], ['reopen']],
  ['settled', ['rater'], ['rate']],
  ['withdrawn', ['reporter', 'rater', 'handler'], []],
  ['withdrawn', ['colleague'], ['note']],
])('while %s, %j may %j', (state, parts, moves) => {
  expect(openMoves(ticketLife, state, parts)).toEqual(moves);
});

test.each<[TicketState, TicketMove, TicketPart, string]>([
  ['accepted', 'accept', 'handler', 'move.not_now'],
  ['dispatched', 'accept', 'reporter', 'move.not_yours'],
  ['settled', 'urge', 'reporter', 'move.not_now'],
])('while %s, %s by the %s is refused as %s', (state, move, part, code) => {
  expect(() => step(ticketLife, state, move, [part])).toThrow(expect.objectContaining({ code }));
});

test('a move that promises nothing new starts no clock, and every clock that starts is not running', () => {
  for (const move of ticketMoves) {
    const { starts = [], meets = [], drops = [], from } = moveRow(move);
    const stopped: readonly string[] = [...meets, ...drops];
    // In these states no accept clock runs: it was met, or the community was asked to decide.
    const idle = from.every((state) =>
      ['accepted', 'adjudicating', 'reviewing', 'resolved', 'answered'].includes(state),
    );
    for (const clock of starts)
      expect([
        move,
        clock,
        stopped.includes(clock) || idle || clock === 'adjudicate' || clock === 'review',
      ]).toEqual([move, clock, true]);
  }
});

test('ends are over, and only they', () => {
  expect((['settled', 'declined', 'withdrawn', 'answered'] as const).map(isOver)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

const facts: TicketFacts = {
  reporters: ['granny'],
  enteredBy: null,
  handlerId: 'zhou',
  unitId: 'grid',
  handlers: ['zhou'],
  hiddenFrom: [],
  passes: 0,
  adjudicated: false,
  ratingOpen: false,
  outcome: 'solved',
};
const stands = (id: string, more: { unitIds?: string[]; steers?: boolean } = {}) => ({
  id,
  unitIds: [],
  steers: false,
  ...more,
});

test.each<[string, Partial<TicketFacts>, Parameters<typeof partsToward>[1], TicketPart[]]>([
  ['who reported it', {}, stands('granny'), ['reporter']],
  [
    'who reported it, while the rating is open',
    { ratingOpen: true },
    stands('granny'),
    ['reporter', 'rater'],
  ],
  ['who found it at work', { ratingOpen: true, enteredBy: 'granny' }, stands('granny'), ['reporter']],
  [
    'who joined it and handed it over',
    { ratingOpen: true, reporters: ['zhou'], handlerId: 'ma', handlers: ['zhou', 'ma'] },
    stands('zhou'),
    ['reporter', 'colleague'],
  ],
  ['who holds it', {}, stands('zhou'), ['handler', 'colleague', 'passer', 'referrer']],
  ['who holds it after two passes', { passes: 2 }, stands('zhou'), ['handler', 'colleague', 'referrer']],
  [
    'who holds it after the community decided',
    { adjudicated: true },
    stands('zhou'),
    ['handler', 'colleague'],
  ],
  [
    'a colleague of the unit while another holds it',
    {},
    stands('qian', { unitIds: ['grid'] }),
    ['colleague'],
  ],
  [
    'who held it before it was handed over',
    { handlerId: 'ma', handlers: ['zhou', 'ma'] },
    stands('zhou'),
    ['colleague'],
  ],
  [
    'a colleague of the unit while nobody holds it',
    { handlerId: null },
    stands('qian', { unitIds: ['grid'] }),
    ['handler', 'colleague', 'passer', 'referrer'],
  ],
  ['who steers the place', {}, stands('sun', { steers: true }), ['dispatcher', 'reviewer', 'confirmer']],
  [
    'who steers the place, before it was resolved',
    { outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'reviewer'],
  ],
  [
    'who steers the place and handled it',
    { handlers: ['sun', 'zhou'] },
    stands('sun', { steers: true }),
    ['colleague', 'dispatcher'],
  ],
  [
    'who steers the place and reported it',
    { reporters: ['sun'] },
    stands('sun', { steers: true }),
    ['reporter'],
  ],
  ['the one it is about, though they steer', { hiddenFrom: ['sun'] }, stands('sun', { steers: true }), []],
  [
    'the one it is about, though it came back to their unit',
    { handlerId: null, hiddenFrom: ['zhou'] },
    stands('zhou', { unitIds: ['grid'] }),
    [],
  ],
  ['a neighbour', {}, stands('chen'), []],
])('%s plays their part', (_, more, person, parts) => {
  expect(partsToward({ ...facts, ...more }, person)).toEqual(parts);
});

test.each([
  ['3 层楼道的灯不亮三天了，晚上看不清台阶。昨天差点摔倒。', '3 层楼道的灯不亮三天了，晚上看不清台阶'],
  ['漏水\n很大', '漏水'],
  ['。。。', '。。。'],
  ['一二三四五六七八九十一二三四五六七八九十一二三四五六', '一二三四五六七八九十一二三四五六七八九十一二三…'],
])('the title of %j is its first clause', (words, title) => {
  expect(titleFrom(words)).toBe(title);
});
