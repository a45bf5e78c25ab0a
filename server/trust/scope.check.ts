import fc from 'fast-check';
import { Doorkeeper } from '../src/session/doorkeeper';
import type { Operation } from '../src/platform/testing/operations';
import { isKeyed, maySee, nobodys, queryOf, titleOf, withKey, withSomeKey } from './asking';
import type { Finding } from './finding';
import { allowedBy, askedBy } from './inputs';
import { keysOf, meantBy, printsOf, thingsOf, thingsWithin, type Things } from './things';
import type { Reply, Someone, World } from './world';

/** Something that can be read: a path with a key of the demo district in it, and what its own people read there. */
interface Readable {
  readonly operation: Operation;
  readonly path: string;
}

/** Readings of one route are enough when so many have been found. */
const enough = 2;

/** What its own people can read by its key, route by route. */
async function readables(world: World, things: Things): Promise<Readable[]> {
  const found: Readable[] = [];
  for (const operation of world.operations.filter((one) => one.method === 'get' && isKeyed(one))) {
    let seen = 0;
    for (const id of meantBy(operation.path, things)) {
      if (seen === enough) break;
      const path = withKey(operation, id);
      for (const by of world.own.filter((one) => maySee(operation.knock, one))) {
        if ((await world.ask(by, 'get', path)).status !== 200) continue;
        found.push({ operation, path });
        seen += 1;
        break;
      }
    }
  }
  return found;
}

const timeless = (text: string): string => text.replace(/"now":"[^"]*"/, '');

/** What is read by its key from everywhere, for a reason. */
const open: Readonly<Record<string, string>> = {
  'get /api/helpers/{id}': 'who helps shows their name at a door that anybody may scan',
  'get /api/tickets/{id}/topics': 'topics of a matter that everybody may see are seen by everybody',
};

/** Which of what can be read is read by people of another district too, though no visitor reads it. */
async function leaks(world: World, found: readonly Readable[]): Promise<string[]> {
  const leaked: string[] = [];
  for (const { operation, path } of found) {
    if (operation.name in open) continue;
    if (maySee(operation.knock, null) && (await world.ask(null, 'get', path)).status === 200) continue;
    for (const stranger of world.strangers.filter((one) => maySee(operation.knock, one))) {
      const { status, text } = await world.ask(stranger, 'get', path);
      const nothing = await world.ask(stranger, 'get', withKey(operation, nobodys));
      if (status !== 404 && timeless(text) !== timeless(nothing.text))
        leaked.push(`${operation.name}: ${titleOf(stranger)} elsewhere has ${status}`);
    }
  }
  return [...new Set(leaked)];
}

/** Nobody of another district reads more by a key of this one than by none; the twin of each ask is that of its own people. */
export async function strangersReadNothing(world: World): Promise<Finding> {
  const found = await readables(world, await thingsOf(world));
  return {
    check: 'what its own people read by a key, people of another district do not',
    tried: found.length * world.strangers.length,
    failed: await leaks(world, found),
    control: await whileAtHome(world, () => leaks(world, found)),
  };
}

/** What officers of another community are told that neighbours there and elsewhere, or whoever asks for nothing, are not. */
async function learnt(world: World, found: readonly Readable[]): Promise<string[]> {
  const [neighbour = null, ...officers] = world.siblings;
  const [passerBy = null] = world.strangers;
  const more: string[] = [];
  for (const { operation, path } of found)
    for (const officer of officers.filter((one) => maySee(operation.knock, one))) {
      const told = tellingIn(await world.ask(officer, 'get', path));
      const plain = new Set([
        ...tellingIn(await world.ask(neighbour, 'get', path)),
        ...tellingIn(await world.ask(passerBy, 'get', path)),
        ...tellingIn(await world.ask(officer, 'get', withKey(operation, nobodys))),
      ]);
      const news = told.filter((one) => !plain.has(one));
      if (news.length) more.push(`${operation.name}: ${titleOf(officer)} next door is told ${news[0]}`);
    }
  return [...new Set(more)];
}

/** Words, numbers and keys in an answer; what somebody may do with it is no news. */
function tellingIn({ status, headers, text }: Reply): string[] {
  if (status !== 200 || !headers.get('content-type')?.startsWith('application/json')) return [];
  const found: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'string' && /[\u4e00-\u9fff]|\d{7}|^[0-9a-f]{8}-/.test(value)) found.push(value);
  });
  return found;
}

/** A post in one community opens nothing in the next: its holders read there what any neighbour does. */
export async function postsOpenNothingNextDoor(world: World): Promise<Finding> {
  const found = await readables(world, await thingsWithin(world));
  return {
    check: 'a post in one community opens nothing in the next',
    tried: found.length * (world.siblings.length - 1),
    failed: await learnt(world, found),
    control: await whileAtHome(world, () => learnt(world, found)),
  };
}

/** How often each list is asked for with a query. */
const turns = 3;

