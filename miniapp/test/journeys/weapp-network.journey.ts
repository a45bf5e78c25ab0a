import type { House } from '../../../server/src/platform/testing/house';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { within } from '../weapp/screen';
import { fillReport, picture, signIn, signOf, withPhones, words } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

const reportsOf = async (house: House, name: string) =>
  (await (await house.as(name)).ask(ticketApi.mine)).body.tickets;

test('a report sent without a network survives the end of the app, and arrives once when there is one', async () => {
  const { house } = given;
  const user = given.hand('陈姐', { album: [await picture()] });
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  await user.phone.signal('none');
  await user.press('拍照');
  await user.press('提交');
  expect(user.page).toContain('没网，已经存在手机里');
  user.phone.kill();
  await user.phone.open(signOf(house.town.doorCode));
  expect(await reportsOf(house, '陈姐')).toEqual([]);
  await user.phone.signal('good');
  await user.phone.pass(60_000);
  const [sent, ...more] = await reportsOf(house, '陈姐');
  expect(more).toEqual([]);
  await user.phone.open(`resident/ticket/index?id=${sent?.id}`);
  expect(user.page).toContain('晚上看不清台阶');
  const pictures = within(user.phone.root).filter(({ tag }) => tag === 'image');
  expect([pictures.length, await user.brokenPictures()]).toEqual([1, []]);
});

test('what was written and not sent is there again after the end of the app', async () => {
  const { house } = given;
  const user = given.hand('何远');
  await fillReport(user, house.town.doorCode);
  user.phone.kill();
  await user.phone.open(signOf(house.town.doorCode));
  await user.press(/报一件事/);
  expect(user.written(/怎么回事/)).toBe(words);
});

test('an answer that is lost on its way back makes no second report', async () => {
  const { house } = given;
  const user = given.hand('李明');
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  user.phone.wire.lose('answer', /^POST .*\/api\/tickets$/);
  await user.press('提交');
  expect(user.page).toContain('没网，已经存在手机里');
  expect(await reportsOf(house, '李明')).toHaveLength(1);
  await user.phone.pass(60_000);
  const tries = user.phone.wire.calls.filter((call) => /^POST .*\/api\/tickets$/.test(call));
  expect(tries).toHaveLength(2);
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
