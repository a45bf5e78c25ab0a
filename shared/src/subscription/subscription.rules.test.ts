import { fromLocal } from '../deadline/shanghai.rules';
import { messageWords } from '../notice/notice.words';
import { outcomes, ticketLife, type TicketState } from '../ticket/ticket.rules';
import { stateLook, stateWords } from '../ticket/ticket.words';
import { fitValue } from './fit.rules';
import {
  kindsFor,
  letterKindOf,
  letterKinds,
  mayAsk,
  panelOf,
  passesQuiet,
  quietUntil,
  usualQuiet,
} from './subscription.rules';

test('every message has its kind or stays in the app, and each kind carries something', () => {
  expect(Object.keys(letterKindOf).sort()).toEqual(Object.keys(messageWords).sort());
  // a bulletin has no sentence of a matter
  const named = [...new Set(Object.values(letterKindOf)), 'bulletin'];
  expect(named.filter(Boolean).sort()).toEqual([...letterKinds].sort());
});

test('what is to be done is for people at work only', () => {
  expect(kindsFor([])).toEqual(['progress', 'result', 'bulletin']);
  expect(kindsFor(['reside', 'inspect'])).toEqual(['progress', 'result', 'bulletin']);
  expect(kindsFor(['volunteer'])).toContain('task');
  expect(kindsFor(['handle'])).toContain('task');
  expect(kindsFor(['coordinate'])).toContain('task');
});

const at = (time: string, date = '2026-11-18') => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return fromLocal(date, hour * 60 + minute);
};
const next = '2026-11-19';
test.each([
  ['20:59', usualQuiet, null],
  ['21:00', usualQuiet, at('7:30', next)],
  ['23:59', usualQuiet, at('7:30', next)],
  ['0:00', usualQuiet, at('7:30')],
  ['7:29', usualQuiet, at('7:30')],
  ['7:30', usualQuiet, null],
  ['13:00', { from: 12 * 60, to: 14 * 60 }, at('14:00')],
  ['14:00', { from: 12 * 60, to: 14 * 60 }, null],
  ['3:00', { from: 0, to: 0 }, null],
  ['23:00', null, null],
])('at %s with %j it is quiet until %j', (time, quiet, until) =>
  expect(quietUntil(at(time), quiet)).toEqual(until),
);

test('at night only work on an emergency goes out, and an urgent bulletin', () => {
  expect(passesQuiet({ staff: false, emergency: true, kind: 'bulletin' })).toBe(true);
  expect(passesQuiet({ staff: false, emergency: false, kind: 'bulletin' })).toBe(false);
  expect(passesQuiet({ staff: true, emergency: true, kind: 'task' })).toBe(true);
  expect(passesQuiet({ staff: true, emergency: false, kind: 'task' })).toBe(false);
  expect(passesQuiet({ staff: false, emergency: true, kind: 'result' })).toBe(false);
});

const line = { wanted: true, standing: false, refusedAt: null };
test.each([
  ['whoever was never asked', line, true],
  ['whoever refused today', { ...line, refusedAt: at('0:01') }, false],
  ['whoever refused yesterday', { ...line, refusedAt: at('23:59', '2026-11-17') }, true],
  ['whoever switched it off', { ...line, wanted: false }, false],
  ['whoever consented for good', { ...line, standing: true }, false],
])('%s may be asked without pressing: %#', (_, known, may) => expect(mayAsk(known, at('12:00'))).toBe(may));

test('a panel asks for three at most, all of the first one’s sort', () => {
  const lines = (...longs: boolean[]) => longs.map((long, place) => ({ templateId: `t${place}`, long }));
  expect(panelOf(lines(false, true, false, false, false))).toEqual(['t0', 't2', 't3']);
  expect(panelOf(lines(true, false, true))).toEqual(['t0', 't2']);
  expect(panelOf([])).toEqual([]);
});

test('every word for a state is a phrase as it stands', () => {
  const states = Object.keys(stateWords) as TicketState[];
  expect(states.length).toBeGreaterThanOrEqual(Object.values(ticketLife.ends).length);
  for (const state of states)
    for (const staff of [true, false])
      for (const outcome of [...outcomes, null])
        for (const cycle of [1, 2]) {
          const { words } = stateLook({ state, cycle, outcome }, staff);
          expect(fitValue('phrase', words)).toBe(words);
        }
});
