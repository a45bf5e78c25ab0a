import type { FastifyInstance } from 'fastify';
import { isError, readBody } from '../answer';
import type { User } from '../world/users';
import type { World } from '../world/world';

/** What is asked of the stand-in itself: the fields of the body, and the person in the path where there is one. */
export type Fields = Readonly<Record<string, unknown>>;

/** Says no to a control call; a test reads the message. */
export class Wrong extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Wrong';
  }
}

/** A control call below /__sandbox; an empty body is no fields, and a list is `{list}`. */
export function control(
  server: FastifyInstance,
  path: string,
  run: (fields: Fields) => object | Promise<object>,
): void {
  server.post(`/__sandbox/${path}`, async ({ body }) => run(fieldsOf(body)));
}

/** A control call about one person, by openid or key. */
export function controlOf(
  server: FastifyInstance,
  world: World,
  path: string,
  run: (user: User, fields: Fields) => object,
): void {
  const url = `/__sandbox/users/:openid/${path}`;
  server.post<{ Params: { openid: string } }>(url, async ({ params, body }) =>
    run(known(world, params.openid), fieldsOf(body)),
  );
}

/** The person of this openid or key, or 404. */
export function known(world: World, openidOrKey: unknown): User {
  const user = world.users.find(openidOrKey);
  if (!user) throw new Wrong(404, 'no such person; GET /__sandbox/people lists the keys');
  return user;
}

/** A list of texts, or 400. */
export function texts(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
  throw new Wrong(400, `${name} is no list of texts`);
}

function fieldsOf(body: unknown): Fields {
  if (body === undefined || body === null || body === '') return {};
  const read = readBody(body);
  if (!isError(read)) return read;
  const list = listIn(body);
  if (!list) throw new Wrong(400, 'the body is no JSON');
  return { list };
}

function listIn(body: unknown): unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(String(body));
    return Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
