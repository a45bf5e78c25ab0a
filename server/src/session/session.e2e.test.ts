import { peopleApi } from '@linli/shared/people/people.api';
import { PeopleService } from '../people/people.service';
import { createApp } from '../app';
import { Db } from '../platform/db/db';
import { openHouse, type Answer, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const signIn = async (name: string) =>
  house.anyone().ask(peopleApi.signIn, { body: { code: await house.code(name, 'login') }, key: null });
const tokenFor = async (name: string) => (await signIn(name)).body.token;
const page = (token: string | null) => house.anyone(token).ask(peopleApi.me);
const cookieIn = ({ headers }: Answer<unknown>): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const withCookie = (cookie: string) => ({ headers: { cookie } });

describe('signing in', () => {
  it('lets a phone in with a code of WeChat, and out again', async () => {
    const token = await tokenFor('新邻居');
    expect((await page(token)).body).toMatchObject({ name: null, posts: [], unread: 0 });
    expect((await house.anyone(token).ask(peopleApi.signOut, { key: null })).status).toBe(200);
    expect((await page(token)).body.code).toBe('session.ended');
  });

  it('gives a cookie that no script reads and no other site sends, and takes it away', async () => {
    const answer = await signIn('新邻居');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^linli_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const cookie = withCookie(cookieIn(answer));
    expect((await house.anyone().ask(peopleApi.me, cookie)).status).toBe(200);
    const out = await house.anyone().ask(peopleApi.signOut, cookie);
    expect(out.headers.getSetCookie()[0]).toMatch(/^linli_session=; Max-Age=0/);
    expect((await house.anyone().ask(peopleApi.me, cookie)).body.code).toBe('session.ended');
  });

  it('never goes on with a token that a browser came with, whoever gave it that', async () => {
    const [planted, stranger] = ['a'.repeat(43), await tokenFor('李明')];
    for (const brought of [planted, stranger]) {
      const code = await house.code('新邻居', 'login');
      const headers = { cookie: `linli_session=${brought}` };
      const { body } = await house.anyone().ask(peopleApi.signIn, { body: { code }, headers, key: null });
      expect(body.token).toMatch(/^[\w-]{43}$/);
      expect(body.token).not.toBe(brought);
    }
    expect((await page(planted)).body.code).toBe('session.ended');
    expect((await page(stranger)).body.id).toBe(house.town.people.李明);
  });

  it('keeps no token, only its hash', async () => {
    const [row] = await statement<{ open: boolean; hashed: boolean }>(
      house.databaseUrl,
      `select bool_or(token_hash = convert_to($1, 'utf8')) as open,
              bool_or(token_hash = sha256(convert_to($1, 'utf8'))) as hashed from session`,
      [await tokenFor('新邻居')],
    );
    expect(row).toEqual({ open: false, hashed: true });
  });

  it('knows the same person again, and takes a code only once', async () => {
    const code = await house.code('李明', 'login');
    const enter = () => house.anyone().ask(peopleApi.signIn, { body: { code } });
    const { body } = await enter();
    expect((await enter()).body.code).toBe('wechat.refused');
    expect((await page(body.token)).body.id).toBe(house.town.people.李明);
    expect((await page(await tokenFor('李明'))).body.id).toBe(house.town.people.李明);
  });

  it('makes one account when a new person signs in several times at once', async () => {
    const people = house.app.get(PeopleService);
    const ids = await Promise.all(
      Array.from({ length: 4 }, () =>
        house.app.get(Db).write((tx) => people.personFor(tx, 'o-several-at-once')),
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('asks strangers to sign in, and turns away whoever has no such post', async () => {
    expect((await page(null)).body.code).toBe('session.missing');
    expect((await page('x'.repeat(43))).body.code).toBe('session.ended');
    expect((await (await house.as('李明')).ask(peopleApi.colleagues)).body.code).toBe('role.not_yours');
    expect((await (await house.as('周晓禾')).ask(peopleApi.colleagues)).body.code).toBe('role.not_yours');
  });

  it('ends by itself after thirty days', async () => {
    await house.at('2026-01-05T09:00');
    const token = await tokenFor('陈姐');
    await house.at('2026-02-04T08:59');
    expect((await page(token)).status).toBe(200);
    await house.at('2026-02-04T09:01');
    expect((await page(await tokenFor('陈姐'))).status).toBe(200);
    const clock = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => clock() + 30_000);
    expect((await page(token)).body.code).toBe('session.ended');
    jest.restoreAllMocks();
  });
});

it('lets one person guess ten codes a minute, while others go on', async () => {
  const guess = async (name: string) =>
    (await (await house.as(name)).ask(peopleApi.confirmPass, { body: { code: '00000000' } })).body.code;
  await house.at('2026-03-02T09:00');
  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 11; turn++) codes.push(await guess('吴敏'));
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 'pass.unknown'), 'request.too_often']);
  expect(await guess('郑平')).toBe('pass.unknown');
});

it('a second instance forgets an ended session within half a minute, and learns of a new post at once', async () => {
  const other = await createApp(house.config);
  await other.listen(0, '127.0.0.1');
  const url = await other.getUrl();
  const there = async (path: string, token: string) =>
    (await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
  try {
    const [token, newcomer] = [await tokenFor('韩师傅'), await tokenFor('新邻居')];
    expect(await there('/me', token)).toBe(200);
    expect(await there('/colleagues', newcomer)).toBe(403);

    const { district: districtId, farCommunity: placeId, people } = house.town;
    const post = { districtId, placeId, personId: people.新邻居 ?? '', role: 'community_worker' };
    await house.app
      .get(Db)
      .write((tx) =>
        house.app.get(PeopleService).appoint(tx, null, { ...post, workName: null, workPhone: null }),
      );
    expect(await there('/colleagues', newcomer)).toBe(200);

    await house.anyone(token).ask(peopleApi.signOut);
    expect((await page(token)).body.code).toBe('session.ended');
    const clock = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => clock() + 30_000);
    expect(await there('/me', token)).toBe(401);
  } finally {
    jest.restoreAllMocks();
    await other.close();
  }
});
