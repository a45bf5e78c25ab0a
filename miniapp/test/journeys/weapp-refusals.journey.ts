import { fillReport, picture, riskyCode, signOf, withPhones, words } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

test('whom WeChat does not let in is told so, and may go on without: what was written stays', async () => {
  const { house } = given;
  const user = given.hand('李明', { login: () => riskyCode(house, '李明') });
  await fillReport(user, house.town.doorCode);
  await user.press('提交');
  await user.press('微信登录');
  expect(user.page).toContain('微信暂时不让这个账号登录，可以打社区电话办');
  await user.press('暂不登录');
  expect(user.page).toContain('登录以后才能提交。您填的都还在。');
  expect(user.written(/怎么回事/)).toBe(words);
});

test('who shows WeChat no photos reports without, and is not asked at every turn', async () => {
  const user = given.hand('陈姐', { album: [await picture()] });
  user.phone.privacy.answer = 'refuse';
  await fillReport(user, given.house.town.doorCode);
  await user.press('拍照');
  expect(user.phone.privacy.shown).toBe(1);
  expect(user.page).toContain('没有同意用照片，不拍也能提交');
  expect(user.written(/怎么回事/)).toBe(words);
  await user.press('提交');
  await user.press('微信登录');
  expect(user.page).toContain('已经报上去了');
  expect(user.phone.privacy.shown).toBe(1);
});

test('a newer version is offered in plain words, and started only when the person says so', async () => {
  const user = given.hand('王奶奶');
  await user.phone.open(signOf(given.house.town.doorCode));
  user.phone.events.tell('UpdateReady');
  expect(user.phone.modal).toMatchObject({
    title: '邻里有新版',
    content: expect.stringContaining('可以先填完再更新'),
  });
  await user.answer('等会儿');
  expect(user.phone.did).toEqual([]);
  user.phone.events.tell('UpdateReady');
  await user.answer('现在更新');
  expect(user.phone.did).toEqual(['restarts with the newer version']);
});
