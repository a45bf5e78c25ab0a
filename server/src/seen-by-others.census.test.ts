import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Client } from 'pg';
import sharp from 'sharp';
import { sandboxApp } from '../sandbox/app';
import { tableSums } from '../start/table-sums';
import { wrote } from './bulletin/testing/notices';
import { openHouse, type House, type Visitor } from './platform/testing/house';
import { move, report } from './platform/testing/story';
import { mp3 } from './recording/testing/sounds';

/** What 王奶奶 and those who join her say, and who they are. */
const said = {
  words: '三层的灯甲不亮三天了',
  added: '昨晚乙更黑了',
  joined: '我家丙门口也黑',
  rated: '来得丁挺快',
  name: '王桂己',
  phone: '13800004401',
};
const masked = '138****4401';

let house: House;
let matter: string;
let recording: string;
let photo: string;
let bulletin: string;
let paths: string[];

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  const [granny, joiner] = [await house.as('王奶奶'), await house.as('李明')];
  await granny.ask(peopleApi.rename, { body: { name: said.name } });
  await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  photo = (await granny.photo(picture)).body.id;
  recording = (await granny.recording(mp3(5), 5)).body.id;
  const words = { words: said.words, photos: [photo], recording };
  ({ id: matter } = await report(house, granny, { ...words, callBack: true, phone: said.phone }));
  await move(granny, matter, 'add', { words: said.added });
  await joiner.ask(ticketApi.join, { params: { id: matter }, body: { callBack: false, words: said.joined } });
  const worker = await house.as('周晓禾');
  await move(worker, matter, 'spot', { outcome: 'solved', words: '换了声控灯，测试三次都亮。' });
  await move(granny, matter, 'rate', { solved: 'yes', stars: 5, words: said.rated });
  bulletin = (await wrote(house, await house.as('孙主任'))).id;
  await house.settle();
  const openapi = await (await fetch(`${house.url}/api/openapi.json`)).json();
  paths = Object.entries((openapi as { paths: Record<string, object> }).paths)
    // a stream of what happens, which never ends
    .filter(([path, verbs]) => 'get' in verbs && path !== '/api/board/live')
    .map(([path]) => path);
});
afterAll(() => house.close());

/** A path with what its reader would ask for in it. */
function filled(path: string): string {
  const { doorCode, spoken, door } = house.town;
  const id = things.find(([where]) => where.test(path))?.[1]() ?? door;
  const foreign = path.startsWith('/open311/');
  const names: Record<string, string> = {
    id,
    code: foreign ? 'lighting' : doorCode,
    spoken,
    size: 'full',
    token: id,
    format: 'json',
  };
  const asked = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? name);
  const ahead = { appid: sandboxApp.appid, path: 'pages/building/index', query: `b=${doorCode}` };
  if (path === '/wechat/prefetch') return `${asked}?${new URLSearchParams(ahead)}`;
  return ['/api/categories', '/api/bulletins', '/api/laws'].includes(path) ? `${asked}?place=${door}` : asked;
}

const things: [where: RegExp, id: () => string][] = [
  [/^\/api\/(office\/)?bulletins/, () => bulletin],
  [/^\/(api\/tickets|open311\/v2\/(requests|tokens))/, () => matter],
  [/^\/(api\/photos|open311\/v2\/media)/, () => photo],
  [/^\/api\/recordings/, () => recording],
];

/** Asks for everything there is to read, and answers what came, by path. */
async function readAll(visitor: Visitor): Promise<[path: string, text: string][]> {
  const headers: Record<string, string> = visitor.token ? { authorization: `Bearer ${visitor.token}` } : {};
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(house.url + filled(path), { headers, redirect: 'manual' });
      return { path, status: answer.status, text: await answer.text() };
    }),
  );
  return answers.filter(({ status }) => status < 400).map(({ path, text }) => [path, text]);
}

/** Where somebody reads any of this. */
const readers = async (name: string, ...what: string[]) =>
  (await readAll(name === 'a visitor' ? house.anyone() : await house.as(name)))
    .filter(([, text]) => what.some((one) => text.includes(one)))
    .map(([path]) => path)
    .sort();

