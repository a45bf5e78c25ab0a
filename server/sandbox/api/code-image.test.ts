import type { LightMyRequestResponse } from 'fastify';
import { sandboxApp } from '../app';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

const draw = async (body: object): Promise<LightMyRequestResponse> => {
  const asked = { grant_type: 'client_credential', ...sandboxApp };
  const query = new URLSearchParams(asked).toString();
  const token = await stage.sandbox.inject({ method: 'GET', url: `/cgi-bin/token?${query}` });
  const { access_token } = token.json<{ access_token: string }>();
  const url = `/wxa/getwxacodeunlimit?access_token=${access_token}`;
  return stage.sandbox.inject({ method: 'POST', url, payload: JSON.stringify(body) });
};

it.each([
  ['JPEG', {}, 'image/jpeg'],
  ['see-through PNG', { is_hyaline: true, width: 280 }, 'image/png'],
])('draws a code as %s that can be scanned', async (_kind, more, type) => {
  const drawn = await draw({ scene: "b=7H2K9Q&v=1'", page: 'pages/building/index', ...more });
  expect(drawn.headers['content-type']).toBe(type);
  const imageBase64 = drawn.rawPayload.toString('base64');
  expect(await stage.control('scan', { imageBase64 })).toEqual({
    path: 'pages/building/index',
    query: { scene: encodeURIComponent("b=7H2K9Q&v=1'") },
    scene: 1047,
  });
});

it.each([
  ['no scene', { scene: '' }, 40169],
  ['33 characters', { scene: 'x'.repeat(33) }, 40169],
  ['Chinese', { scene: '门' }, 40129],
  ['a percent sign', { scene: 'b%3D1' }, 40129],
  ['a reserved word', { scene: 'scancode_time=1' }, 85096],
  ['a page with a slash in front', { page: '/pages/building/index' }, 41030],
  ['a page with a query', { page: 'pages/building/index?b=1' }, 41030],
  ['an unknown edition', { env_version: 'beta' }, 40097],
  ['too small a picture', { width: 279 }, 40097],
])('refuses %s as JSON, with status 200', async (_what, changed, errcode) => {
  const answer = await draw({ scene: 'b=1', page: 'pages/building/index', ...changed });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('application/json');
  expect(answer.json()).toMatchObject({ errcode });
});

it('takes every character of the alphabet', async () => {
  for (const scene of ["09azAZ!#$&'()*+,/:;=?@-._~"])
    expect((await draw({ scene })).headers['content-type']).toBe('image/jpeg');
});

it('draws for a page that is not released only when told not to look', async () => {
  await stage.control('release', { released: false });
  const wish = { scene: 'b=1', page: 'pages/building/index' };
  expect((await draw(wish)).json()).toMatchObject({ errcode: 41030 });
  expect((await draw({ ...wish, check_path: false })).headers['content-type']).toBe('image/jpeg');
});
