import { flawsOf, openMoves, step } from '../machine';
import { partsToward, type Standing, type TicketFacts } from './standing.rules';
import {
  isOver,
  moveRow,
  ticketLife,
  ticketMoves,
  titleFrom,
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
  ['reported', ['dispatcher'], ['dispatch', 'decline', 'recategorise', 'whistle', 'note', 'link']],
  [
    'dispatched',
    ['handler', 'passer', 'referrer'],
    ['accept', 'spot', 'ask', 'interim', 'return', 'refer', 'recategorise', 'raise', 'whistle', 'enlist'],
  ],
  [
    'accepted',
    ['handler', 'passer', 'referrer'],
    ['spot', 'ask', 'interim', 'handOver', 'refer', 'resolve', 'recategorise', 'raise', 'whistle', 'enlist'],
  ],
  [
    'accepted',
    ['handler', 'asker'],
    [
      'spot',
      'ask',
      'interim',
      'resolve',
      'recategorise',
      'askPause',
      'askExtension',
      'raise',
      'whistle',
      'enlist',
      'askCarry',
    ],
  ],
  ['accepted', ['decider', 'granter'], ['grantDelay', 'denyDelay']],
  ['accepted', ['decider'], ['denyDelay']],
  ['accepted', ['waker'], ['resume']],
  ['accepted', ['approver', 'agreer'], ['carry', 'denyCarry']],
  ['accepted', ['awaited'], ['arrive', 'excuse']],
  ['accepted', ['present'], ['excuse', 'finish']],
  ['accepted', ['caller'], ['dismiss']],
  ['accepted', ['overseer'], ['supervise']],
  ['accepted', ['supervised'], ['answerOrder']],
  ['accepted', ['closer'], ['closeOrder']],
  ['accepted', ['parting'], ['unlink']],
  ['resolved', ['handler'], ['ask', 'feedback']],
  ['adjudicating', ['dispatcher'], ['decline', 'note', 'link']],
  ['adjudicating', ['arbiter'], ['adjudicate', 'referUp']],
  ['carried', ['handler'], ['ask', 'interim', 'resolve', 'raise', 'whistle', 'enlist', 'progress', 'reach']],
  [
    'carried',
    ['dispatcher'],
    ['raise', 'whistle', 'enlist', 'progress', 'plan', 'reassign', 'bringBack', 'note', 'link'],
  ],
  ['dispatched', ['reporter'], ['callFirm', 'add', 'urge', 'withdraw']],
  ['answered', ['reporter', 'rater'], ['add', 'rate']],
  ['answered', ['inspector'], ['question', 'remark']],
  ['settled', ['separator'], ['separate']],
  ['reviewing', ['reviewer', 'confirmer'], ['uphold', 'reopen']],
  ['reviewing', ['reviewer'], ['reopen']],
  ['settled', ['rater'], ['rate']],
  ['withdrawn', ['reporter', 'rater', 'handler'], []],
  ['withdrawn', ['colleague'], ['note']],
  ['declined', ['supervised'], ['answerOrder']],
  ['withdrawn', ['closer'], ['closeOrder']],
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
      ['accepted', 'carried', 'adjudicating', 'reviewing', 'resolved', 'answered', 'settled'].includes(state),
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
  formerly: [],
  hiddenFrom: [],
  passes: 0,
  adjudicated: false,
  arbiter: null,
  ratingOpen: false,
  outcome: 'solved',
  delayAskedBy: null,
  delayLate: null,
  pausedUntil: null,
  awaited: [],
  present: [],
  supervision: null,
  carryAskedBy: null,
  carryApprover: null,
  carryLate: false,
  parentId: null,
};
const stands = (id: string, more: Partial<Standing> = {}): Standing => ({
  id,
  unitIds: [],
  steers: false,
  leads: false,
  oversees: false,
  inspects: false,
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
  ['who holds it', {}, stands('zhou'), ['handler', 'asker', 'colleague', 'passer', 'referrer']],
  [
    'who holds it after two passes',
    { passes: 2 },
    stands('zhou'),
    ['handler', 'asker', 'colleague', 'referrer'],
  ],
  [
    'who holds it after the community decided',
    { adjudicated: true },
    stands('zhou'),
    ['handler', 'asker', 'colleague'],
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
    ['handler', 'asker', 'colleague', 'passer', 'referrer'],
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
  [
    'who asked for more time',
    { delayAskedBy: 'zhou' },
    stands('zhou', { steers: true }),
    ['handler', 'colleague', 'passer', 'referrer', 'dispatcher'],
  ],
  [
    'who steers the place while more time is asked for',
    { delayAskedBy: 'zhou', outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'decider', 'granter', 'reviewer'],
  ],
  [
    'who steers the place while more time is asked for and the promise has been missed',
    { delayAskedBy: 'zhou', delayLate: 'late', outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'decider', 'reviewer'],
  ],
  [
    'who holds it and steers the place, while whoever held it before asked for more time',
    { delayAskedBy: 'zhou', handlerId: 'sun', handlers: ['zhou', 'sun'], outcome: null },
    stands('sun', { steers: true }),
    ['handler', 'colleague', 'passer', 'referrer', 'dispatcher'],
  ],
  [
    'who steers the place while it is to be carried, and paused',
    { carryAskedBy: 'zhou', carryApprover: 'coordinate', pausedUntil: '2026-11-25T09:30:00Z', outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'approver', 'agreer', 'waker', 'reviewer'],
  ],
  [
    'who steers the place while a secretary’s project is asked for',
    { carryAskedBy: 'zhou', carryApprover: 'lead', outcome: null },
    stands('qian', { steers: true }),
    ['dispatcher', 'reviewer'],
  ],
  [
    'who steers the place while it is to be carried by a plan whose first day has come',
    { carryAskedBy: 'zhou', carryApprover: 'coordinate', carryLate: true, outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'approver', 'reviewer'],
  ],
  [
    'the secretary while one is asked for',
    { carryAskedBy: 'zhou', carryApprover: 'lead', outcome: null },
    stands('sun', { steers: true, leads: true }),
    ['dispatcher', 'approver', 'agreer', 'reviewer'],
  ],
  [
    'the secretary while a ledger is asked for',
    { carryAskedBy: 'zhou', carryApprover: 'supervise', outcome: null },
    stands('sun', { steers: true, leads: true }),
    ['dispatcher', 'reviewer'],
  ],
  [
    'the street while a ledger is asked for',
    { carryAskedBy: 'zhou', carryApprover: 'supervise', outcome: null },
    stands('wu', { steers: true, leads: true, oversees: true }),
    ['dispatcher', 'approver', 'agreer', 'overseer', 'reviewer'],
  ],
  [
    'the street that asked for the ledger itself',
    { carryAskedBy: 'wu', carryApprover: 'supervise', outcome: null },
    stands('wu', { steers: true, leads: true, oversees: true }),
    ['dispatcher', 'overseer', 'reviewer'],
  ],
  [
    'the secretary who has taken over what another asked to carry',
    {
      carryAskedBy: 'zhou',
      carryApprover: 'lead',
      handlerId: 'sun',
      handlers: ['zhou', 'sun'],
      outcome: null,
    },
    stands('sun', { steers: true, leads: true }),
    ['handler', 'colleague', 'passer', 'referrer', 'dispatcher'],
  ],
  [
    'the community that is asked whose it is',
    { arbiter: 'community', outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'arbiter', 'reviewer'],
  ],
  [
    'the community once the street is asked',
    { arbiter: 'street', outcome: null },
    stands('sun', { steers: true }),
    ['dispatcher', 'reviewer'],
  ],
  [
    'the street once it is asked',
    { arbiter: 'street', outcome: null },
    stands('wu', { steers: true, oversees: true }),
    ['dispatcher', 'arbiter', 'overseer', 'reviewer'],
  ],
  [
    'a unit that was called',
    { awaited: ['firm'] },
    stands('han', { unitIds: ['firm'] }),
    ['colleague', 'awaited'],
  ],
  ['a person who reported in', { present: ['ma'] }, stands('ma'), ['colleague', 'present']],
  [
    'who holds it while others are called',
    { awaited: ['firm'] },
    stands('zhou'),
    ['handler', 'asker', 'colleague', 'passer', 'referrer', 'caller'],
  ],
  [
    'who holds it under an order from above',
    { supervision: 'issued' },
    stands('zhou'),
    ['handler', 'asker', 'colleague', 'passer', 'referrer', 'supervised'],
  ],
  [
    'the street that has an answer to its order',
    { supervision: 'answered', outcome: null },
    stands('wu', { steers: true, oversees: true }),
    ['dispatcher', 'overseer', 'closer', 'reviewer'],
  ],
  [
    'the street that holds it itself',
    { handlerId: 'wu', handlers: ['wu'] },
    stands('wu', { steers: true, oversees: true }),
    ['handler', 'asker', 'colleague', 'passer', 'referrer', 'dispatcher'],
  ],
  [
    'who steers the place and held it in the cycle before',
    { formerly: ['sun'] },
    stands('sun', { steers: true }),
    ['dispatcher'],
  ],
  [
    'the street that gave the order',
    { supervision: 'issued', outcome: null },
    stands('wu', { steers: true, oversees: true }),
    ['dispatcher', 'closer', 'reviewer'],
  ],
  ['the owners’ inspector', {}, stands('he', { inspects: true }), ['inspector']],
  [
    'the owners’ inspector who reported it',
    { reporters: ['he'] },
    stands('he', { inspects: true }),
    ['reporter'],
  ],
  [
    'who held it and reported it, while the rating is open',
    { reporters: ['zhou'], ratingOpen: true },
    stands('zhou'),
    ['reporter', 'handler', 'asker', 'colleague', 'passer', 'referrer'],
  ],
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
