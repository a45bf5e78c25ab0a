import { KNOCK } from '../src/platform/http/allow';
import { mountedRoutes, type Operation } from '../src/platform/testing/operations';
import { maySee, nobodys, titleOf, withKey } from './asking';
import type { Finding } from './finding';
import type { Someone, World } from './world';

/** What the server mounts beside the API: its description and the answer for paths that nobody has. */
const beside = /^(get|post|put|patch|delete|query|trace) (\*|\/api\/docs(-yaml|\/.*)?|\/api\/openapi\.json)$/;

const nameless = (route: string) => route.replace(/\{[^/]*\}/g, '{}');

/** What is mounted and not described, and what is described and not mounted. */
function differences(mounted: readonly string[], operations: readonly Operation[]): string[] {
  const there = new Set(mounted.map(nameless));
  const described = new Set(operations.map(({ name }) => nameless(name)));
  return [
    ...[...there]
      .filter((route) => !described.has(route) && !beside.test(route))
      .map((route) => `${route} is mounted and not described`),
    ...[...described].filter((route) => !there.has(route)).map((route) => `${route} is not mounted`),
  ];
}

/** What the HTTP server has mounted is described under a name of its own and says who may knock, and nothing else is. */
export function everythingMountedIsDescribed({ app, operations }: World): Finding {
  const mounted = mountedRoutes(app);
  const [twin] = operations;
  const nameOnce = (all: readonly Operation[]) =>
    all.filter(({ called }, at) => all.findIndex((one) => one.called === called) !== at);
  return {
    check: 'every mounted route is described under a name of its own and says who may knock',
    tried: mounted.length,
    failed: [
      ...differences(mounted, operations),
      ...nameOnce(operations).map(({ name, called }) => `${name} is described as ${called}, as another is`),
      ...operations
        .filter(({ knock }) => !knock.length)
        .map(({ name }) => `${name} lets in nobody knows whom`),
    ],
    control: [
      ...differences([...mounted, 'post /api/raw'], operations),
      ...nameOnce(twin ? [twin, twin] : []).map(({ name }) => `${name} is described twice`),
    ],
  };
}

/** What a knock comes to: turned away at the door as a visitor or for want of a post, or let in. */
type Outcome = 'signed out' | 'not theirs' | 'in';

/** Behind the door an empty ask about nothing is refused in other words. */
async function knock(world: World, operation: Operation, who: Someone | null): Promise<Outcome> {
  const { status, text } = await world.ask(who, operation.method, withKey(operation, nobodys));
  if (status === 401 && text.includes('"session.missing"')) return 'signed out';
  return status === 403 && text.includes('"role.not_yours"') ? 'not theirs' : 'in';
}

/** Without a place these are about one’s own, and a visitor has none. */
const needOne = new Set(['get /api/bulletins', 'get /api/laws']);

function expected({ name, knock: allowed }: Operation, who: Someone | null): Outcome {
  if (maySee(allowed, who)) return who || !needOne.has(name) ? 'in' : 'signed out';
  return who ? 'not theirs' : 'signed out';
}

async function wrongKnocks(world: World, operations: readonly Operation[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const operation of operations)
    for (const who of [null, ...world.strangers]) {
      const came = await knock(world, operation, who);
      if (came !== expected(operation, who)) wrong.push(`${operation.name}: ${titleOf(who)} is ${came}`);
    }
  return wrong;
}

/** Each permission, a neighbour without any and a visitor at every route: let in where it says so, and nowhere else. */
export async function eachIsLetInWhereTheyMay(world: World): Promise<Finding> {
  // whoever ends their session is a visitor afterwards
  const asked = world.operations.filter(({ name }) => name !== 'delete /api/session');
  const failed = await wrongKnocks(world, asked);
  const [open] = asked.filter(({ knock: who }) => who.join() === 'administer');
  if (!open) throw new Error('no route is left that only an administrator may knock at');
  Reflect.defineMetadata(KNOCK, ['anyone'], open.handler);
  const control = await wrongKnocks(world, [open]).finally(() =>
    Reflect.defineMetadata(KNOCK, open.knock, open.handler),
  );
  return {
    check: 'each permission is let in where a route says so, and nowhere else',
    tried: asked.length * (world.strangers.length + 1),
    failed,
    control,
  };
}
