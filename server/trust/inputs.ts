import fc from 'fast-check';
import type { OpenApi, Parameter, Schema } from '../src/platform/testing/operations';

/** Words that have broken other systems. */
const awkward = [
  "' or 1=1 --",
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../etc/passwd',
  '\u202e邻里',
  '=1+1',
  '👨‍👩‍👧‍👦',
  '\u0000',
  '%00',
  '__proto__',
];
const idPattern = '^[0-9a-f]{8}-';

/** Makes what a schema allows. Where a key is wanted it is mostly one of `ids`. */
export function allowedBy(schema: Schema, api: OpenApi, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const named = api.components.schemas?.[schema.$ref.split('/').pop() ?? ''];
    return named ? allowedBy(named, api, ids) : fc.constant({});
  }
  const made = plain(schema, api, ids);
  return schema.nullable ? fc.option(made, { freq: 4 }) : made;
}

function plain(schema: Schema, api: OpenApi, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return texts(schema, ids);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}, api, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2),
      });
    case 'object':
      return objects(schema, api, ids);
    case undefined:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function texts(
  { enum: choices, pattern, minLength = 0, maxLength = 40 }: Schema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  if (choices) return fc.constantFrom(...choices);
  if (pattern?.startsWith(idPattern))
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
  const most = Math.min(maxLength, minLength + 30);
  const length = { minLength, maxLength: most };
  return fc.oneof(
    fc.string({ ...length, unit: fc.constantFrom(...'三层的灯不亮请来看一下谢') }),
    fc.string({ ...length, unit: 'grapheme' }),
    fc.constantFrom(
      ...awkward.filter(({ length: has }) => has >= minLength && has <= maxLength),
      '灯'.repeat(most),
    ),
  );
}

function objects(
  { properties = {}, required = [], additionalProperties }: Schema,
  api: OpenApi,
  ids: readonly string[],
) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, allowedBy(field, api, ids)]),
  );
  if (!Object.keys(fields).length && typeof additionalProperties === 'object')
    return fc.dictionary(
      fc.constantFrom('a', 'b', ...ids.slice(0, 2)),
      allowedBy(additionalProperties, api, ids),
      { maxKeys: 2 },
    );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

/** Makes values for a query, those that need not be there at times. */
export const askedBy = (query: readonly Parameter[], api: OpenApi, ids: readonly string[]) =>
  fc.record(Object.fromEntries(query.map(({ name, schema = {} }) => [name, allowedBy(schema, api, ids)])), {
    requiredKeys: query.filter(({ required }) => required).map(({ name }) => name),
  });

/** What nobody should send: something of the right shape with a wrong place in it, or nothing like it at all. */
export function refusedBy(schema: Schema, api: OpenApi, ids: readonly string[]): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(null, -1, 2 ** 53, '', '\u0000', [], {}, true, ...awkward),
    fc.constant('长'.repeat(5000)),
    fc.constant({ $ne: null }),
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(allowedBy(schema, api, ids), wrong, fc.nat())
        .map(([good, bad, at]) => spoiled(good, bad, at)),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

/** Fields that an attacker would send along: whose it is, how far it has come, what somebody may do. */
export const foreignTo = ([id]: readonly string[]): Readonly<Record<string, unknown>>[] => [
  { districtId: id, personId: id },
  { role: 'administrator', permission: 'administer' },
  { createdAt: '2020-01-01T00:00:00Z', points: 1000 },
  { constructor: { prototype: { isAdmin: true } } },
];

function spoiled(good: unknown, bad: unknown, at: number): unknown {
  if (typeof good !== 'object' || good === null) return bad;
  const names = Object.keys(good);
  if (!names.length) return bad;
  return { ...good, [names[at % names.length] ?? '']: bad };
}
