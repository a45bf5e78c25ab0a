import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissions, type Permission } from '@linli/shared/people/people.rules';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sandboxApp } from '../sandbox/app';
import { createSandbox } from '../sandbox/sandbox';
import { seedDemo } from '../seeds/demo';
import { createApp } from '../src/app';
import { PeopleService } from '../src/people/people.service';
import { PlaceService } from '../src/place/place.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';
import { operationsOf, type OpenApi, type Operation } from '../src/platform/testing/operations';
import { statement } from '../src/platform/testing/statement';
import { freshDatabase } from '../src/platform/testing/test-database';
import { SessionService } from '../src/session/session.service';

/** Somebody with a session: which permission they hold, or none at all. */
export interface Someone {
  readonly id: string;
  readonly token: string;
  readonly permission: Permission | null;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** How an ask is made beside who asks what. */
interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The demo district with all that lives in it, and a second district in the same database whose people have no business there. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly api: OpenApi;
  readonly operations: readonly Operation[];
  readonly district: string;
  /** Where the district stands in the administrative tree. */
  readonly path: string;
  /** Where the demo’s busiest community stands. */
  readonly community: string;
  /** A neighbour, and one person for each permission, of that community or above it. */
  readonly own: readonly Someone[];
  /** The same of another community of the district, as far as it has them. */
  readonly siblings: readonly Someone[];
  /** The same of the other district. */
  readonly strangers: readonly Someone[];
  /** Asks over HTTP as somebody, or as a visitor. Writes carry a key of their own; of a stream only its beginning is heard. */
  ask(who: Someone | null, method: string, path: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

/** A Thursday morning at work. */
const now = '2026-11-26T09:30:00+08:00';
const since = '2026-01-01';

/** What no answer may say; both stand in the configuration of the world. */
export const secrets = { linli: 'a secret for tests only', wechat: sandboxApp.secret };

/** Builds the world on a database of its own. */
export async function openWorld(): Promise<World> {
  const database = await freshDatabase();
  await statement(database.url, 'create table test_clock (ahead interval not null)');
  await statement(database.url, 'grant select on test_clock to linli_app');
  await statement(database.url, 'insert into test_clock select $1::timestamptz - now()', [now]);
  const sandbox = createSandbox({ now: () => Date.now() });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'linli-trust-'));
  const app = await createApp(
    configFrom({
      DATABASE_URL: database.url,
      DATABASE_POOL: '6',
      LINLI_SECRET: secrets.linli,
      LINLI_CLOCK: 'shifted',
      WECHAT_MODE: 'sandbox',
      WECHAT_API: await sandbox.listen({ host: '127.0.0.1', port: 0 }),
      WECHAT_APPID: sandboxApp.appid,
      WECHAT_SECRET: secrets.wechat,
      STORAGE_DIR: folder,
      PUBLIC_URL: 'https://linli.example',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    }),
  );
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  await seedDemo(app);
  const home = await only<{ id: string; path: string }>(
    database.url,
    `select id, path from place join stand on place_id = id and tree = 'administrative' where kind = 'district'`,
  );
  const [busiest, next] = await communitiesOf(database.url);
  if (!busiest || !next) throw new Error('the demo has no two communities');
  const ask = askerAt(url);
  const api = JSON.parse((await ask(null, 'get', '/api/openapi.json')).text) as OpenApi;
  return {
    app,
    url,
    databaseUrl: database.url,
    api,
    operations: operationsOf(app, api),
    district: home.id,
    path: home.path,
    community: busiest,
    own: await peopleOf(app, database.url, busiest, 'above'),
    siblings: await peopleOf(app, database.url, next, 'within'),
    strangers: await layStrangers(app),
    ask,
    close: async () => {
      await app.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

const askerAt =
  (url: string): World['ask'] =>
  async (who, verb, where, { body, headers = {} } = {}) => {
    const method = verb.toUpperCase();
    const answer = await fetch(url + where, {
      method,
      redirect: 'manual',
      headers: {
        ...(who && { authorization: `Bearer ${who.token}` }),
        ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // Who is let in to a stream would listen for ever.
    const streams = answer.headers.get('content-type')?.startsWith('text/event-stream');
    const text = streams ? '' : await answer.text();
    if (streams) await answer.body?.cancel();
    return { status: answer.status, headers: answer.headers, text };
  };

async function only<T extends object>(databaseUrl: string, sql: string): Promise<T> {
  const [row] = await statement<T>(databaseUrl, sql);
  if (!row) throw new Error('the demo has no district');
  return row;
}

/** Where the communities stand, those with the most matters first. */
async function communitiesOf(databaseUrl: string): Promise<string[]> {
  const rows = await statement<{ path: string }>(
    databaseUrl,
    `select stand.path from stand join ticket on ticket.community_id = stand.place_id and stand.tree = 'administrative'
     group by stand.path order by count(*) desc`,
  );
  return rows.map(({ path: stands }) => stands);
}

const sessionFor = async (app: NestFastifyApplication, personId: string): Promise<string> =>
  (await app.get(Db).write((tx) => app.get(SessionService).open(tx, personId, 'phone'))).token;

/** A neighbour of a community and the first holder of each permission in it, or also above it. */
async function peopleOf(
  app: NestFastifyApplication,
  databaseUrl: string,
  community: string,
  reach: 'within' | 'above',
): Promise<Someone[]> {
  const officers = await statement<{ id: string; permission: Permission }>(
    databaseUrl,
    `select distinct on (role.permission) appointment.person_id as id, role.permission
     from appointment join role on role.code = appointment.role_code
       join stand on stand.place_id = appointment.place_id and stand.tree = 'administrative'
     where starts_with(stand.path, $1) or ($2 and starts_with($1, stand.path))
     order by role.permission, appointment.person_id`,
    [community, reach === 'above'],
  );
  const [neighbour] = await statement<{ id: string }>(
    databaseUrl,
    `select person_id as id from ticket_reporter join ticket on ticket.id = ticket_id
       join stand on stand.place_id = ticket.community_id and stand.tree = 'administrative'
     where stand.path = $1 and person_id not in (select person_id from appointment)
     group by 1 order by count(*) desc, 1 limit 1`,
    [community],
  );
  if (!neighbour) throw new Error('nobody without a post has reported a matter there');
  return Promise.all(
    [{ ...neighbour, permission: null }, ...officers].map(async ({ id, permission }) => ({
      id,
      permission,
      token: await sessionFor(app, id),
    })),
  );
}

/** Where each permission is held in the other district. */
const heldAt: Record<
  Exclude<Permission, 'reside'>,
  [role: string, where: 'district' | 'street' | 'community' | 'compound' | 'entrance' | 'grid']
> = {
  inspect: ['owner_inspector', 'compound'],
  assist: ['building_head', 'entrance'],
  volunteer: ['party_member', 'compound'],
  handle: ['grid_worker', 'grid'],
  coordinate: ['community_worker', 'community'],
  lead: ['community_secretary', 'community'],
  supervise: ['street_supervisor', 'street'],
  administer: ['administrator', 'district'],
};

async function layStrangers(app: NestFastifyApplication): Promise<Someone[]> {
  const [places, people] = [app.get(PlaceService), app.get(PeopleService)];
  return app.get(Db).write(async (tx) => {
    const lay = (kind: Parameters<typeof places.layPlace>[2]['kind'], parentId: string | null) =>
      places.layPlace(tx, null, { kind, name: '另一处', number: '1', parentId, since });
    const district = await lay('district', null);
    const street = await lay('street', district);
    const community = await lay('community', street);
    const compound = await lay('compound', community);
    const building = await lay('building', compound);
    const entrance = await lay('entrance', building);
    const grid = await lay('grid', community);
    const where = { district, street, community, compound, entrance, grid };
    const found: Someone[] = [];
    for (const permission of [null, ...permissions]) {
      if (permission === 'reside') continue;
      const id = await people.personFor(tx, `stranger-${permission ?? 'none'}`);
      if (permission) {
        const [role, at] = heldAt[permission];
        const post = { districtId: district, personId: id, placeId: where[at] };
        await people.appoint(tx, null, { ...post, role, workName: '外人', workPhone: null, since });
      }
      const { token } = await app.get(SessionService).open(tx, id, 'phone');
      found.push({ id, permission, token });
    }
    return found;
  });
}
