import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeEach(async () => {
  stage = openStage();
  await stage.visits('liming');
});
afterEach(() => stage.sandbox.close());

const check = (changed: object = {}) =>
  stage.call('/wxa/msg_sec_check', {
    content: '楼道灯不亮',
    version: 2,
    scene: 2,
    openid: 'o-demo-liming',
    ...changed,
  });

it.each([
  ['楼道灯不亮', 'pass', 100],
  ['【违规】', 'risky', 20006],
  ['今天【广告】', 'risky', 10001],
  ['【待审】的话', 'review', 21000],
])('thinks of %s: %s', async (content, suggest, label) => {
  expect(await check({ content })).toMatchObject({
    errcode: 0,
    result: { suggest, label },
    trace_id: expect.stringMatching(/^[\da-f]{8}-/),
  });
});

it('reads the nickname and the title too, and follows other rules when it is given them', async () => {
  expect(await check({ nickname: '【违规】' })).toMatchObject({ result: { suggest: 'risky' } });
  expect(await check({ title: '【待审】' })).toMatchObject({ result: { suggest: 'review' } });
  await stage.control('verdicts', { words: [{ contains: '灯', suggest: 'review', label: 20012 }] });
  expect(await check()).toMatchObject({ result: { suggest: 'review', label: 20012 } });
});

it.each([
  ['the version as a text', { version: '2' }, 47001],
  ['no version', { version: undefined }, 47001],
  ['scene 5', { scene: 5 }, 40129],
  ['an unknown openid', { openid: 'o-nobody' }, 40003],
  ["another app's openid", { openid: 'o-foreign-1' }, 43104],
  ['someone who was never here', { openid: 'o-demo-chenjie' }, 61010],
  ['no words', { content: '' }, 47001],
  ['2,501 characters', { content: '灯'.repeat(2501) }, 47001],
])('refuses %s', async (_what, changed, errcode) => {
  expect(await check(changed)).toMatchObject({ errcode });
});

it('checks 2,500 characters, for someone who was here within two hours', async () => {
  await stage.wait(2 * 3600 * 1000);
  expect(await check({ content: '灯'.repeat(2500) })).toMatchObject({ errcode: 0 });
  await stage.wait(1);
  expect(await check()).toMatchObject({ errcode: 61010 });
});

it('takes everybody for here in a demo', async () => {
  const demo = openStage({ assumeVisits: true });
  const asked = { content: '灯', version: 2, scene: 2, openid: 'o-demo-chenjie' };
  expect(await demo.call('/wxa/msg_sec_check', asked)).toMatchObject({ errcode: 0 });
});
