import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { isError, readBody, withRid, wechatError } from '../answer';
import { blotted } from '../world/calls';
import type { Fault } from '../world/faults';
import type { World } from '../world/world';

/** What a call brings: its query, its JSON body (empty for GET), and a place for what must wait until it is answered. */
export interface Ask {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly afterwards: (() => void)[];
}

/** Bytes instead of JSON. */
export class Picture {
  constructor(
    readonly bytes: Buffer,
    readonly type: string,
  ) {}
}

/** One of WeChat's calls; `open` ones need no access token. */
export interface Api {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly open?: true;
  /** Of the answer; JSON unless something else is said. */
  readonly contentType?: string;
  run(world: World, ask: Ask): object | Promise<object>;
}

type Request = FastifyRequest<{ Querystring: Record<string, string | undefined> }>;

/** Serves a call: method, token, body and published limits are looked at in this order, then it is run; faults come on top. */
export function serve(server: FastifyInstance, world: World, api: Api): void {
  server.route({
    method: ['GET', 'POST'],
    url: api.path,
    handler: (request: Request, reply) => handle(world, api, request, reply),
  });
}

async function handle(world: World, api: Api, request: Request, reply: FastifyReply): Promise<unknown> {
  const call = record(world, api, request);
  const fault = world.faults.hit(api.path);
  if (fault.httpStatus !== undefined)
    return reply.code(fault.httpStatus).type('text/html').send('<html><body>busy</body></html>');
  const afterwards: (() => void)[] = [];
  const answer =
    fault.errcode === undefined ? await run(world, api, request, afterwards) : wechatError(fault.errcode);
  if (fault.delayMs) await pause(fault.delayMs);
  for (const step of afterwards) step();
  call.errcode = isError(answer) ? answer.errcode : 0;
  if (fault.reset) {
    reply.hijack();
    return request.raw.socket.destroy();
  }
  return send(world, api, answer, fault, reply);
}

function run(world: World, api: Api, request: Request, afterwards: (() => void)[]): object | Promise<object> {
  if (request.method !== api.method) return wechatError(api.method === 'POST' ? 43002 : 43001);
  const refused = api.open ? undefined : world.tokens.check(request.query.access_token);
  if (refused) return wechatError(refused);
  const body = api.method === 'POST' ? readBody(request.body) : {};
  if (isError(body)) return body;
  const over = world.limits.spend(api.path);
  if (over) return wechatError(over);
  return api.run(world, { query: request.query, body, afterwards });
}

function send(world: World, api: Api, answer: object, fault: Fault['do'], reply: FastifyReply): FastifyReply {
  if (answer instanceof Picture) return reply.type(answer.type).send(answer.bytes);
  const said = JSON.stringify(isError(answer) ? withRid(answer, world.chance.bytes(12)) : answer);
  reply.type(fault.contentType ?? api.contentType ?? 'application/json; charset=utf-8');
  return reply.send(fault.truncate ? said.slice(0, said.length / 2) : said);
}

/** Chinese written as \u escapes. */
const escapedHan = /\\u[4-9][0-9a-f]{3}/i;

function record(world: World, { path }: Api, request: Request): World['calls'][number] {
  const raw = typeof request.body === 'string' ? request.body : '';
  const body = readBody(raw);
  const escaped = escapedHan.test(raw);
  if (escaped)
    world.warn(`the body of ${path} escapes its Chinese, which WeChat's content check cannot read`);
  const call = {
    at: new Date(world.clock.at()).toISOString(),
    method: request.method,
    path,
    query: blotted(request.query),
    body: raw && !isError(body) ? blotted(body) : null,
    escaped,
    errcode: null,
  };
  world.calls.push(call);
  return call;
}

/** A text field of a body, or the empty text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
