import { faultWords } from '../contract.words';
import { moveFaults, reportFaults, type MoveFields } from '../ticket/ticket.contract';
import { ticketMoves } from '../ticket/ticket.rules';
import { tellingFault, type Told } from './recording.contract';

const id = '00000000-0000-4000-8000-000000000001';

test.each<[string, Told, string | null]>([
  ['neither words nor voice', {}, '写几个字，或者按住说话'],
  ['blanks only', { words: '  \n' }, '写几个字，或者按住说话'],
  ['too few words', { words: '灯坏' }, '怎么回事至少写 5 个字，还差 3 个'],
  ['enough words', { words: '灯坏三天了' }, null],
  ['a recording alone', { recording: id }, null],
  ['a recording with a word or two', { words: '灯', recording: id }, null],
])('a matter told with %s', (_, told, words) => {
  const fault = tellingFault(told, 5);
  expect(fault && faultWords(fault, '怎么回事')).toBe(words);
});

const report = { placeId: id, category: 'lighting', photos: [], callBack: false, hideName: false };

test.each<[string, Told, object]>([
  ['is told by voice alone', { recording: id }, {}],
  ['is told in neither way', { words: '' }, { words: { why: 'untold' } }],
  [
    'is told in too many words beside a recording',
    { words: '灯'.repeat(1001), recording: id },
    { words: { why: 'long', limit: 1000, has: 1001 } },
  ],
  [
    'names a recording that is none',
    { words: '灯坏三天了', recording: 'x' },
    { recording: { why: 'digits', limit: 36, has: 1 } },
  ],
])('a report that %s', (_, told, faults) => {
  expect(reportFaults({ ...report, ...told })).toEqual(faults);
});

test.each<[string, MoveFields, object]>([
  ['by voice alone', { recording: id }, {}],
  ['in words alone', { words: '还是不亮' }, {}],
  ['in neither way', { photos: [] }, { words: { why: 'untold' } }],
])('what is added %s', (_, fields, faults) => {
  expect(moveFaults('add', fields)).toEqual(faults);
});

test('only what is told may be told by voice', () => {
  const carrying = ticketMoves.filter((move) => !('recording' in moveFaults(move, { recording: id })));
  expect(carrying).toEqual(['add']);
});
