import { identityApi, platformBack, platformDoor } from '@linli/shared/identity/identity.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../platform/testing/house';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { IdentityService } from './identity.service';
import { sandboxPerson } from '../platform/testing/town';
import { openCityPlatform, type Citizen, type CityPlatform } from './testing/city-platform';

let city: CityPlatform;
let house: House;
beforeAll(async () => {
  city = await openCityPlatform(`https://linli.example/api${platformBack}`);
  house = await openHouse(city.env);
  await now();
});
afterAll(async () => {
  await house.close();
  await city.stop();
});

/** The platform stamps its tokens with the real time; so many minutes later here. */
const now = (later = 0) =>
  house.at(new Date(Date.now() + 8 * 3_600_000 + later * 60_000).toISOString().slice(0, 16));
const cookieIn = (headers: Headers, name: string): string =>
  headers
    .getSetCookie()
    .map((given) => given.split(';')[0] ?? '')
    .find((given) => given.startsWith(`${name}=`)) ?? '';
const go = (path: string, cookie = '') =>
  fetch(house.url + path, { redirect: 'manual', headers: { cookie } });
const who = async (token: string | null, cookie = '') =>
  (await house.anyone(token).ask(peopleApi.me, { headers: { cookie } })).body.id;
const exchange = async (token: string, pass?: Pass) =>
  (
    await house.anyone().ask(identityApi.exchange, {
      body: { token, ...(pass && { pass: pass.id }) },
      headers: { cookie: pass?.cookie ?? '' },
      key: null,
    })
  ).body;

interface Pass {
  readonly id: string;
  readonly cookie: string;
}

/** A pass of this browser that somebody's phone has confirmed. */
async function confirmed(name: string): Promise<Pass> {
  const { body, headers } = await house.anyone().ask(peopleApi.askPass, { key: null });
  await (await house.as(name)).ask(peopleApi.confirmPass, { body: { code: body.code } });
  return { id: body.id, cookie: cookieIn(headers, 'linli_browser') };
}

/** Sets out from the desk as this citizen, and stops just before coming back. */
async function setOut(citizen: Citizen): Promise<{ path: string; cookie: string }> {
  await city.next(citizen);
  const out = await go(`/api${platformDoor}`);
  const back = await city.browse(out.headers.get('location') ?? '');
  return { path: back.pathname + back.search, cookie: cookieIn(out.headers, 'linli_setout') };
}

describe('from the desk', () => {
  it('is sent away with PKCE, state and nonce, and a cookie that says nothing', async () => {
    const out = await go(`/api${platformDoor}`);
    const asked = new URL(out.headers.get('location') ?? '');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: 'linli-desk',
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `https://linli.example/api${platformBack}`,
      state: expect.any(String),
      nonce: expect.any(String),
    });
    const [given = ''] = out.headers.getSetCookie();
    expect(given).toMatch(/^linli_setout=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(given).not.toContain(asked.searchParams.get('state'));
  });

  it('links whoever the platform vouches for by one pass, and knows them the next time', async () => {
    const citizen = { subject: 'secretary' };
    const first = await setOut(citizen);
    const came = await go(first.path, first.cookie);
    expect(came.headers.get('location')).toBe('/desk/?said=identity.unlinked');
    expect(cookieIn(came.headers, 'linli_session')).toBe('');
    const pass = await confirmed('孙主任');
    const linked = await house.anyone().ask(identityApi.link, {
      body: { pass: pass.id },
      headers: { cookie: `${pass.cookie}; ${cookieIn(came.headers, 'linli_vouched')}` },
      key: null,
    });
    expect(await who(linked.body.token)).toBe(house.town.people.孙主任);

    const again = await setOut(citizen);
    const entered = await go(again.path, again.cookie);
    expect(entered.headers.get('location')).toBe('/desk/');
    expect(entered.headers.getSetCookie().join()).toMatch(
      /linli_session=[\w-]{43}; Max-Age=43200; .*SameSite=Strict/,
    );
    expect(await who(null, cookieIn(entered.headers, 'linli_session'))).toBe(house.town.people.孙主任);
  });

  it('is not let in by another browser, a stale cookie, an altered state or the same way twice', async () => {
    const citizen = { subject: 'secretary' };
    const said = async (path: string, cookie: string) => (await go(path, cookie)).headers.get('location');
    const elsewhere = '/desk/?said=identity.elsewhere';
    const [one, other] = [await setOut(citizen), await setOut(citizen)];
    expect(await said(one.path, '')).toBe(elsewhere);
    expect(await said(one.path, other.cookie)).toBe(elsewhere);
    expect(await said(one.path, 'linli_setout=c2VjcmV0')).toBe(elsewhere);
    expect(await said(one.path.replace(/state=[^&]+/, 'state=mine'), one.cookie)).toBe(elsewhere);
    expect(await said(other.path, other.cookie)).toBe('/desk/');
    expect(await said(other.path, other.cookie)).toBe('/desk/?said=identity.refused');
    await now(11);
    expect(await said(one.path, one.cookie)).toBe(elsewhere);
    await now();
  });

  it('comes back to the other ways in when it was cancelled there', async () => {
    const { path, cookie } = await setOut({ subject: 'secretary', cancels: true });
    expect((await go(path, cookie)).headers.get('location')).toBe('/desk/?said=identity.cancelled');
  });
});

