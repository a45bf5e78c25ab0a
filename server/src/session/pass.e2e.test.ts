import { peopleApi } from '@linli/shared/people/people.api';
import { Client } from 'pg';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let phone: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-03-02T10:00');
  phone = await house.as('钱洁');
});
afterAll(() => house.close());

interface Browser {
  readonly id: string;
  readonly code: string;
  readonly cookie: string;
}

const cookieIn = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const ask = async () => {
  const { body, headers } = await house.anyone().ask(peopleApi.askPass, { key: null });
  return { ...body, cookie: cookieIn(headers) };
};
const state = async ({ id, cookie }: Omit<Browser, 'code'>) =>
  (await house.anyone().ask(peopleApi.passState, { params: { id }, headers: { cookie } })).body;
const enter = ({ id, cookie }: Omit<Browser, 'code'>) =>
  house.anyone().ask(peopleApi.signIn, { body: { code: `pass:${id}` }, headers: { cookie } });
const confirm = async ({ code }: Pick<Browser, 'code'>) =>
  (await phone.ask(peopleApi.confirmPass, { body: { code } })).body.code;

it('is let in by a phone, for twelve hours', async () => {
  const pass = await ask();
  expect(pass.link).toBe(`https://linli.example/pages/sign-in/index?pass=${pass.code}`);
  expect(await state(pass)).toEqual({ state: 'waiting' });
  expect((await enter(pass)).body.code).toBe('pass.waiting');
  expect(await confirm(pass)).toBeUndefined();
  expect(await state(pass)).toEqual({ state: 'confirmed' });
  const entered = await enter(pass);
  expect(entered.headers.getSetCookie()[0]).toContain(
    'Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict',
  );
  expect(await state(pass)).toEqual({ state: 'over' });
  const headers = { cookie: cookieIn(entered.headers) };
  expect((await house.anyone().ask(peopleApi.me, { headers })).body.id).toBe(house.town.people.钱洁);
});

it('enters once with a pass, also when it tries twice at the same instant', async () => {
  const pass = await ask();
  await confirm(pass);
  const gate = new Client({ connectionString: house.databaseUrl });
  await gate.connect();
  try {
    await gate.query('begin');
    await gate.query('select from browser_pass where id = $1 for update', [pass.id]);
    const entering = [enter(pass), enter(pass)];
    const waiting = `select count(*)::int as tries from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await statement<{ tries: number }>(house.databaseUrl, waiting))[0]?.tries !== 2);
    await gate.query('commit');
    const answers = await Promise.all(entering);
    expect(answers.map(({ body }) => body.code ?? 'in').sort()).toEqual(['in', 'pass.used']);
  } finally {
    await gate.end();
  }
});

it('can neither use nor watch the pass of another browser', async () => {
  const [pass, other] = [await ask(), await ask()];
  await confirm(pass);
  for (const cookie of [other.cookie, '']) {
    expect(await state({ id: pass.id, cookie })).toMatchObject({ code: 'pass.elsewhere' });
    expect((await enter({ id: pass.id, cookie })).body.code).toBe('pass.elsewhere');
  }
});

it('is too late after two minutes, to be confirmed and to enter', async () => {
  await house.at('2026-03-02T11:00');
  const [late, slow] = [await ask(), await ask()];
  await house.at('2026-03-02T11:01');
  expect(await confirm(slow)).toBeUndefined();
  await house.at('2026-03-02T11:03');
  expect(await confirm(late)).toBe('pass.over');
  expect(await state(slow)).toEqual({ state: 'over' });
  expect((await enter(slow)).body.code).toBe('pass.over');
});

it('has its code confirmed once, by a phone only', async () => {
  await house.at('2026-03-02T12:00');
  const [pass, next] = [await ask(), await ask()];
  await confirm(pass);
  expect(await confirm(pass)).toBe('pass.used');
  const headers = { cookie: cookieIn((await enter(pass)).headers) };
  const byBrowser = await house.anyone().ask(peopleApi.confirmPass, { body: { code: next.code }, headers });
  expect(byBrowser.body.code).toBe('pass.phone_only');
  expect(await state(next)).toEqual({ state: 'waiting' });
});

it('is told when there is no such pass', async () => {
  const { cookie } = await ask();
  expect((await enter({ id: 'nonsense', cookie })).body.code).toBe('pass.unknown');
  expect((await enter({ id: house.town.door, cookie })).body.code).toBe('pass.unknown');
  expect(await confirm({ code: '00000000' })).toBe('pass.unknown');
});
