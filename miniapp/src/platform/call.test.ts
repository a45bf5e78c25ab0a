import { del, get, post } from '@linli/shared/route';
import { wechat } from '../../test/taro';
import { addressOf, call } from './call';
import { keepProof } from './credential';
import { useSession } from './session';
import { Trouble } from '@linli/shared/trouble';

const read = get<{ id: string }, { category?: string; page?: number; tag?: string[] }>('/places/:id/tickets');
const write = post<{ words: string }, { id: string }>('/tickets');

describe('addressOf', () => {
  test.each([
    ['fills a parameter', '/tickets/:id/moves', { id: 'a b/c' }, {}, '/tickets/a%20b%2Fc/moves'],
    ['appends a query', '/places', {}, { q: '槐荫', page: 2 }, '/places?q=%E6%A7%90%E8%8D%AB&page=2'],
    ['repeats a list', '/places', {}, { tag: ['a', 'b'] }, '/places?tag=a&tag=b'],
    ['leaves out what is not set', '/places', {}, { q: undefined, page: null }, '/places'],
  ])('%s', (_, path, params, query, expected) => {
    expect(addressOf(path, params, query)).toBe(`http://linli.test/api${expected}`);
  });

  test('a missing parameter is a bug', () => {
    expect(() => addressOf('/tickets/:id', {})).toThrow('no value for id');
  });
});

describe('call', () => {
  test('a read carries no key and no body', async () => {
    wechat.answer = () => ({ statusCode: 200, data: { id: '7' } });
    expect(await call(read, { params: { id: '12' }, query: { category: 'light' } })).toEqual({ id: '7' });
    const [ask] = wechat.asks;
    expect(ask).toMatchObject({
      method: 'GET',
      url: 'http://linli.test/api/places/12/tickets?category=light',
    });
    expect(ask?.data).toBeUndefined();
    expect(ask?.header).not.toHaveProperty('idempotency-key');
  });

  test("a write carries the form's own key, or a fresh one", async () => {
    await call(write, { body: { words: '灯不亮' }, key: 'my-key' });
    await call(write, { body: { words: '灯不亮' } });
    expect(wechat.asks[0]).toMatchObject({ method: 'POST', data: { words: '灯不亮' } });
    expect(wechat.asks[0]?.header['idempotency-key']).toBe('my-key');
    expect(wechat.asks[1]?.header['idempotency-key']).toMatch(/^\w{32}$/);
  });

  test('a POST without fields sends an empty object, a DELETE sends none', async () => {
    await call(post<void, void>('/me/leaving'));
    await call(del<void>('/me/leaving'));
    expect(wechat.asks.map(({ data }) => data)).toEqual([{}, undefined]);
  });

  test('the token travels as bearer', async () => {
    keepProof('secret-token');
    await call(read, { params: { id: '1' } });
    expect(wechat.asks[0]?.header.authorization).toBe('Bearer secret-token');
  });

  test('a refusal becomes trouble with its code, words, fields and request id', async () => {
    const data = {
      code: 'field.wrong',
      message: '有几处要改一改',
      fields: { words: '太短了' },
      requestId: 'r-1',
    };
    wechat.answer = () => ({ statusCode: 400, data });
    const trouble = await call(write, { body: { words: '' } }).catch((thrown: unknown) => thrown);
    expect(trouble).toBeInstanceOf(Trouble);
    expect(trouble).toMatchObject({
      code: 'field.wrong',
      message: '有几处要改一改',
      status: 400,
      fields: { words: '太短了' },
      more: { requestId: 'r-1' },
    });
  });

  test('an answer that is not ours becomes server.down and keeps the request id of its header', async () => {
    wechat.answer = () => ({ statusCode: 502, data: '<html>', header: { 'X-Request-Id': 'r-2' } });
    await expect(call(read, { params: { id: '1' } })).rejects.toMatchObject({
      code: 'server.down',
      status: 502,
      more: { requestId: 'r-2' },
    });
  });

  test.each([
    ['a read says to try again', () => call(read, { params: { id: '1' } }), '等一会儿再试一次'],
    ['a write says that nothing is lost', () => call(write, { body: { words: '灯不亮' } }), '您填的都还在'],
  ])('without an answer %s', async (_, ask, words) => {
    wechat.answer = () => Promise.reject(new Error('request:fail'));
    const trouble = await ask().catch((thrown: unknown) => thrown);
    expect(trouble).toMatchObject({ code: 'network.gone', status: 0 });
    expect(trouble).toHaveProperty('message', expect.stringContaining(words));
  });

  test('a 401 forgets the session', async () => {
    keepProof('old-token');
    useSession.setState({ me: { id: '1' } as never, known: true });
    wechat.answer = () => ({ statusCode: 401, data: { code: 'session.ended', message: '登录过期了' } });
    await expect(call(read, { params: { id: '1' } })).rejects.toMatchObject({ code: 'session.ended' });
    expect(wechat.storage.has('session')).toBe(false);
    expect(useSession.getState()).toEqual({ me: null, known: true });
  });
});
