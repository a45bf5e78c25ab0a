import type { User } from '../weapp/user';
import { allByRole, nameOf } from '../weapp/screen';
import type { Shown } from '../weapp/views';
import { report } from '../../../server/src/platform/testing/story';
import { fillReport, signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(240_000);
const given = withPhones();

const route = ({ phone }: User) => phone.stack.top.route;
const home = (user: User) => user.phone.open('pages/building/index', 1001);

/** Someone who says no to whatever WeChat asks, and whose code signs nobody in. */
const refuser = () => {
  const user = given.hand('新邻居', { permits: false, subscribes: false, phoneCode: async () => null });
  user.phone.privacy.answer = 'refuse';
  return user;
};

test('whoever refuses everything may look around: home, door, matters, help and privacy', async () => {
  const { house } = given;
  const { id } = await report(house, await house.as('王奶奶'));
  const user = refuser();
  user.phone.person.login = () => Promise.reject(new Error('nobody asked for this'));
  await home(user);
  expect(user.page).toContain('找到这个门，就能报事、看进度、找到该找的人');
  await user.phone.open(signOf(house.town.doorCode));
  expect(user.page).toContain('报一件事');
  await user.press(/照明/);
  expect(user.phone.stack.top).toMatchObject({ route: 'resident/ticket/index', options: { id } });
  expect(user.page).toContain('待受理');
  await user.back();
  for (const [way, words] of [
    ['隐私说明', '我们留下什么'],
    ['关于邻里', '不用手机也能办'],
  ] as const) {
    await user.press(way);
    expect(user.page).toContain(words);
    await user.back();
  }
  await user.press(/报一件事/);
  expect(user.page).toContain('怎么回事');
  expect(route(user)).toBe('pages/report/index');
  // nobody was asked who they are, for consent, or for a permission
  expect(user.phone.wire.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  expect([user.phone.privacy.shown, user.phone.modal]).toEqual([0, null]);
});

test('from home every service is two taps away at most', async () => {
  const { house } = given;
  const user = given.hand('陈姐');
  await signIn(user);
  const ways: [taps: (() => Promise<void>)[], page: string][] = [
    [[() => user.press(/报一件事/)], 'pages/report/index'],
    [[() => user.press('隐私说明')], 'resident/privacy/index'],
    [[() => user.press('关于邻里')], 'resident/about/index'],
    [[() => user.tab('我的'), () => user.press(/报事/)], 'resident/mine/index'],
    [[() => user.tab('我的'), () => user.press(/通知/)], 'resident/messages/index'],
  ];
  for (const [taps, page] of ways) {
    await user.phone.open(signOf(house.town.doorCode));
    for (const tap of taps) await tap();
    expect(route(user)).toBe(page);
  }
});

test.each(['worker/inbox', 'office/queue', 'office/checks'])(
  '%s says whose it is before it asks to sign in, and leads back',
  async (page) => {
    const user = refuser();
    await user.phone.open(`${page}/index`, 1001);
    expect(user.page).toContain('这里是网格员和社区用的');
    expect(allByRole(user.phone.root, 'button').map(nameOf).slice(0, 2)).toEqual(['回去', '去登录']);
    await user.press('去登录');
    await user.press('暂不登录');
    expect(route(user)).toBe(`${page}/index`);
    await user.press('回去');
    expect(route(user)).toBe('pages/building/index');
  },
);

test('a phone number is asked for only by those who want a call back, and can be typed or left out', async () => {
  const user = given.hand('李明', { phoneCode: async () => null });
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  const offered = () => allByRole(user.phone.root, 'button', '用微信里的手机号').length;
  expect(offered()).toBe(0);
  await user.press('需要回电');
  expect(offered()).toBe(1);
  await user.press('用微信里的手机号');
  await user.write('手机号', '13900000000');
  expect(user.written('手机号')).toBe('13900000000');
  await user.press('需要回电');
  expect(offered()).toBe(0);
  await user.press('提交');
  expect(user.page).toContain('已经报上去了');
});

test('whoever is signed in sees the way out and the way to be forgotten', async () => {
  const user = given.hand('王奶奶');
  await signIn(user);
  await user.press('注销并删除我的信息');
  expect(user.page).toContain('24 小时以内随时可以反悔');
  await user.press('关上');
  await user.press('退出登录');
  expect(user.page).toContain('还没登录');
});

/** How many elements a page has, how deep they lie, and how many lie in one: what WeChat's audit counts. */
function sizeOf(root: Shown): { nodes: number; depth: number; children: number } {
  const inside = root.children.filter((child) => typeof child !== 'string');
  const sizes = inside.map(sizeOf);
  return {
    nodes: 1 + sizes.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
    children: Math.max(inside.length, ...sizes.map(({ children }) => children)),
  };
}

test('no page is larger than WeChat’s audit lets it be', async () => {
  const { house } = given;
  const granny = await house.as('王奶奶');
  for (const words of [
    '单元门关不严夜里响。',
    '水管漏水流到楼道。',
    '门口的灯不亮三天了。',
    '栏杆松了会晃。',
  ])
    await report(house, granny, { words });
  const worker = given.hand('周晓禾');
  await signIn(worker);
  await worker.press(/工作台/);
  const pages = { inbox: sizeOf(worker.phone.root), matter: await after(worker, /水管漏水/) };
  const resident = given.hand('王奶奶');
  await signIn(resident);
  await resident.phone.open(signOf(house.town.doorCode));
  const door = { door: sizeOf(resident.phone.root), picker: await after(resident, '换一处') };
  await fillReport(resident, house.town.doorCode);
  const sizes = { ...pages, ...door, report: await after(resident, '需要回电') };
  process.stdout.write(`elements: ${JSON.stringify(sizes)}\n`);
  for (const [page, { nodes, depth, children }] of Object.entries(sizes))
    expect([page, nodes < 1000, depth < 30, children <= 60]).toEqual([page, true, true, true]);
});

/** The size of what a tap leads to. */
async function after(user: User, name: string | RegExp) {
  await user.press(name);
  return sizeOf(user.phone.root);
}