test('a visitor may read these and nothing else', async () => {
  expect((await readAll(house.anyone())).map(([path]) => path).sort()).toEqual([
    '/api/activities',
    '/api/appearance',
    '/api/bulletins',
    '/api/bulletins/{id}',
    '/api/categories',
    '/api/health/live',
    '/api/health/ready',
    '/api/hours/organisations',
    '/api/laws',
    '/api/meetings',
    '/api/places',
    '/api/places/{code}',
    '/api/places/{id}/projects',
    '/api/places/{id}/tickets',
    '/api/session/ways',
    '/api/spoken/{spoken}',
    '/api/subscriptions',
    '/api/tickets/{id}',
    '/api/tools',
    '/api/topics',
    '/api/topics/{id}/meetings',
    '/api/topics/{id}/petitions',
    '/api/topics/{id}/polls',
    '/api/topics/{id}/votes',
    '/api/wishes',
    '/b/{code}',
    '/open311/v2/discovery.{format}',
    '/open311/v2/requests.{format}',
    '/open311/v2/requests/{id}.{format}',
    '/open311/v2/services.{format}',
    '/open311/v2/services/{code}.{format}',
    '/open311/v2/tokens/{token}.{format}',
    '/s/{code}',
    '/s/{code}/wechat',
    '/wechat/prefetch',
  ]);
});

const { joined, ...others } = said;

test.each(['a visitor', '陈姐'])('%s reads of nobody words, name or phone', async (name) => {
  expect(await readers(name, joined, ...Object.values(others), masked)).toEqual([]);
});

test('whoever follows a matter too reads of the others no more', async () => {
  expect(await readers('李明', ...Object.values(others), masked)).toEqual([]);
  expect(await readers('李明', joined)).toEqual(['/api/me/copy', '/api/tickets/{id}']);
});

test('whoever said it, and whoever handles it, read it in those very places', async () => {
  expect(await readers('王奶奶', said.words, said.name, masked)).toEqual([
    '/api/me',
    '/api/me/copy',
    '/api/me/tickets',
    '/api/tickets/{id}',
  ]);
  expect(await readers('周晓禾', said.words, joined, said.name)).toContain('/api/tickets/{id}');
  expect(await readers('周晓禾', said.phone, said.rated)).toEqual([]);
});

test('what staff have released says what is the matter, and still not whose it is', async () => {
  const granny = await house.as('王奶奶');
  ({ id: matter } = await report(house, granny, { words: said.words, callBack: true, phone: said.phone }));
  await move(granny, matter, 'add', { words: said.added });
  await move(await house.as('周晓禾'), matter, 'accept', { show: true });
  await house.settle();
  expect(await readers('a visitor', said.words)).toEqual([
    '/api/places/{code}',
    '/api/places/{id}/tickets',
    '/api/tickets/{id}',
    '/open311/v2/requests.{format}',
    '/open311/v2/requests/{id}.{format}',
    '/wechat/prefetch',
  ]);
  expect(await readers('陈姐', said.added, said.name, said.phone, masked)).toEqual([]);
});

/** What stands in every table, but for counts of knocks: its rows as one figure. */
async function print(): Promise<Record<string, string>> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const sums = (await tableSums(client)).filter(({ table }) => table !== 'throttle');
    return Object.fromEntries(sums.map(({ table, rows, sum }) => [table, `${rows} ${sum}`]));
  } finally {
    await client.end();
  }
}
const changed = (one: Record<string, string>, other: Record<string, string>) =>
  Object.keys(other).filter((name) => one[name] !== other[name]);

test('looking changes nothing, however many people read all there is to read', async () => {
  const readers = ['王奶奶', '周晓禾', '孙主任', '管理员'];
  const visitors = [house.anyone(), ...(await Promise.all(readers.map((name) => house.as(name))))];
  const before = await print();
  for (const visitor of visitors) expect((await readAll(visitor)).length).toBeGreaterThan(30);
  expect(changed(before, await print())).toEqual([]);
}, 120_000);

test('control: one who says something is seen in what stands there', async () => {
  const before = await print();
  await (await house.as('李明')).ask(peopleApi.rename, { body: { name: '李小明' } });
  expect(changed(before, await print())).toEqual(['delivery', 'event', 'idempotency', 'person', 'unsealed']);
});
