import type { House } from '../../../server/src/platform/testing/house';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { look, move, report } from '../../../server/src/platform/testing/story';
import { fillReport, picture, signIn, withPhones, words } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

const reportsOf = async (house: House, name: string) =>
  (await (await house.as(name)).ask(ticketApi.mine)).body.tickets;

test('a report submitted without a network survives the end of the app and leaves by itself, once', async () => {
  const { house } = given;
  const user = given.hand('陈姐', { album: [await picture()] });
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  await user.phone.signal('none');
  await user.press('拍照');
  await user.press('提交');
  expect(user.page).toContain('没网，已经存在手机里');
  user.phone.kill();
  await user.phone.open('resident/mine/index');
  expect(user.page).toMatch(/等网络，还没交.*3 层楼道的灯不亮三天了.*1 张照片/);
  await user.phone.signal('good');
  await user.phone.pass(2_000);
  expect(user.page).not.toContain('等网络');
  const [ticket, ...more] = await reportsOf(house, '陈姐');
  expect(more).toEqual([]);
  const { body } = await (await house.as('陈姐')).ask(ticketApi.detail, { params: { id: ticket?.id ?? '' } });
  expect(body.photos).toHaveLength(1);
});

test('what was only typed survives the end of the app too, photos and all', async () => {
  const user = given.hand('李阿姨', { album: [await picture()] });
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  await user.press('拍照');
  user.phone.kill();
  await user.phone.open('resident/mine/index');
  expect(user.page).toMatch(/没写完的.*3 层楼道的灯不亮三天了.*1 张照片/);
  await user.press('接着写');
  expect(user.written(/怎么回事/)).toBe(words);
  expect(await user.brokenPictures()).toEqual([]);
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  expect(user.page).not.toContain('没有一起交');
});

test('an answer that is lost on its way back makes no second report', async () => {
  const { house } = given;
  const user = given.hand('李明');
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  user.phone.wire.lose('answer', /^POST .*\/api\/tickets$/);
  await user.press('提交');
  expect(user.page).toContain('没网，已经存在手机里');
  await user.phone.pass(31_000);
  expect(user.phone.wire.calls.filter((call) => /^POST .*\/api\/tickets$/.test(call))).toHaveLength(2);
  expect(await reportsOf(house, '李明')).toHaveLength(1);
});

test('a photo that breaks off goes again with the report', async () => {
  const user = given.hand('王奶奶', { album: [await picture()] });
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  user.phone.wire.lose('ask', /\/api\/photos$/);
  await user.press('拍照');
  expect(user.page).toContain('没传上，重试');
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  expect(user.page).not.toContain('没有一起交');
});

test('on a line that breaks again and again, with an app that dies, three reports of two photos arrive once and whole', async () => {
  const { house } = given;
  const user = given.hand('马师傅');
  await signIn(user);
  const random = seeded(20261118);
  for (let turn = 0; turn < 3; turn++) {
    await fillReport(user, house.town.doorCode);
    user.phone.person.album = [await picture(), await picture()];
    await user.press('拍照');
    for (let cut = 0; cut < 7; cut++)
      user.phone.wire.lose(
        random() < 0.5 ? 'ask' : 'answer',
        random() < 0.5 ? /^POST .*\/api\/photos$/ : /^POST .*\/api\/tickets$/,
      );
    await user.press('提交');
    if (random() < 0.5) user.phone.kill();
  }
  for (let restart = 0; restart < 8; restart++) {
    await user.phone.open('resident/mine/index');
    await user.phone.pass(Math.round(random() * 60_000));
    user.phone.kill();
  }
  await user.phone.open('resident/mine/index');
  await user.phone.pass(40 * 60_000);
  expect(user.page).not.toMatch(/还没交|没写完的/);
  const visitor = await house.as('马师傅');
  const reports = await reportsOf(house, '马师傅');
  expect(reports).toHaveLength(3);
  for (const { id } of reports)
    expect((await visitor.ask(ticketApi.detail, { params: { id } })).body.photos).toHaveLength(2);
});

test('a worker in a basement works on from what was seen; what somebody else changed meanwhile comes back as a note', async () => {
  const { house } = given;
  const granny = await house.as('王奶奶');
  const kept = await report(house, granny, { words: '地下室积水，没过脚面。' });
  const lost = await report(house, granny, { words: '单元门关不严，夜里直响。' });
  const user = given.hand('周晓禾');
  await signIn(user);
  await user.press(/工作台/);
  for (const title of ['地下室积水', '单元门关不严']) {
    await user.press(new RegExp(title));
    await user.back();
  }
  await user.phone.signal('none');
  user.phone.kill();
  await user.phone.open('worker/inbox/index');
  expect(user.page).toContain('看到的');
  for (const title of ['地下室积水', '单元门关不严']) {
    await user.press(new RegExp(title));
    await user.press('受理这件事');
    await user.write(/跟邻居说一句/, '下午带泵过来');
    await user.press('受理这件事');
    await user.back();
  }
  expect(user.page).toContain('受理这件事：等网络，还没交');
  await move(granny, lost.id, 'withdraw');
  await user.phone.signal('good');
  await user.phone.pass(3_000);
  expect((await look(granny, kept.id)).state).toBe('accepted');
  expect(user.page).toContain('1 件没交上，要您看看');
  expect(user.page).toMatch(/您撤回了这件事|邻居 撤回了这件事/);
  await user.press('当作补充说明再交');
  expect(user.page).not.toContain('没交上');
  const worker = await house.as('周晓禾');
  expect((await look(worker, lost.id)).history.at(-1)).toMatchObject({
    kind: 'note',
    words: '受理这件事没交上：下午带泵过来',
  });
});

/** Numbers between 0 and 1 that look random and are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('on a weak line a second tap sends nothing twice', async () => {
  const { house } = given;
  const user = given.hand('新邻居');
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  await user.phone.signal('weak');
  await user.press('提交');
  expect(user.page).toContain('正在提交');
  await user.press(/正在提交/);
  await user.phone.pass(10_000);
  expect(user.page).toContain('已经报上去了');
  expect(user.phone.wire.calls.filter((call) => /^POST .*\/api\/tickets$/.test(call))).toHaveLength(1);
});
