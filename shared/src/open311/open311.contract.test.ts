import fc from 'fast-check';
import { Refusal } from '../refusal';
import { requestsAsk, type Given } from './open311.contract';
import { open311Limits } from './open311.rules';

const now = new Date('2026-11-18T01:00:00Z');
const ask = (given: Given) => requestsAsk(given, now);
const day = 86_400_000;

/** The parameter that is refused. */
function refused(given: Given): unknown {
  try {
    return ask(given);
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble.facts.name;
    throw trouble;
  }
}

test('without filters it is the last ninety days, a thousand at most', () => {
  expect(ask({})).toEqual({
    page: 1,
    size: 1000,
    onlyCount: false,
    extended: false,
    from: new Date('2026-08-20T01:00:00Z'),
  });
});

test.each<[string, Given, object]>([
  ['an empty parameter is as good as none', { status: '', start_date: ' ', service_code: ',' }, {}],
  ['a list of codes', { service_code: 'lift, leak ,lift' }, { codes: ['lift', 'leak'] }],
  ['a name that was sent twice', { service_code: ['lift', 'leak'] }, { codes: ['lift', 'leak'] }],
  ['open ones', { status: 'open' }, { open: true }],
  ['closed ones', { status: 'closed' }, { open: false }],
  ['both are all', { status: 'open,closed' }, {}],
  [
    'a point and how far around it',
    { lat: '30.66', long: '104.06', radius: '200' },
    { around: { centre: { lat: 30.66, long: 104.06 }, radius: 200 } },
  ],
  ['a page', { page: '3', page_size: '50' }, { page: 3, size: 50 }],
  ['how many', { just_count: 'true' }, { onlyCount: true }],
  ['more than the specification knows', { extensions: 'true' }, { extended: true }],
  [
    'a day with another zone',
    { start_date: '2026-11-01T00:00:00-05:00', end_date: '2026-11-02T00:00:00Z' },
    { from: new Date('2026-11-01T05:00:00Z'), to: new Date('2026-11-02T00:00:00Z') },
  ],
  [
    'a plus that became a blank on the way',
    { start_date: '2026-11-01T00:00:00 08:00' },
    { from: new Date('2026-10-31T16:00:00Z'), to: new Date('2027-01-29T16:00:00Z') },
  ],
  [
    'only an end',
    { end_date: '2026-11-01T00:00:00Z' },
    { from: new Date('2026-08-03T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') },
  ],
])('%s', (_, given, part) => {
  const dated = 'start_date' in given || 'end_date' in given;
  expect(ask(given)).toMatchObject({ ...part, ...(!dated && { from: new Date('2026-08-20T01:00:00Z') }) });
});

test('ids override every other filter, however wrong it may be', () => {
  const ids = { service_request_id: 'a,b', status: 'odd', start_date: 'yesterday', radius: '5', page: '2' };
  expect(ask(ids)).toMatchObject({ ids: ['a', 'b'], page: 1, size: 1000 });
});

test('whoever follows changes hears of requests of any age', () => {
  const { from, to, changedAfter } = ask({ updated_after: '2026-11-17T00:00:00Z' });
  expect([from, to, changedAfter]).toEqual([undefined, undefined, new Date('2026-11-17T00:00:00Z')]);
});

test.each<[string, Given]>([
  ['start_date', { start_date: '2026-11-01' }],
  ['start_date', { start_date: '2026-11-01T00:00:00' }],
  ['start_date', { start_date: '2026-02-30T00:00:00Z' }],
  ['start_date', { start_date: '2026-11-01T24:00:00Z' }],
  ['end_date', { start_date: '2026-11-02T00:00:00Z', end_date: '2026-11-01T00:00:00Z' }],
  ['status', { status: 'solved' }],
  ['lat', { lat: 'north', long: '104' }],
  ['lat', { lat: '91', long: '104' }],
  ['long', { lat: '30.6' }],
  ['radius', { lat: '30.6', long: '104' }],
  ['radius', { lat: '30.6', long: '104', radius: '10001' }],
  ['page', { page: '0' }],
  ['page', { page: '1.5' }],
  ['page_size', { page_size: '1001' }],
  ['just_count', { just_count: 'yes' }],
  ['updated_after', { updated_after: '1' }],
  ['service_request_id', { service_request_id: Array.from({ length: 101 }, (_, index) => index).join() }],
])('%s is named where %j is wrong', (name, given) => {
  expect(refused(given)).toBe(name);
});

test('ninety days are allowed to the second, and not one more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3, max: 3 }),
      fc.date({ min: new Date('2024-01-01'), max: now, noInvalidDate: true }),
      (over, start) => {
        const from = new Date(Math.floor(start.getTime() / 1000) * 1000);
        const to = new Date(from.getTime() + open311Limits.days * day + over * 1000);
        const said = refused({ start_date: from.toISOString(), end_date: to.toISOString() });
        expect(said).toEqual(over > 0 ? 'end_date' : expect.objectContaining({ from, to }));
      },
    ),
  );
});

test('no list holds what no database can', () => {
  expect(refused({ service_code: 'lift,\0' })).toBe('service_code');
});

test('whatever is sent is understood or refused by name, never broken', () => {
  const names = [
    'service_request_id',
    'service_code',
    'start_date',
    'end_date',
    'status',
    'lat',
    'long',
    'radius',
    'page',
    'page_size',
    'updated_after',
  ];
  const anything = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.array(fc.string()), fc.double().map(String)),
  );
  fc.assert(fc.property(anything, (given) => expect(() => refused(given)).not.toThrow()));
});
