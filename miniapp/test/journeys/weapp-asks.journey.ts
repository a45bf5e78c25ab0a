import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import { sandboxLetters } from '../../../server/sandbox/letters';
import { mp3 } from '../../../server/src/recording/testing/sounds';
import { fillReport, signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones({ WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) });

const lettersFor = async (name: string) => {
  const { body } = await (await given.house.as(name)).ask(subscriptionApi.mine);
  return Object.fromEntries(body.kinds.map(({ kind, remaining }) => [kind, remaining]));
};

test('in the tap that sends a report WeChat asks for messages, and what is said there is kept', async () => {
  const user = given.hand('陈姐');
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  expect(await lettersFor('陈姐')).toEqual({ bulletin: 0, progress: 1, result: 1 });
});

test('who wants no messages reports all the same', async () => {
  const user = given.hand('李明', { subscribes: false });
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  expect(await lettersFor('李明')).toEqual({ bulletin: 0, progress: 0, result: 0 });
});

test('whoever has yet to sign in is asked in the same tap, and the answer counts once they have', async () => {
  const user = given.hand('马师傅');
  await fillReport(user, given.house.town.doorCode);
  await user.press('提交');
  await user.press('微信登录');
  expect(user.page).toContain('已经报上去了');
  expect(user.page).not.toContain('有进展告诉我');
  expect(await lettersFor('马师傅')).toMatchObject({ progress: 1, result: 1 });
});

test('a shift begins with a tap, and each tap adds a message', async () => {
  const worker = given.hand('赵强');
  await signIn(worker);
  await worker.press(/工作台/);
  expect(worker.page).toContain('微信现在不会提醒');
  await worker.press('开始值班');
  expect(worker.page).toContain('微信还能提醒 1 次');
  await worker.press('再加一次');
  expect(worker.page).toContain('微信还能提醒 2 次');
  expect(await lettersFor('赵强')).toMatchObject({ task: 2 });
});

test('a matter is told by voice: held, sent, and heard by its worker', async () => {
  const user = given.hand('王奶奶', { speaks: mp3 });
  await signIn(user);
  await user.phone.open(signOf(given.house.town.doorCode));
  await user.press(/报一件事/);
  await user.press('漏水');
  await user.hold('button', /按住说话/, 8_000);
  expect(user.page).toContain('已传');
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  const worker = given.hand('周晓禾');
  await signIn(worker);
  await worker.press(/工作台/);
  await worker.press(/漏水/);
  await worker.press(/听录音/);
  expect(worker.phone.did).toEqual([
    expect.stringMatching(/^hears https:\/\/linli\.test\/api\/recordings\//),
  ]);
});

test('who allows no microphone is told, and writes instead', async () => {
  const user = given.hand('新邻居', { permits: false });
  await fillReport(user, given.house.town.doorCode);
  await user.hold('button', /按住说话/, 3_000);
  expect(user.page).toContain('没有允许用话筒，可以写几个字');
  await user.press('提交');
  await user.press('微信登录');
  expect(user.page).toContain('已经报上去了');
});
