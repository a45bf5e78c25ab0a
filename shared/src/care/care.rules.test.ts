import { flawsOf, openMoves } from '../machine';
import { untoldHelp, untoldShift } from './care.contract';
import { careLife, careRecordFault, careTimeFault, owedOf, type CareFacts } from './care.rules';

const visit: CareFacts = {
  ...{ state: 'asked', ground: 'consent', visitorId: 'zhou', startsAt: new Date('2026-11-20T02:00Z') },
  ...{ answerDue: new Date('2026-11-19T09:30Z'), recordDue: new Date('2026-11-23T09:30Z') },
};

test('the life of a visit has no traps, and its home can always refuse', () => {
  expect(flawsOf(careLife)).toEqual([]);
  expect(openMoves(careLife, 'asked', ['home'])).toEqual(['agree', 'shift', 'decline']);
  expect(openMoves(careLife, 'agreed', ['home'])).toEqual(['shift', 'decline']);
  expect(openMoves(careLife, 'agreed', ['visitor'])).toEqual(['excuse', 'record']);
  expect(openMoves(careLife, 'declined', ['office', 'home', 'visitor'])).toEqual([]);
});

test.each([
  ['2026-11-20T02:00Z', null],
  ['2026-11-18T01:00Z', 'past'],
  ['2027-02-17T02:00Z', 'far'],
  ['2026-11-19T23:59Z', 'rest'],
  ['2026-11-20T00:00Z', null],
  ['2026-11-20T12:00Z', null],
  ['2026-11-20T12:01Z', 'rest'],
])('a visit at %s is %s', (startsAt, fault) => {
  expect(careTimeFault(new Date(startsAt), new Date('2026-11-18T01:00Z'))).toBe(fault);
});

test.each<[string, Partial<CareFacts>, string | undefined, string | undefined]>([
  ['that waits for its home', {}, 'answer', '2026-11-19T09:30'],
  ['that was agreed', { state: 'agreed' }, 'outcome', '2026-11-23T09:30'],
  ['to which nobody goes', { state: 'agreed', visitorId: null }, 'visitor', '2026-11-20T02:00'],
  ['that was refused', { state: 'declined' }, undefined, undefined],
])('of a visit %s is owed: %s', (_, more, what, due) => {
  const owed = owedOf({ ...visit, ...more });
  expect([owed?.what, owed?.due.toISOString().slice(0, 16)]).toEqual([what, due]);
});

test.each<[string, Partial<CareFacts>, string, string | null]>([
  ['the evening before', { state: 'agreed' }, '2026-11-19T15:59Z', 'early'],
  ['on its day', { state: 'agreed' }, '2026-11-19T16:00Z', null],
  ['without an answer', {}, '2026-11-20T02:00Z', 'unasked'],
  ['without an answer, as a law asks for it', { ground: 'law' }, '2026-11-20T02:00Z', null],
])('how it went is said %s', (_, more, at, fault) => {
  expect(careRecordFault({ ...visit, ...more }, new Date(at))).toBe(fault);
});

test('help is a matter with its kind, its words and consent; another time is a time', () => {
  expect(Object.values(untoldHelp({ outcome: 'well' }))).toEqual([null, null, null]);
  expect(Object.values(untoldHelp({ outcome: 'help', consent: false })).every(Boolean)).toBe(true);
  const told = { outcome: 'help', category: 'lighting', words: '灯坏了换不了', consent: true } as const;
  expect(Object.values(untoldHelp(told))).toEqual([null, null, null]);
  expect(untoldShift({ answer: 'shift' }).startsAt).not.toBeNull();
  expect(untoldShift({ answer: 'agree' }).startsAt).toBeNull();
});
