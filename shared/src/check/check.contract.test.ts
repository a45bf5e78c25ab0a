import { complaintFaults, decideFaults, type DecideCheck } from './check.contract';

test.each<[DecideCheck, Record<string, object>]>([
  [{ show: true }, {}],
  [{ show: false }, { reason: { why: 'missing' } }],
  [{ show: false, reason: 'privacy' }, {}],
  [{ show: false, reason: 'other' }, { words: { why: 'missing' } }],
  [{ show: false, reason: 'other', words: '和这件事无关' }, {}],
  [{ show: false, reason: 'abuse', words: '骂' }, { words: { why: 'short', limit: 2, has: 1 } }],
])('a decision %j is wrong in %j', (ask, faults) => {
  expect(decideFaults(ask)).toEqual(faults);
});

test.each([
  [{}, { reason: { why: 'missing' } }],
  [{ reason: 'advert' }, {}],
  [{ reason: 'other' }, { words: { why: 'missing' } }],
  [{ reason: 'other', words: '这是我家的电话' }, {}],
] as const)('a complaint %j is wrong in %j', (ask, faults) => {
  expect(complaintFaults(ask)).toEqual(faults);
});
