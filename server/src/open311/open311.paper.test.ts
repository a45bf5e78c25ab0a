import fc from 'fast-check';
import { written, type Paper, type Value } from './open311.paper';
import { sparkOf, valid } from './testing/spark';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    ']]>',
    '<a>&amp;</a>',
    '\u0000\u0007',
    '\r\n',
    '\ud800',
    '楼道灯不亮 💡',
    '  两头空 ',
  ),
);
const plain = fc.oneof(text, fc.constant(null));
const request = fc.record({
  service_request_id: plain,
  status: plain,
  description: plain,
  lat: fc.option(fc.double({ min: -90, max: 90, noNaN: true }).map((lat) => Number(lat.toFixed(6)))),
  media_url: plain,
  extended_attributes: fc.record({ detailed_status: plain, outcome: plain }),
});
const definition = fc.record({
  service_code: plain,
  attributes: fc.array(
    fc.record({
      variable: fc.boolean(),
      order: fc.nat(),
      values: fc.array(fc.record({ key: plain, name: plain }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
const paper: fc.Arbitrary<Paper> = fc.oneof(
  fc.array(request, { maxLength: 4 }).map((body): Paper => ({ root: 'service_requests', body })),
  definition.map((body): Paper => ({ root: 'service_definition', body })),
  fc
    .array(fc.record({ code: plain, description: plain }), { maxLength: 3 })
    .map((body): Paper => ({ root: 'errors', body })),
  fc
    .array(fc.record({ url: plain, formats: fc.array(text, { maxLength: 3 }) }), { maxLength: 2 })
    .map((endpoints): Paper => ({ root: 'discovery', body: { contact: '锦澜区', endpoints } })),
);

/** What a parser sees of white space alone is nothing; ours never writes it on purpose. */
const withoutBlanks = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' && !each.trim() ? null : each,
  ) as unknown;

test('the JSON is what the specification makes of the XML, whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (each) => {
      const spark = sparkOf(await valid(await written(each, 'xml'), null));
      expect(withoutBlanks(spark)).toEqual(withoutBlanks(JSON.parse(await written(each, 'json'))));
    }),
    { numRuns: 400 },
  );
});

test.each<[string, Value, string, string]>([
  ['an empty list', [], '<service_requests/>', '[]'],
  [
    'a list of one',
    [{ status: 'open' }],
    '<service_requests><request><status>open</status></request></service_requests>',
    '[{"status":"open"}]',
  ],
  [
    'nothing and the empty text',
    [{ zipcode: '', media_url: null }],
    '<service_requests><request><zipcode/><media_url/></request></service_requests>',
    '[{"zipcode":null,"media_url":null}]',
  ],
  [
    'letters that XML cannot hold',
    [{ description: 'a\u0007b\ud800\r\nc' }],
    '<service_requests><request><description>a\ufffdb\ufffd\nc</description></request></service_requests>',
    '[{"description":"a\ufffdb\ufffd\\nc"}]',
  ],
])('%s', async (_, body, xml, json) => {
  const each: Paper = { root: 'service_requests', body };
  expect(await written(each, 'xml')).toBe(`<?xml version="1.0" encoding="utf-8"?>${xml}`);
  expect(await written(each, 'json')).toBe(json);
});

test('a list whose elements have no name is a mistake of ours, not of the reader', async () => {
  await expect(written({ root: 'discovery', body: { contact: ['a'] } }, 'xml')).rejects.toThrow('contact');
});
