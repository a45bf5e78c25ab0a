import { rangeOf, type Range } from './range';

test.each<[string, string | undefined, Range]>([
  ['nothing is asked for', undefined, 'whole'],
  ['the first two bytes', 'bytes=0-1', { from: 0, to: 1 }],
  ['a part in the middle', 'bytes=4-6', { from: 4, to: 6 }],
  ['everything from a byte on', 'bytes=4-', { from: 4, to: 9 }],
  ['the last three bytes', 'bytes=-3', { from: 7, to: 9 }],
  ['more than there is', 'bytes=8-99', { from: 8, to: 9 }],
  ['more from the end than there is', 'bytes=-99', { from: 0, to: 9 }],
  ['what begins behind the end', 'bytes=10-', 'outside'],
  ['no byte at all', 'bytes=-0', 'outside'],
  ['backwards', 'bytes=6-4', 'whole'],
  ['two parts', 'bytes=0-1,4-5', 'whole'],
  ['another unit', 'lines=0-1', 'whole'],
  ['neither end', 'bytes=-', 'whole'],
])('of ten bytes: %s', (_, header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});