describe('from a city app', () => {
  it('is linked by a pass once, after which its word is enough; each word is good once', async () => {
    const citizen = { subject: 'granny' };
    const token = await city.idToken('linli-h5', citizen);
    expect((await exchange(token)).code).toBe('identity.unlinked');
    const linked = await exchange(token, await confirmed('王奶奶'));
    expect(await who(linked.token)).toBe(house.town.people.王奶奶);
    expect((await exchange(token)).code).toBe('identity.replayed');
    // The last letter of a signature has bits that say nothing.
    const twin = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect(['identity.replayed', 'identity.refused']).toContain((await exchange(twin)).code);
    expect(await who((await exchange(await city.idToken('linli-h5', citizen))).token)).toBe(
      house.town.people.王奶奶,
    );
  });

  it('does not take over an account that is somebody’s, nor keep a pass that did not link', async () => {
    const token = await city.idToken('linli-h5', { subject: 'granny' });
    expect((await exchange(token, await confirmed('李明'))).code).toBe('identity.taken');
  });

  it('believes no word for others, none that is old, none with a wrong signature, and no access token', async () => {
    const citizen = { subject: 'granny' };
    expect((await exchange(await city.idToken('another', citizen))).code).toBe('identity.not_for_us');
    const token = await city.idToken('linli-h5', citizen);
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'secretary' })).toString('base64url');
    expect((await exchange(`${head}.${forged}.${signature}`)).code).toBe('identity.refused');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await exchange(`${none}.${forged}.`)).code).toBe('identity.refused');
    await now(12);
    expect((await exchange(token)).code).toBe('identity.over');
    await now();
  });

  it('is known by a phone that both have verified, where the district says so, and never anybody at work', async () => {
    for (const name of ['陈姐', '钱洁']) {
      await (
        await house.as(name)
      ).ask(peopleApi.givePhone, { body: { code: await house.code(name, 'phone') } });
      await moveIn(house, name, { kind: 'family' });
    }
    const [resident, staff] = [sandboxPerson('陈姐').phone, sandboxPerson('钱洁').phone];
    const comes = async (subject: string, phone: string) =>
      exchange(await city.idToken('linli-h5', { subject, phone }));
    expect((await comes('chen', resident)).code).toBe('identity.unlinked');
    await house.app
      .get(Db)
      .write((tx) => house.app.get(IdentityService).allowByPhone(tx, house.town.district, true));
    expect((await comes('qian', staff)).code).toBe('identity.unlinked');
    expect((await comes('stranger', '13900000000')).code).toBe('identity.unlinked');
    expect(await who((await comes('chen', resident)).token)).toBe(house.town.people.陈姐);
  });
});

it('is let go of by its person, and forgotten with them', async () => {
  const granny = await house.as('王奶奶');
  const { identities } = (await granny.ask(identityApi.mine)).body;
  expect(identities).toEqual([{ id: expect.any(String), issuer: city.url, since: expect.any(String) }]);
  const params = { id: identities[0]?.id ?? '' };
  expect((await (await house.as('李明')).ask(identityApi.unlink, { params })).body.code).toBe(
    'identity.missing',
  );
  expect((await granny.ask(identityApi.unlink, { params })).status).toBe(200);
  expect((await granny.ask(identityApi.unlink, { params })).body.code).toBe('identity.missing');
  expect((await exchange(await city.idToken('linli-h5', { subject: 'granny' }))).code).toBe(
    'identity.unlinked',
  );

  await (await house.as('陈姐')).ask(peopleApi.leaveLinli);
  await now(25 * 60);
  await house.settle();
  await now();
  expect((await exchange(await city.idToken('linli-h5', { subject: 'chen' }))).code).toBe(
    'identity.unlinked',
  );
});

it('believes new keys when the platform has changed them, and the old ones no more', async () => {
  const citizen = { subject: 'secretary' };
  const old = await city.idToken('linli-h5', citizen);
  await city.restart();
  const fresh = await city.idToken('linli-h5', citizen);
  // Keys are not asked for again within two seconds of the last time.
  let came = await exchange(fresh);
  for (const until = Date.now() + 15_000; came.code === 'identity.refused' && Date.now() < until;) {
    await new Promise((done) => setTimeout(done, 300));
    came = await exchange(fresh);
  }
  expect(await who(came.token)).toBe(house.town.people.孙主任);
  expect((await exchange(old)).code).toBe('identity.refused');
});

it('says plainly that the platform does not answer, and that there is none', async () => {
  const { path, cookie } = await setOut({ subject: 'secretary' });
  await city.stop();
  expect((await go(path, cookie)).headers.get('location')).toBe('/desk/?said=identity.unreachable');
  expect((await house.anyone().ask(identityApi.waysIn)).body).toEqual({ platform: true });
  const plain = await openHouse();
  try {
    expect((await plain.anyone().ask(identityApi.waysIn)).body).toEqual({ platform: false });
    const none = await fetch(`${plain.url}/api${platformDoor}`, { redirect: 'manual' });
    expect(await none.json()).toMatchObject({ code: 'identity.none' });
    const token = { body: { token: 'x'.repeat(40) } };
    expect((await plain.anyone().ask(identityApi.exchange, token)).body.code).toBe('identity.none');
  } finally {
    await plain.close();
  }
});
