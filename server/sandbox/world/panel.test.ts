import { openStage, type Stage } from '../testing/stage';
import { sandboxTemplates } from './templates';

const [progress = '', progressLong = '', rate = '', , task = ''] = sandboxTemplates.map(
  ({ priTmplId }) => priTmplId,
);

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

const ask = (tmplIds: string[], answers: object | string = 'accept', more: object = {}) =>
  stage.control<Record<string, unknown>>('users/liming/subscribe', { tmplIds, answers, ...more });
const left = async () =>
  (
    await stage.seen<{ subscriptions: { templateId: string; remaining: number; longTerm: boolean }[] }>(
      'state',
    )
  ).subscriptions.map(({ templateId, remaining, longTerm }) => [templateId, remaining, longTerm]);

it('counts one message more for every consent, and none for a refusal', async () => {
  expect(await ask([progress, rate], { [progress]: 'accept' })).toEqual({
    errMsg: 'requestSubscribeMessage:ok',
    [progress]: 'accept',
    [rate]: 'reject',
  });
  await ask([progress]);
  expect(await left()).toEqual([[progress, 2, false]]);
  await ask([progressLong]);
  expect(await left()).toEqual([
    [progress, 2, false],
    [progressLong, 0, true],
  ]);
});

it('keeps an answer that is to be kept, and the call is still needed for every message', async () => {
  await ask([progress], 'accept', { always: true });
  expect(await left()).toEqual([[progress, 1, false]]);
  expect(await ask([progress], 'reject')).toMatchObject({ [progress]: 'accept' });
  expect(await left()).toEqual([[progress, 2, false]]);
});

it('shows one of two templates with the same title, and none that was taken away', async () => {
  const twin = { ...sandboxTemplates[0], priTmplId: 'twin' };
  await stage.control('templates', { templates: [...sandboxTemplates, twin], banned: [rate] });
  expect(await ask(['twin', progress, rate])).toMatchObject({
    twin: 'accept',
    [progress]: 'filter',
    [rate]: 'ban',
  });
  expect(await left()).toEqual([['twin', 1, false]]);
});

it.each([
  ['nothing', [], 10001],
  ['an unknown template', ['unknown'], 20001],
  ['both types together', [progress, progressLong], 20002],
  ['six at once', ['1', '2', '3', '4', '5', '6'], 20003],
])('refuses to ask for %s', async (_what, ids, errCode) => {
  expect(await ask(ids)).toMatchObject({ errCode });
  expect(await left()).toEqual([]);
});

it('asks nobody who has switched all messages off', async () => {
  await stage.control('users', { key: 'liming', mainSwitch: false });
  expect(await ask([task])).toMatchObject({ errCode: 20004 });
});

it('asks nobody once service messages are taken away from the app', async () => {
  await stage.control('templates', { allBanned: true });
  expect(await ask([task])).toMatchObject({ errCode: 20005 });
});