/** Which keys of the district stand in lists, searches and files that strangers ask for. */
async function named(world: World, things: Things, seed: number): Promise<{ tried: number; told: string[] }> {
  const [keys, ids] = [await keysOf(world), [...things.values()].flat()];
  const told = new Set<string>();
  let tried = 0;
  for (const operation of world.operations.filter((one) => one.method === 'get' && !isKeyed(one)))
    for (const stranger of world.strangers.filter((one) => maySee(operation.knock, one)))
      for (const query of queriesOf(world, operation, ids, seed)) {
        tried += 1;
        const path = operation.path + query;
        const { text } = await world.ask(stranger, 'get', path);
        const mine = new Set(keysIn(text));
        if (!mine.size || !operation.knock.length) continue;
        const open = new Set(keysIn((await world.ask(null, 'get', path)).text));
        for (const key of mine)
          if (keys.has(key) && !open.has(key) && !query.includes(key))
            told.add(`${operation.name}: ${titleOf(stranger)} elsewhere reads a key of ${keys.get(key)}`);
      }
  return { tried, told: [...told] };
}

const keysIn = (text: string): string[] => text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

function queriesOf({ api }: World, { query }: Operation, ids: readonly string[], seed: number): string[] {
  if (!query.length) return [''];
  return fc.sample(askedBy(query, api, ids), { numRuns: turns, seed }).map(queryOf);
}

/** No list, search, sum or file that people of another district ask for names a thing of this one that is not public. */
export async function strangersListNothing(world: World, seed: number): Promise<Finding> {
  const things = await thingsOf(world);
  const { tried, told } = await named(world, things, seed);
  return {
    check: 'no list, search or file names a thing of another district',
    tried,
    failed: told,
    control: (await whileAtHome(world, () => named(world, things, seed))).told,
  };
}

/** How often each write is tried by each stranger. */
const tries = 2;

/** What people of elsewhere may send with a key of this district, for a reason: nobody has to live where they scan a door. */
const welcome: Readonly<Record<string, string>> = {
  'post /api/feedback': 'the app is everybody’s to speak about',
  'post /api/helpers/{id}/words': 'who helps is asked by whoever reads of them at a door',
  'post /api/meetings/{id}/sign-up': 'whoever reads of a meeting may come',
  'post /api/meetings/{id}/words': 'whoever may come may leave a word',
  'post /api/recruitments/{id}/nominees': 'whoever reads a call may stand for it; the community chooses',
  'post /api/tickets/{id}/complaints': 'what everybody may see, everybody may complain about',
  'post /api/tickets/{id}/reporters':
    'what everybody may see, everybody may say of it that it troubles them too',
  'put /api/topics/{id}/follow': 'what everybody may read, everybody may follow',
};

/** Sends generated writes with keys of the demo district as strangers to it. */
async function attack(world: World, things: Things, seed: number): Promise<number> {
  const ids = [...things.values()].flat();
  let tried = 0;
  for (const operation of world.operations.filter(
    ({ method, name }) => method !== 'get' && !(name in welcome),
  ))
    for (const stranger of some(
      world.strangers.filter((one) => !maySee(operation.knock, null) && maySee(operation.knock, one)),
    )) {
      const bodies = operation.body
        ? fc.sample(allowedBy(operation.body, world.api, ids), { numRuns: tries, seed })
        : [undefined];
      for (const [turn, body] of bodies.entries()) {
        tried += 1;
        const path = withSomeKey(operation, things, turn);
        await world.ask(stranger, operation.method, path, { body });
      }
    }
  return tried;
}

/** The one with the least and the one with the most to say. */
const some = (people: readonly Someone[]): readonly Someone[] =>
  people.length > 2 ? [...people.slice(0, 1), ...people.slice(-1)] : people;

/** Nothing that people of another district send with keys of this one changes a row of it. */
export async function strangersChangeNothing(world: World, seed: number): Promise<Finding> {
  const things = await thingsOf(world);
  const before = await printsOf(world);
  const changed = async () =>
    [...(await printsOf(world))]
      .filter(([table, print]) => print !== before.get(table))
      .map(([table]) => `rows of ${table} are not what they were`);
  const tried = await attack(world, things, seed);
  const failed = await changed();
  const control = await whileAtHome(world, async () => {
    await attack(world, things, seed);
    return changed();
  });
  return { check: 'nothing sent from another district changes a row of this one', tried, failed, control };
}

/** Lets strangers’ posts count in the whole demo district while `during` runs: a scope that somebody forgot. */
async function whileAtHome<T>(world: World, during: () => Promise<T>): Promise<T> {
  const doorkeeper = world.app.get(Doorkeeper);
  const knows = doorkeeper.knows.bind(doorkeeper);
  const looksAgain = doorkeeper.looksAgain.bind(doorkeeper);
  const moved = async (token: string, look: typeof knows) => {
    const actor = await look(token);
    return (
      actor && {
        ...actor,
        posts: actor.posts.map((post) => ({ ...post, path: world.path, placeId: world.district })),
      }
    );
  };
  Object.assign(doorkeeper, {
    knows: (token: string) => moved(token, knows),
    looksAgain: (token: string) => moved(token, looksAgain),
  });
  try {
    return await during();
  } finally {
    Object.assign(doorkeeper, { knows, looksAgain });
  }
}
