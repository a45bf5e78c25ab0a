import { peopleApi } from '@linli/shared/people/people.api';
import { PeopleService } from '../people/people.service';
import { Db } from '../platform/db/db';
import { TwoCommunities } from '../platform/testing/two-communities';

let here: TwoCommunities;
beforeAll(async () => {
  here = await TwoCommunities.open();
});
afterAll(() => here.close());

describe('signing in', () => {
  it('lets a phone in with a code of WeChat, and out again', async () => {
    const token = await here.signIn('newcomer');
    expect((await here.door.ask(peopleApi.me, { token })).body).toMatchObject({
      name: null,
      posts: [],
      unread: 0,
    });
    expect((await here.door.ask(peopleApi.signOut, { token })).status).toBe(200);
    expect((await here.door.ask(peopleApi.me, { token })).code).toBe('session.ended');
  });

  it('gives a cookie that no script reads and no other site sends, and takes it away', async () => {
    const { cookieLines, cookies } = await here.door.ask(peopleApi.signIn, {
      body: { code: await here.door.loginCode('newcomer') },
    });
    expect(cookieLines[0]).toMatch(
      /^linli_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const cookie = cookies.join('; ');
    expect((await here.door.ask(peopleApi.me, { cookie })).status).toBe(200);
    expect((await here.door.ask(peopleApi.signOut, { cookie })).cookieLines[0]).toMatch(
      /^linli_session=; Max-Age=0/,
    );
    expect((await here.door.ask(peopleApi.me, { cookie })).code).toBe('session.ended');
  });

  it('keeps no token, only its hash', async () => {
    const token = await here.signIn('newcomer');
    const [row] = await here.door.rows<{ open: boolean; hashed: boolean }>(
      `select bool_or(token_hash = convert_to($1, 'utf8')) as open, bool_or(token_hash = sha256(convert_to($1, 'utf8'))) as hashed from session`,
      [token],
    );
    expect(row).toEqual({ open: false, hashed: true });
  });

  it('knows the same person again, and takes a code only once', async () => {
    const code = await here.door.loginCode('liming');
    const first = (await here.door.ask(peopleApi.signIn, { body: { code } })).body.token;
    expect((await here.door.ask(peopleApi.signIn, { body: { code } })).code).toBe('wechat.refused');
    const [one, two] = [
      await here.door.ask(peopleApi.me, { token: first }),
      await here.door.ask(peopleApi.me, { token: await here.signIn('liming') }),
    ];
    expect(two.body.id).toBe(one.body.id);
  });

  it('makes one account when a new person signs in twice at once', async () => {
    const people = here.door.app.get(PeopleService);
    const ids = await Promise.all(
      Array.from({ length: 4 }, () => here.door.app.get(Db).write((tx) => people.personFor(tx, 'o-at-once'))),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('asks strangers to sign in, and turns away who has no such post', async () => {
    expect((await here.door.ask(peopleApi.me)).code).toBe('session.missing');
    expect((await here.door.ask(peopleApi.me, { token: 'x'.repeat(43) })).code).toBe('session.ended');
    expect((await here.door.ask(peopleApi.colleagues, { token: await here.signIn('liming') })).code).toBe(
      'role.not_yours',
    );
  });

  it('ends by itself after thirty days', async () => {
    const token = await here.signIn('chenjie');
    await here.door.pass('30 days');
    expect((await here.door.ask(peopleApi.me, { token })).code).toBe('session.ended');
  });
});

describe('a browser', () => {
  const ask = async () => {
    const { body, cookies } = await here.door.ask(peopleApi.askPass);
    return { ...body, cookie: cookies.join('; ') };
  };
  const state = ({ id, cookie }: { id: string; cookie: string }) =>
    here.door.ask(peopleApi.passState, { params: { id }, cookie });
  const enter = ({ id, cookie }: { id: string; cookie: string }) =>
    here.door.ask(peopleApi.signIn, { body: { code: `pass:${id}` }, cookie });
  let token: string;
  beforeAll(async () => {
    token = await here.signIn('qianjie');
  });

  it('is let in by a phone, for twelve hours', async () => {
    const pass = await ask();
    expect(pass.link).toBe(`https://linli.example/pages/sign-in/index?pass=${pass.code}`);
    expect((await state(pass)).body).toEqual({ state: 'waiting' });
    expect((await enter(pass)).code).toBe('pass.waiting');
    expect((await here.door.ask(peopleApi.confirmPass, { body: { code: pass.code }, token })).status).toBe(
      200,
    );
    expect((await state(pass)).body).toEqual({ state: 'confirmed' });
    const { cookies, cookieLines } = await enter(pass);
    expect(cookieLines[0]).toContain('Max-Age=43200');
    const cookie = cookies.join('; ');
    expect((await here.door.ask(peopleApi.me, { cookie })).body.id).toBe(await here.idOf('qianjie'));
    expect((await state(pass)).body).toEqual({ state: 'over' });
  });

  it('enters once with a pass', async () => {
    const pass = await ask();
    await here.door.ask(peopleApi.confirmPass, { body: { code: pass.code }, token });
    const answers = await Promise.all([enter(pass), enter(pass)]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['pass.used', undefined]);
  });

  it('cannot use or watch the pass of another browser', async () => {
    const [pass, other] = [await ask(), await ask()];
    await here.door.ask(peopleApi.confirmPass, { body: { code: pass.code }, token });
    const stolen = { id: pass.id, cookie: other.cookie };
    expect((await state(stolen)).code).toBe('pass.elsewhere');
    expect((await enter(stolen)).code).toBe('pass.elsewhere');
    expect((await enter({ id: pass.id, cookie: '' })).code).toBe('pass.elsewhere');
  });

  it('is too late after two minutes, to confirm and to enter', async () => {
    const [slow, late] = [await ask(), await ask()];
    await here.door.ask(peopleApi.confirmPass, { body: { code: slow.code }, token });
    await here.door.pass('2 minutes');
    expect((await here.door.ask(peopleApi.confirmPass, { body: { code: late.code }, token })).code).toBe(
      'pass.over',
    );
    expect((await state(slow)).body).toEqual({ state: 'over' });
    expect((await enter(slow)).code).toBe('pass.over');
  });

  it('has its code confirmed once, by a phone only, and only if there is one', async () => {
    const [pass, next] = [await ask(), await ask()];
    await here.door.ask(peopleApi.confirmPass, { body: { code: pass.code }, token });
    expect((await here.door.ask(peopleApi.confirmPass, { body: { code: pass.code }, token })).code).toBe(
      'pass.used',
    );
    const cookie = (await enter(pass)).cookies.join('; ');
    expect((await here.door.ask(peopleApi.confirmPass, { body: { code: next.code }, cookie })).code).toBe(
      'pass.phone_only',
    );
    expect((await here.door.ask(peopleApi.confirmPass, { body: { code: '00000000' }, token })).code).toBe(
      'pass.unknown',
    );
    expect((await enter({ id: 'nonsense', cookie: next.cookie })).code).toBe('pass.unknown');
  });
});

it('lets one person guess ten codes a minute, and others go on', async () => {
  const [token, other] = [await here.signIn('zhouxiaohe'), await here.signIn('zhaoqiang')];
  const guess = (token: string) =>
    here.door.ask(peopleApi.confirmPass, { body: { code: '00000000' }, token });
  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 11; turn++) codes.push((await guess(token)).code);
  expect(codes).toEqual([...Array.from({ length: 10 }, () => 'pass.unknown'), 'request.too_often']);
  expect((await guess(other)).code).toBe('pass.unknown');
});

describe('two instances', () => {
  it('forget a session within half a minute of its end in the other, and take a new post at once', async () => {
    const other = await here.door.openAnother();
    const clock = performance.now.bind(performance);
    try {
      const [token, worker] = [await here.signIn('hanshifu'), await here.signIn('liayi')];
      expect((await other.ask(peopleApi.me, { token })).status).toBe(200);
      expect((await other.ask(peopleApi.colleagues, { token: worker })).code).toBe('role.not_yours');
      await here.door.ask(peopleApi.signOut, { token });
      await here.appoint('liayi', 'secretary', 'elsewhere');
      expect((await other.ask(peopleApi.colleagues, { token: worker })).status).toBe(200);
      expect((await here.door.ask(peopleApi.me, { token })).code).toBe('session.ended');
      jest.spyOn(performance, 'now').mockImplementation(() => clock() + 30_000);
      expect((await other.ask(peopleApi.me, { token })).code).toBe('session.ended');
    } finally {
      jest.restoreAllMocks();
      await other.close();
    }
  });
});
