import type { Permission } from '@linli/shared/people/people.rules';
import { randomUUID } from 'node:crypto';
import { KNOCK } from './platform/http/allow';
import { openHouse, type House } from './platform/testing/house';
import { mountedRoutes, operationsOf, type OpenApi, type Operation } from './platform/testing/operations';

/** Somebody for each permission, a neighbour without any, and a visitor. */
const cast: readonly (readonly [name: string | null, permission: Permission | null])[] = [
  [null, null],
  ['王奶奶', null],
  ['许老师', 'inspect'],
  ['李阿姨', 'assist'],
  ['方叔', 'volunteer'],
  ['周晓禾', 'handle'],
  ['钱洁', 'coordinate'],
  ['孙主任', 'lead'],
  ['吴敏', 'supervise'],
  ['管理员', 'administer'],
];

/** What the server mounts beside the API: its description and the answer for paths that nobody has. */
const beside = /^(get|post|put|patch|delete|query|trace) (\*|\/api\/docs(-yaml|\/.*)?|\/api\/openapi\.json)$/;

let house: House;
let operations: Operation[];
const tokens = new Map<string | null, string | null>([[null, null]]);

beforeAll(async () => {
  house = await openHouse();
  operations = operationsOf(
    house.app,
    (await (await fetch(`${house.url}/api/openapi.json`)).json()) as OpenApi,
  );
  for (const [name] of cast) if (name) tokens.set(name, (await house.as(name)).token);
});
afterAll(() => house.close());

const nameless = (route: string) => route.replace(/\{[^/]*\}/g, '{}');

/** What is mounted and not described, and what is described and not mounted. */
function differences(mounted: readonly string[]): string[] {
  const there = new Set(mounted.map(nameless));
  const described = new Set(operations.map(({ name }) => nameless(name)));
  return [
    ...[...there].filter((route) => !described.has(route) && !beside.test(route)),
    ...[...described].filter((route) => !there.has(route)),
  ];
}

test('whatever the HTTP server has mounted is described, and nothing else is; one that is not is found', () => {
  const mounted = mountedRoutes(house.app);
  expect(differences(mounted)).toEqual([]);
  expect(differences([...mounted, 'post /api/raw'])).toEqual(['post /api/raw']);
});

test('every route has a name of its own and says who may knock', () => {
  expect(operations.length).toBeGreaterThan(600);
  expect(new Set(operations.map(({ called }) => called)).size).toBe(operations.length);
  expect(operations.filter(({ knock: who }) => !who.length).map(({ name }) => name)).toEqual([]);
});

type Outcome = 'signed out' | 'not yours' | 'in';

/** How a knock ends at the door: behind it, an empty ask about nothing is refused in other words. */
async function knock({ method, path }: Operation, name: string | null): Promise<Outcome> {
  const token = tokens.get(name);
  const url = path.replace(/\{(\w+)\}/g, (_, hole: string) => (hole === 'format' ? 'json' : randomUUID()));
  const answer = await fetch(house.url + url, {
    method: method.toUpperCase(),
    redirect: 'manual',
    headers: { 'idempotency-key': randomUUID(), ...(token && { authorization: `Bearer ${token}` }) },
  });
  // Who is let in to a stream would listen for ever.
  const payload = answer.ok ? '' : await answer.text();
  await answer.body?.cancel().catch(() => undefined);
  if (answer.status === 401 && payload.includes('"session.missing"')) return 'signed out';
  return answer.status === 403 && payload.includes('"role.not_yours"') ? 'not yours' : 'in';
}

function expected(
  { knock: allowed }: Operation,
  permission: Permission | null,
  name: string | null,
): Outcome {
  if (allowed.includes('anyone')) return 'in';
  if (!name) return 'signed out';
  return allowed.includes('signed-in') || (permission && allowed.includes(permission)) ? 'in' : 'not yours';
}

async function wrongly(asked: readonly Operation[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const operation of asked)
    for (const [name, permission] of cast) {
      const [came, ought] = [await knock(operation, name), expected(operation, permission, name)];
      if (came !== ought) wrong.push(`${operation.name}: ${permission ?? name ?? 'a visitor'} is ${came}`);
    }
  return wrong;
}

test('each permission is let in where a route says so and nowhere else', async () => {
  // ending one's session ends what is asked after it
  expect(await wrongly(operations.filter(({ name }) => name !== 'delete /api/session'))).toEqual(
    // without a place they are one's own, and a visitor has none
    ['get /api/bulletins', 'get /api/laws'].map((route) => `${route}: a visitor is signed out`),
  );
}, 180_000);

test('a rule that somebody dropped from a route is found', async () => {
  const [one] = operations.filter(({ knock: who }) => who.join() === 'administer');
  if (!one) throw new Error('no route is left that only an administrator may knock at');
  Reflect.defineMetadata(KNOCK, ['anyone'], one.handler);
  const found = await wrongly([one]).finally(() => Reflect.defineMetadata(KNOCK, one.knock, one.handler));
  // all but the administrator, and a visitor, whom the handler itself asks who they are
  expect(found).toHaveLength(cast.length - 2);
});
