import Ajv from 'ajv';
import fc from 'fast-check';
import type { OpenApi, Operation, Schema } from '../src/platform/testing/operations';
import { queryOf, titleOf, whoOf, withSomeKey } from './asking';
import type { Finding } from './finding';
import { allowedBy, askedBy, foreignTo, refusedBy } from './inputs';
import { thingsOf } from './things';
import { secrets, type Reply, type World } from './world';

/** How many good and how many spoiled asks each route gets. */
const [good, spoiled] = [4, 3];

/** What no answer says, whatever was asked. */
const telling = [
  /\bat .+\.(?:ts|js):\d+/,
  /QueryFailedError|SQLSTATE|syntax error at|violates .* constraint/,
  /node_modules/,
  /"stack"/,
  ...Object.values(secrets).map((secret) => new RegExp(secret)),
];

type Judge = (operation: Operation, reply: Reply) => string | null;

/** Judges answers: no fault of ours, nothing that tells how it is made, and just what the description promises. */
function judgeFor(api: OpenApi): Judge {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: api.components });
  const known = new Map<Schema, ReturnType<typeof ajv.compile>>();
  return ({ answer }, { status, headers, text }) => {
    if (status >= 500) return `${status}`;
    const said = `${[...headers].join('\n')}\n${text}`;
    const tells = telling.find((pattern) => pattern.test(said));
    if (tells) return `tells ${tells.source}`;
    const isJson = headers.get('content-type')?.startsWith('application/json');
    if (!isJson || !answer || status >= 300) return null;
    const fits = known.get(answer) ?? ajv.compile(answer);
    known.set(answer, fits);
    if (fits(JSON.parse(text))) return null;
    const [error] = fits.errors ?? [];
    return `answers what it does not promise: ${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}`;
  };
}

/** Generated asks, good and spoiled, at every route by somebody who may knock there. */
export async function generatedAsksAreAnswered(world: World, seed: number): Promise<Finding> {
  const things = await thingsOf(world);
  const ids = [...things.values()].flat();
  const judge = judgeFor(world.api);
  const failed: string[] = [];
  let [tried, taken] = [0, 0];
  for (const operation of world.operations.filter(({ name }) => name !== 'delete /api/session'))
    for (const [turn, { query, body }] of asksOf(operation, world.api, ids, seed).entries()) {
      const who = whoOf(world, operation, turn);
      const path = withSomeKey(operation, things, turn) + query;
      const reply = await world.ask(who, operation.method, path, { body });
      tried += 1;
      if (reply.status < 300) taken += 1;
      const fault = judge(operation, reply);
      if (fault)
        failed.push(
          `${operation.name} by ${titleOf(who)}: ${fault} · ${path} ${JSON.stringify(body)?.slice(0, 300)}`,
        );
    }
  const faulty = ['{"more":"QueryFailedError"}', '{"unpromised":1}'].map((text) => ({
    status: 200,
    headers: new Headers({ 'content-type': 'application/json' }),
    text,
  }));
  return {
    check: `generated asks are answered as described (${taken} were taken)`,
    tried,
    failed,
    control: faulty.flatMap((reply) =>
      world.operations.filter(({ answer }) => answer).flatMap((one) => judge(one, reply) ?? []),
    ),
  };
}

function asksOf({ body, query }: Operation, api: OpenApi, ids: readonly string[], seed: number) {
  const asked = askedBy(query, api, ids);
  const sample = (made: fc.Arbitrary<unknown>, numRuns: number) =>
    fc
      .sample(fc.tuple(asked, made), { numRuns, seed })
      .map(([values, value]) => ({ query: queryOf(values), body: value }));
  if (!body) return sample(fc.constant(undefined), query.length ? good + spoiled : 2);
  return [...sample(allowedBy(body, api, ids), good), ...sample(refusedBy(body, api, ids), spoiled)];
}

/** Fields that would change what somebody is, whose a thing is or how far it has come, sent along with a good ask. */
export async function foreignFieldsAreRefused(world: World, seed: number): Promise<Finding> {
  const things = await thingsOf(world);
  const ids = [...things.values()].flat();
  const send = async (operation: Operation, body: unknown, turn: number) =>
    (
      await world.ask(whoOf(world, operation, turn), operation.method, withSomeKey(operation, things, turn), {
        body,
      })
    ).status;
  const failed: string[] = [];
  const control: string[] = [];
  let tried = 0;
  for (const operation of world.operations) {
    if (!operation.body || operation.method === 'get') continue;
    const bodies = fc.sample(allowedBy(operation.body, world.api, ids), { numRuns: 2, seed });
    for (const [turn, body] of bodies.entries())
      for (const foreign of foreignTo(ids)) {
        if (Object.keys(foreign).some((name) => name in (body as object))) continue;
        tried += 1;
        const status = await send(operation, { ...(body as object), ...foreign }, turn);
        if (status < 400) failed.push(`${operation.name} takes ${JSON.stringify(foreign)}: ${status}`);
      }
    // without the field the same is taken somewhere, so that it is the field that is refused
    const [body] = bodies;
    if (control.length < 20 && (await send(operation, body, 0)) < 300)
      control.push(`${operation.name} takes a good ask`);
  }
  return { check: 'no write takes a field that it does not know', tried, failed, control };
}
