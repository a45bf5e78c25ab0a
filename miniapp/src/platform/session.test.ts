import { wechat } from '../../test/taro';
import { ensureSignedIn, leaveSignIn, signIn, signOut, useSession, whoAmI } from './session';

const me = { id: '1', name: '李明' };
const visitor = { statusCode: 401, data: { code: 'session.missing', message: '请先登录' } };
const paths = () =>
  wechat.asks.map(({ method, url }) => `${method} ${url.replace('http://linli.test/api', '')}`);

beforeEach(() => useSession.setState({ me: null, known: false }));

function serverKnows(): void {
  wechat.answer = ({ url }) => ({
    statusCode: 200,
    data: url.endsWith('/session') ? { token: 'new-token' } : me,
  });
}

describe('signing in', () => {
  test("exchanges WeChat's code for a token and asks who that is", async () => {
    serverKnows();
    expect(await signIn()).toEqual(me);
    expect(wechat.asks[0]).toMatchObject({ method: 'POST', data: { code: 'wx-code' } });
    expect(wechat.storage.get('session')).toBe('new-token');
    expect(wechat.asks[1]?.header.authorization).toBe('Bearer new-token');
    expect(useSession.getState()).toEqual({ me, known: true });
  });

  test('signing out forgets the session here even when the server is gone', async () => {
    wechat.storage.set('session', 'token');
    useSession.setState({ me: me as never, known: true });
    wechat.answer = () => Promise.reject(new Error('request:fail'));
    await signOut();
    expect(wechat.storage.has('session')).toBe(false);
    expect(useSession.getState().me).toBeNull();
  });
});

describe('whoAmI', () => {
  test('asks the server once', async () => {
    serverKnows();
    expect(await whoAmI()).toEqual(me);
    expect(await whoAmI()).toEqual(me);
    expect(paths()).toEqual(['GET /me']);
  });

  test('a visitor is nobody', async () => {
    wechat.answer = () => visitor;
    expect(await whoAmI()).toBeNull();
  });

  test('without an answer it is trouble, not a visitor', async () => {
    wechat.answer = () => Promise.reject(new Error('request:fail'));
    await expect(whoAmI()).rejects.toMatchObject({ code: 'network.gone' });
    expect(useSession.getState().known).toBe(false);
  });
});

describe('who was here the last time', () => {
  const known = { id: 'p1', name: '王奶奶' } as never;

  test('is still known when the server cannot be reached', async () => {
    useSession.setState({ me: known, known: false });
    wechat.answer = () => Promise.reject(new Error('request:fail'));
    expect(await whoAmI()).toEqual(known);
    expect(wechat.storage.get('me')).toEqual(known);
  });

  test('is forgotten when the server says otherwise, with all that was seen', async () => {
    useSession.setState({ me: known, known: false });
    wechat.storage.set('seen.ticket.t1', {});
    wechat.answer = () => visitor;
    expect(await whoAmI()).toBeNull();
    expect([wechat.storage.has('me'), wechat.storage.has('seen.ticket.t1')]).toEqual([false, false]);
  });

  test('makes way before somebody else has signed in', async () => {
    useSession.setState({ me: known, known: true });
    wechat.answer = ({ url }) => {
      if (url.endsWith('/session')) return { statusCode: 200, data: { token: 'of somebody else' } };
      throw new Error('request:fail');
    };
    await expect(signIn()).rejects.toMatchObject({ code: 'network.gone' });
    expect(useSession.getState().me).toBeNull();
  });
});

describe('ensureSignedIn', () => {
  test('who is signed in goes on at once', async () => {
    serverKnows();
    expect(await ensureSignedIn()).toEqual(me);
    expect(wechat.went).toEqual([]);
  });

  test('a visitor is shown the sign-in page and goes on as the person afterwards', async () => {
    wechat.answer = () => visitor;
    const waiting = ensureSignedIn();
    await whoAmI();
    await Promise.resolve();
    expect(wechat.went).toEqual(['/pages/sign-in/index']);
    serverKnows();
    await signIn();
    leaveSignIn();
    expect(await waiting).toEqual(me);
  });

  test('who would rather not goes on as nobody', async () => {
    wechat.answer = () => visitor;
    await whoAmI();
    const waiting = ensureSignedIn();
    await Promise.resolve();
    leaveSignIn();
    expect(await waiting).toBeNull();
  });
});
