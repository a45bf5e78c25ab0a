import { asked, answer, refuse } from '../../test/answers';
import { door } from '../../test/samples';
import { wechat } from '../../test/taro';
import { useDoor } from './door';
import { askAhead, doorPage } from './landing';

const code = '7F3K92ABCDEF';
const page = `GET /places/${code}`;
const sign = encodeURIComponent(`https://linli.example/s/${code}`);
const asks = () => asked(page).length;

beforeEach(() => useDoor.setState({ code: null, help: null, page: null }));

/** The app starts here, with these parameters. */
function start(query: Record<string, string>, path = 'pages/building/index') {
  wechat.launch = { path, query };
  askAhead();
}

describe('the door a start leads to', () => {
  test.each([
    ['a scanned sign', { q: sign }],
    ['a mini-program code', { scene: `b%3D${code}` }],
    ['a link', { b: code }],
  ])('of %s is asked for at once, and picked up once', async (_, query) => {
    answer({ [page]: door() });
    start(query);
    await Promise.resolve();
    expect(await doorPage(code)).toEqual(door());
    expect(asks()).toBe(1);
    await doorPage(code);
    expect(asks()).toBe(2);
  });

  test('is the last one where nothing was scanned', async () => {
    useDoor.setState({ code });
    answer({ [page]: door() });
    start({});
    await doorPage(code);
    expect(asks()).toBe(1);
  });

  test.each([
    ['something else was scanned', { q: encodeURIComponent('https://elsewhere.example') }, undefined],
    ['another page opens', { id: 't1' }, 'resident/ticket/index'],
  ])('is not asked for when %s', async (_, query, path) => {
    useDoor.setState({ code });
    start(query, path);
    await Promise.resolve();
    expect(wechat.asks).toEqual([]);
  });

  test('needs no request when WeChat has fetched it ahead', async () => {
    wechat.prefetched = JSON.stringify(door());
    start({ q: sign });
    expect(await doorPage(code)).toEqual(door());
    expect(wechat.asks).toEqual([]);
  });

  test.each([
    ['another door', JSON.stringify(door({ code: 'AAAAAAAAAAAA' }))],
    ['an apology', '<html>busy</html>'],
    ['nothing', 'null'],
  ])('is asked for when what was fetched ahead is %s', async (_, text) => {
    wechat.prefetched = text;
    answer({ [page]: door() });
    start({ q: sign });
    expect(await doorPage(code)).toEqual(door());
  });

  test('another door that is opened first asks for itself', async () => {
    answer({ [page]: door(), 'GET /places/BBBBBBBBBBBB': door({ code: 'BBBBBBBBBBBB' }) });
    start({ q: sign });
    expect(await doorPage('BBBBBBBBBBBB')).toMatchObject({ code: 'BBBBBBBBBBBB' });
  });

  test('a refusal reaches whoever picks it up', async () => {
    answer({ [page]: refuse(409, 'sign.revoked', '这块牌子已经换新了') });
    start({ q: sign });
    await expect(doorPage(code)).rejects.toMatchObject({ code: 'sign.revoked' });
  });
});
