import { openStage, type Said, type Stage } from '../testing/stage';

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

const now = Date.parse('2026-11-25T09:00:00+08:00') / 1000;
const day = 24 * 3600;
const to = { path: '/resident/ticket/index', query: 'id=1' };

it('makes a scheme that opens its page until its end', async () => {
  const { openlink } = await stage.call<{ openlink: string }>('/wxa/generatescheme', {
    jump_wxa: to,
    expire_type: 0,
    expire_time: now + 60,
  });
  expect(openlink).toMatch(/^weixin:\/\/dl\/business\/\?t=\w{12}$/);
  const opened = { path: 'resident/ticket/index', query: { id: '1' }, scene: 1065 };
  expect(await stage.control('scan', { text: openlink })).toEqual(opened);
  await stage.wait(60_000);
  expect(await stage.control('scan', { text: openlink })).toEqual({
    opens: 'nothing',
    why: 'the link is over',
  });
});

it('makes a link for text messages, which may carry something more', async () => {
  const { url_link } = await stage.call<{ url_link: string }>('/wxa/generate_urllink', {
    ...to,
    expire_type: 1,
    expire_interval: 30,
  });
  expect(url_link).toMatch(/^https:\/\/wxaurl\.cn\/\w{12}$/);
  expect(await stage.control('scan', { text: `${url_link}?cq=from%3Dsms` })).toEqual({
    path: 'resident/ticket/index',
    query: { id: '1', from: 'sms' },
    scene: 1194,
  });
});

it.each([
  ['a path without its slash', { path: 'resident/ticket/index' }, 40165],
  ['a query in the path', { path: '/resident/ticket/index?id=1' }, 40165],
  ['Chinese in the query', { query: 'name=灯' }, 40212],
  ['1,025 characters of query', { query: 'q'.repeat(1025) }, 40212],
  ['an unknown edition', { env_version: 'beta' }, 85402],
  ['31 days', { expire_type: 1, expire_interval: 31 }, 85401],
  ['an end in 59 seconds', { expire_time: now + 59 }, 85401],
  ['an end after 30 days', { expire_time: now + 30 * day + 1 }, 85401],
])('refuses %s', async (_what, changed, errcode) => {
  expect(await stage.call('/wxa/generate_urllink', { ...to, ...changed })).toMatchObject({ errcode });
});

it('lasts 30 days when it is meant to last for ever', async () => {
  const { url_link } = await stage.call<{ url_link: string }>('/wxa/generate_urllink', {
    ...to,
    is_expire: false,
  });
  await stage.wait(30 * day * 1000 - 1);
  expect(await stage.control('scan', { text: url_link })).toMatchObject({ scene: 1194 });
  await stage.wait(1);
  expect(await stage.control('scan', { text: url_link })).toMatchObject({ opens: 'nothing' });
});

it('is made only of a released mini-program and its pages, a hundred a second', async () => {
  await stage.control('release', { pages: ['pages/building/index'] });
  expect(await stage.call('/wxa/generatescheme', { jump_wxa: to })).toMatchObject({ errcode: 40165 });
  const home = { jump_wxa: { path: '', query: '' } };
  for (let times = 1; times < 100; times++) await stage.call('/wxa/generatescheme', home);
  expect((await stage.call<Said>('/wxa/generatescheme', home)).errcode).toBe(44990);
  await stage.wait(1000);
  await stage.control('release', { released: false });
  expect(await stage.call('/wxa/generatescheme', home)).toMatchObject({ errcode: 85079 });
});
