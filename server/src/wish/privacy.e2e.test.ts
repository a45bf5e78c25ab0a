import { hoursApi, hoursOfficeApi } from '@linli/shared/hours/hours.api';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { registerApi } from '@linli/shared/register/register.api';
import { exportLists } from '@linli/shared/register/register.contract';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { claimApi, wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import { PinoLogger } from 'nestjs-pino';
import { moveIn, provePhone } from '../home/testing/moving-in';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { tableIn } from '../platform/sheet/table';
import { getRoutes } from './testing/routes';
import { claim, claimSeen, make, moveClaim, moveWish, publicly, seen, wishFrom } from './testing/wishing';

jest.setTimeout(300_000);

/** What is known of three people, each word of it to be found by itself. */
const wisher = { name: '王桂己', phone: '13800004411', words: '厨房灯甲坏了', said: '我下午丁在家' };
const window = { name: '孙树癸', phone: '13911114433', words: '每周取丙药' };
const helper = { name: '方福壬', phone: '13900004422', said: '周六庚过来' };
const thanks = '多谢老辛师傅';
const secrets = [wisher, window, helper].flatMap((one) => Object.values<string>(one)).concat(thanks);
/** Rooms as they stand in a reply: not as part of a key, an instant or a number. */
const homes = /(?<![\w.:-])(502|402)(?![\w.:-])/;
const leaksIn = (text: string): string[] => [
  ...secrets.filter((secret) => text.includes(secret)),
  ...(homes.exec(text) ?? []).slice(0, 1),
];

let house: House;
let routes: string[];
let wishes: { own: string; entered: string };
let claims: string[];
const logged: string[] = [];

const person = (name: string) => house.town.people[name] ?? '';

beforeAll(async () => {
  // An API of its own, because its log is changed for good.
  house = await openHouse({ LOG_LEVEL: 'silent' });
  await house.at('2026-11-18T09:00');
  listen();
  await settle('王奶奶', { ...wisher, room: '502' });
  await settle('方叔', { ...helper, room: '402' });
  await moveIn(house, '陈姐', { room: '101', phone: '13900000009' });
  await house.settle();
  // What people are told of their own homes is no part of this.
  await statement(house.databaseUrl, 'delete from message');
  const own = await make(house, '王奶奶', { words: wisher.words, spot: 'home' });
  const { body } = await (
    await house.as('钱洁')
  ).ask(wishOfficeApi.enter, {
    body: {
      ...wishFrom({ kind: 'errand', words: window.words, spot: 'home' }),
      ...{ placeId: house.town.door, room: '502', who: 'behalf', agreed: true },
      ...{ name: window.name, phone: window.phone },
    },
  });
  wishes = { own, entered: body.id };
  for (const id of Object.values(wishes)) await moveWish(house, '钱洁', id, ['publish', publicly]);
  const taken = [];
  for (const id of Object.values(wishes))
    taken.push(await claim(house, '方叔', id, { at: '2026-11-18T02:00:00.000Z', anyway: true }));
  claims = taken.map(({ claimId }) => claimId);
  for (const [speaker, id] of [
    ['王奶奶', wishes.own],
    ['钱洁', wishes.entered],
  ] as const) {
    await moveClaim(house, speaker, id, ['agree']);
    await moveClaim(house, speaker, id, ['sharePhone']);
    await moveClaim(house, '方叔', id, ['sharePhone']);
  }
  await say('方叔', helper.said);
  await say('王奶奶', wisher.said);
  for (const [at, id] of claims.entries())
    for (const what of ['phone', 'home'] as const) {
      const body = { what, reason: '约时间' };
      const looked = await (await house.as('方叔')).ask(claimApi.reveal, { params: { id }, body });
      expect([at, looked.status]).toEqual([at, 200]);
    }
  await house.settle();
  routes = getRoutes(house);
});
afterAll(() => house.close());

/** Somebody who lives here under the name that is looked for, and serves. */
async function settle(who: string, { name, phone, room }: { name: string; phone: string; room: string }) {
  const visitor = await house.as(who);
  await visitor.ask(peopleApi.rename, { body: { name } });
  await provePhone(house, who);
  await moveIn(house, who, { name, phone, room });
  const { agreement } = (await visitor.ask(volunteerApi.mine)).body;
  await visitor.ask(volunteerApi.agree, { body: { version: agreement.version, minor: false } });
}

async function say(who: string, words: string): Promise<void> {
  const [id = ''] = claims;
  const said = await (await house.as(who)).ask(claimApi.say, { params: { id }, body: { words } });
  expect(said.status).toBe(200);
}

/** Hears all that the server would write into its log, however little a test wants to see. */
function listen(): void {
  const root = PinoLogger.root as unknown as Record<symbol, { write: (line: string) => void }> & {
    level: string;
  };
  const stream = Object.getOwnPropertySymbols(root).find(({ description }) => description === 'pino.stream');
  if (!stream) throw new Error('the log has no stream');
  root[stream] = { write: (line) => void logged.push(line) };
  root.level = 'trace';
}

/** Everything with which a path could be asked for what belongs to these wishes. */
function asked(path: string): string[] {
  const { doorCode, spoken, door, community } = house.town;
  const names = { code: doorCode, spoken, size: 'full', format: 'json', kind: 'homes', token: door };
  const known = path.replace(/:(\w+)|\*(\w+)/g, (whole, name: string | undefined) =>
    name && name in names ? names[name as keyof typeof names] : whole,
  );
  if (!known.includes(':')) return ['', `?place=${door}`, `?placeId=${door}`].map((query) => known + query);
  const ids = [...Object.values(wishes), ...claims, person('王奶奶'), person('方叔'), door, community];
  return ids.map((id) => known.replace(/:\w+/g, id));
}

/** Where a reader finds what is looked for, on routes of a kind or on all, and how many answers there were; refusals are read as well. */
async function leaksFor(reader: Visitor, kind = /./): Promise<{ leaks: string[]; answers: number }> {
  await statement(house.databaseUrl, 'delete from throttle');
  const headers: Record<string, string> = reader.token ? { authorization: `Bearer ${reader.token}` } : {};
  const leaks: string[] = [];
  let answers = 0;
  const all = routes.filter((route) => kind.test(route)).flatMap(asked);
  for (let at = 0; at < all.length; at += 20)
    await Promise.all(
      all.slice(at, at + 20).map(async (path) => {
        const gone = new AbortController();
        const { signal } = gone;
        const answer = await fetch(house.url + path, { headers, signal, redirect: 'manual' });
        // A stream has no end; it tells keys only.
        if (answer.headers.get('content-type')?.includes('event-stream')) return gone.abort();
        const found = leaksIn(await answer.text());
        if (answer.ok) answers++;
        if (found.length) leaks.push(`${path}: ${found.join(' ')}`);
      }),
    );
  return { leaks, answers };
}

const strangers = ['a guest', '陈姐', '何远'];
const readerOf = (name: string) => (name === 'a guest' ? house.anyone() : house.as(name));

async function confirmed(): Promise<void> {
  for (const [speaker, id] of [
    ['王奶奶', wishes.own],
    ['钱洁', wishes.entered],
  ] as const) {
    if ((await seen(house, speaker, id)).state === 'fulfilled') continue;
    await statement(house.databaseUrl, 'update wish set pair = false');
    await moveClaim(house, '方叔', id, ['start']);
    await moveClaim(house, speaker, id, ['confirm', { minutes: 40, words: thanks }]);
  }
  await house.settle();
}

/** Tables and rows as text. */
const rowsOf = async (table: 'event' | 'message', columns: string): Promise<string[]> =>
  (await statement<{ text: string }>(house.databaseUrl, `select ${columns} as text from ${table}`)).map(
    ({ text }) => text,
  );
const events = () => rowsOf('event', 'facts::text');
const messages = () => rowsOf('message', "title || ' ' || words");

test('those whose it is read it in these very places, so that the search can find it', async () => {
  expect(routes.length).toBeGreaterThan(100);
  const found = async (name: string) => (await leaksFor(await house.as(name), /wishes/)).leaks.join('\n');
  const staff = await found('钱洁');
  for (const secret of [wisher.words, wisher.name, window.name, window.words, helper.name, wisher.said])
    expect(staff).toContain(secret);
  expect(staff).toMatch(/wishes\/[\w-]+: .*502/);
  expect(await found('方叔')).toContain(`/api/wishes/${wishes.entered}: ${window.name}`);
});

describe.each([
  ['while it is promised', () => Promise.resolve()],
  ['once it is confirmed', confirmed],
])('%s', (_, first) => {
  beforeAll(first);

  test.each(strangers)('%s reads nothing of it anywhere', async (name) => {
    const { leaks, answers } = await leaksFor(await readerOf(name));
    expect(leaks).toEqual([]);
    expect(answers).toBeGreaterThan(20);
  });

  test.each(strangers)('%s is refused without a word of it', async (name) => {
    const reader = await readerOf(name);
    const version = (await claimSeen(house, '方叔', wishes.own)).version;
    const [id = ''] = claims;
    const tries = await Promise.all([
      reader.ask(claimApi.reveal, { params: { id }, body: { what: 'home', reason: '想看看' } }),
      reader.ask(claimApi.say, { params: { id }, body: { words: '是谁' } }),
      reader.ask(claimApi.move, { params: { id }, body: { move: 'confirm', version, fields: {} } }),
      reader.ask(claimApi.card, { params: { id }, body: { code: '000000', version } }),
      reader.ask(wishApi.move, {
        params: { id: wishes.own },
        body: { move: 'publish', version: 1, fields: publicly },
      }),
      reader.ask(wishOfficeApi.cards, { params: { id: wishes.entered } }),
    ]);
    expect(tries.filter(({ status }) => status < 400)).toEqual([]);
    expect(leaksIn(JSON.stringify(tries.map(({ body }) => body)))).toEqual([]);
  });

  test('the history, the messages, the log and the description of the API hold none of it', async () => {
    expect((await events()).flatMap(leaksIn)).toEqual([]);
    expect((await messages()).flatMap(leaksIn)).toEqual([]);
    expect(logged.length).toBeGreaterThan(100);
    expect(logged.flatMap(leaksIn)).toEqual([]);
    expect(leaksIn(await (await fetch(`${house.url}/api/openapi.json`)).text())).toEqual([]);
  });
});

describe('files', () => {
  beforeAll(confirmed);

  const fileAt = async (reader: Visitor, url: string): Promise<string> => {
    const got = await fetch(house.url + url, { headers: { authorization: `Bearer ${reader.token}` } });
    expect(got.status).toBe(200);
    return (await tableIn(Buffer.from(await got.arrayBuffer()))).join('\n');
  };
  const days = { from: '2026-11-01', until: '2026-11-30' };
  const filesOf = async (who: string): Promise<string[]> => {
    const reader = await house.as(who);
    const links = await Promise.all([
      reader.ask(hoursOfficeApi.export, { body: { format: 'csv', ...days } }),
      reader.ask(kpiApi.report, { body: { form: 'xlsx' } }),
      ...exportLists.map((list) => reader.ask(registerApi.export, { body: { list, format: 'csv' } })),
    ]);
    expect(links.map(({ status }) => status)).toEqual(links.map(() => 200));
    return Promise.all(links.map(({ body }) => fileAt(reader, body.url)));
  };

  test('of another community hold none of it', async () => {
    const files = await filesOf('何远');
    expect(files.flatMap((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([]);
  });

  test('of the community itself name whoever served, and nobody who was helped', async () => {
    const [hours = '', ...others] = await filesOf('孙主任');
    expect(others.join('\n')).toContain(publicly.title);
    expect(hours).toContain('方叔');
    expect(secrets.filter((secret) => hours.includes(secret))).toEqual([]);
    expect(others.flatMap((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([]);
  });

  test('of whoever served name themselves only', async () => {
    const reader = await house.as('方叔');
    const { body } = await reader.ask(hoursApi.export, { body: { format: 'csv' } });
    const text = await fileAt(reader, body.url);
    // Under the name of their post.
    expect(text).toContain('方叔');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

test('a leak that is planted is found, wherever it is', async () => {
  await confirmed();
  await statement(house.databaseUrl, `update wish set shown = shown || $1 where id = $2`, [
    wisher.phone,
    wishes.own,
  ]);
  for (const name of ['a guest', '陈姐'])
    expect((await leaksFor(await readerOf(name), /wishes/)).leaks).toContain(
      `/api/wishes/${wishes.own}: ${wisher.phone}`,
    );
  await statement(
    house.databaseUrl,
    `update event set facts = facts || jsonb_build_object('whom', $1::text) where subject_id = $2`,
    [window.name, wishes.entered],
  );
  await statement(house.databaseUrl, `update message set words = words || $1`, [wisher.words]);
  PinoLogger.root.info({ room: '502' }, 'somebody looked');
  expect((await events()).flatMap(leaksIn)).toContain(window.name);
  expect((await messages()).flatMap(leaksIn)).toContain(wisher.words);
  expect(logged.flatMap(leaksIn)).toEqual(['502']);
});
