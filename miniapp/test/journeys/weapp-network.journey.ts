import type { House } from '../../../server/src/platform/testing/house';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { fillReport, picture, signIn, signOf, withPhones, words } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

const reportsOf = async (house: House, name: string) =>
  (await (await house.as(name)).ask(ticketApi.mine)).body.tickets;

test('a report written while the network breaks off survives the end of the app and arrives once', async () => {
  const { house } = given;
  const user = given.hand('陈姐');
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  await user.phone.signal('none');
  await user.press('提交');
  expect(user.page).toContain('没连上网，还没提交。您填的都还在');
  user.phone.kill();
  await user.phone.open(signOf(house.town.doorCode));
  await user.phone.signal('good');
  await user.press('再试一次');
  await user.press(/报一件事/);
  expect(user.written(/怎么回事/)).toBe(words);
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
  expect(await reportsOf(house, '陈姐')).toHaveLength(1);
});

test('an answer that is lost on its way back makes no second report', async () => {
  const { house } = given;
  const user = given.hand('李明');
  await signIn(user);
  await fillReport(user, house.town.doorCode);
  user.phone.wire.lose('answer', /^POST .*\/api\/tickets$/);
  await user.press('提交');
  expect(user.page).toContain('没连上网');
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
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
