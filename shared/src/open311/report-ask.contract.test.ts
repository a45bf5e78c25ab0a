import { Refusal } from '../refusal';
import type { Given } from './open311.contract';
import { reportAsk, wordsOf } from './report-ask.contract';

const at = { address_id: '槐荫里小区/12/2' };

function refused(given: Given): unknown {
  try {
    return reportAsk(given);
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble.facts.name ?? trouble.code;
    throw trouble;
  }
}

test.each<[string, Given, object]>([
  ['an address id', at, { where: { addressId: '槐荫里小区/12/2', position: null, address: null } }],
  [
    'a point',
    { lat: '30.66', long: '104.06' },
    { where: { addressId: null, position: { lat: 30.66, long: 104.06 }, address: null } },
  ],
  ['a floor', { ...at, 'attribute[floor]': '-1' }, { floor: -1, outside: false }],
  [
    'outside, which has no floor',
    { ...at, 'attribute[outside]': 'yes', 'attribute[floor]': '3' },
    { floor: null, outside: true },
  ],
  ['a value in the form of several', { ...at, 'attribute[outside][]': 'no' }, { outside: false }],
  ['a Chinese name', { ...at, first_name: '桂兰', last_name: '王' }, { name: '王桂兰' }],
  ['another name', { ...at, first_name: 'Ann', last_name: 'Lee' }, { name: 'Ann Lee' }],
  ['half a name', { ...at, last_name: '王' }, { name: '王' }],
  ['a phone with its country', { ...at, phone: '+86 138-0000-4401' }, { phone: '13800004401' }],
  [
    'what means nothing here',
    { ...at, device_id: 'x', account_id: 'y' },
    { name: null, phone: null, email: null },
  ],
])('%s is understood', (_, given, part) => {
  expect(reportAsk(given)).toMatchObject(part);
});

test.each<[string, Given]>([
  ['open311.place_missing', {}],
  ['open311.place_missing', { address_id: '', lat: '', long: '', address_string: ' ' }],
  ['long', { lat: '30.66' }],
  ['attribute[colour]', { ...at, 'attribute[colour]': 'red' }],
  ['attribute[floor]', { ...at, 'attribute[floor]': 'third' }],
  ['attribute[floor]', { ...at, 'attribute[floor]': '2.5' }],
  ['attribute[floor]', { ...at, 'attribute[floor]': '200' }],
  ['attribute[outside]', { ...at, 'attribute[outside]': 'maybe' }],
  ['attribute[outside]', { ...at, 'attribute[outside][]': ['yes', 'no'] }],
  ['attribute[outside]', { ...at, 'attribute[outside]': 'toString' }],
  ['description', { ...at, description: '灯'.repeat(4000) }],
  ['description', { ...at, description: 'a\0b' }],
  ['phone', { ...at, phone: '555' }],
  ['media_url', { ...at, media_url: 'file:///etc/passwd' }],
  ['media_url', { ...at, media_url: 'javascript:alert(1)' }],
])('%s is named where %j is wrong', (name, given) => {
  expect(refused(given)).toBe(name);
});

const said = (given: Given) => wordsOf(reportAsk({ ...at, ...given }), '照明');

test('what is described is the words; without a description, or with a word or two, the category helps', () => {
  expect(said({ description: '3 层的灯不亮' }).words).toBe('3 层的灯不亮');
  expect(said({ description: '灯坏' }).words).toBe('照明：灯坏');
  expect(said({}).words).toBe('照明：对方没有写描述');
});

test('a description of 3,999 characters is kept whole for staff, the ticket gets its first thousand', () => {
  const description = '💡'.repeat(3999);
  const { words, besides } = said({ description });
  expect([...words]).toHaveLength(1000);
  expect(besides).toContain(description);
});

test('links, points, addresses and mail are for staff, one line each', () => {
  const { words, besides } = said({
    description: '3 层的灯不亮',
    media_url: 'https://photos.example/1.jpg',
    lat: '30.66',
    long: '104.06',
    address_string: '东门往里走',
    email: 'lee@example.org',
  });
  expect(words).toBe('3 层的灯不亮');
  expect(besides.split('\n')).toEqual([
    expect.stringContaining('https://photos.example/1.jpg'),
    expect.stringContaining('30.66, 104.06'),
    expect.stringContaining('东门往里走'),
    expect.stringContaining('lee@example.org'),
  ]);
  expect(said({ description: '3 层的灯不亮' }).besides).toBe('');
});
