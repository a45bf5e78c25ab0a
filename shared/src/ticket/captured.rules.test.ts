import { cameLate, capturedAt } from './captured.rules';
import { capturedWords } from './ticket.words';

const receipt = new Date('2026-11-18T06:10:00.000Z');

test.each([
  ['an hour before stays', '2026-11-18T05:10:00.000Z', '2026-11-18T05:10:00.000Z'],
  [
    'by a phone that runs ahead counts as the receipt',
    '2026-11-18T06:12:00.000Z',
    '2026-11-18T06:10:00.000Z',
  ],
  ['by a phone of another year counts as seven days', '2019-01-01T00:00:00.000Z', '2026-11-11T06:10:00.000Z'],
  ['at no instant is not known', '2026-99-99T99:99:99Z', null],
  ['at once says nothing', undefined, null],
])('written %s', (_, said, kept) => {
  expect(capturedAt(said, receipt)).toBe(kept);
});

test.each([
  ['2026-11-18T06:05:00.000Z', true],
  ['2026-11-18T06:05:00.001Z', false],
])('written at %s it came late: %s', (captured, late) => {
  expect(cameLate(new Date(captured), receipt)).toBe(late);
});

test.each([
  ['2026-11-18T01:00:00.000Z', '当时没网，写于 今天 09:00'],
  ['2026-11-18T06:08:00.000Z', ''],
  [null, ''],
])('captured at %s the history says “%s”', (captured, words) => {
  expect(capturedWords({ capturedAt: captured }, receipt, receipt)).toBe(words);
});
