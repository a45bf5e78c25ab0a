import { sandboxApp } from '../app';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

it('tells how much of a danger someone is held for', async () => {
  await stage.control('users', { key: 'liming', riskRank: 3 });
  const ask = (openid: string) =>
    stage.call('/wxa/getuserriskrank', { appid: sandboxApp.appid, openid, scene: 0 });
  expect(await ask('o-demo-liming')).toMatchObject({ errcode: 0, risk_rank: 3 });
  expect(await ask('o-nobody')).toMatchObject({ errcode: 40003 });
});

it('tells how often a call was made today, and begins anew at most ten times a month', async () => {
  const quota = () =>
    stage.call<{ quota: object }>('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/msg_sec_check' });
  const clear = () => stage.call('/cgi-bin/clear_quota', { appid: sandboxApp.appid });
  await stage.call('/wxa/msg_sec_check', {});
  expect((await quota()).quota).toEqual({ daily_limit: 2_000_000, used: 1, remain: 1_999_999 });
  for (let times = 0; times < 10; times++) expect(await clear()).toMatchObject({ errcode: 0 });
  expect((await quota()).quota).toMatchObject({ used: 0 });
  expect(await clear()).toMatchObject({ errcode: 48006 });
  expect(await stage.call('/cgi-bin/openapi/quota/get', { cgi_path: '/unheard' })).toMatchObject({
    errcode: 48001,
  });
});
