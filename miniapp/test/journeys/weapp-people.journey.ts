import { fillReport, picture, signIn, signOf, withPhones, words } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

test('a resident reports with a photo, a grid worker does it, and she judges it', async () => {
  const code = given.house.town.doorCode;
  const granny = given.hand('王奶奶', { album: [await picture()] });
  await granny.phone.open(signOf(code));
  await granny.press(/报一件事/);
  await granny.press('照明');
  await granny.write(/怎么回事/, '灯坏');
  await granny.press('提交');
  expect(granny.page).toContain('怎么回事至少写 5 个字，还差 3 个');
  expect(granny.written(/怎么回事/)).toBe('灯坏');
  await granny.write(/怎么回事/, words);
  await granny.press('拍照');
  expect(await granny.brokenPictures()).toEqual([]);
  // Only now she is asked who she is; what she has filled in is still there afterwards.
  await granny.press('提交');
  await granny.press('微信登录');
  expect(granny.page).toContain('已经报上去了');
  expect(granny.page).toContain('明天 17:30 前受理');
  // What workers and offices use has not been downloaded, and what residents use only now.
  expect(granny.phone.realm.packages).toEqual([]);
  await granny.press('看进度');
  expect(granny.page).toContain('待受理');
  expect(granny.phone.realm.packages).toEqual(['resident']);

  const worker = given.hand('周晓禾', { album: [await picture()] });
  await signIn(worker);
  await worker.press(/工作台/);
  await worker.press(/3 层楼道的灯不亮三天了/);
  await worker.press('受理这件事');
  await worker.write('比如：明天上午去看', '下午带新灯过来');
  await worker.press('受理这件事');
  expect(worker.page).toContain('办理中');
  await worker.press('办结');
  await worker.press('修好了');
  await worker.press('拍照');
  await worker.write('比如：换了声控灯，测试三次都亮', '换了声控灯，测试三次都亮。');
  await worker.press('办结');
  expect(worker.page).toContain('待反馈');
  expect(await worker.brokenPictures()).toEqual([]);
  await worker.press(/反馈/);
  await worker.press('打了电话');
  await worker.write('比如：灯已经换好，邻居说亮了', '告诉她灯修好了。');
  await worker.press('反馈过了');
  expect(worker.page).toContain('待评价');
  // Each step has led back: no page is left lying under another.
  expect(worker.phone.stack.open.map(({ route }) => route)).toEqual([
    'pages/me/index',
    'worker/inbox/index',
    'worker/ticket/index',
  ]);
  expect(worker.phone.realm.packages).toEqual(['worker']);

  await granny.phone.open(signOf(code));
  await granny.tab('我的');
  await granny.press('去评价');
  expect(granny.page).toContain('换了声控灯，测试三次都亮。');
  expect(await granny.brokenPictures()).toEqual([]);
  await granny.press('修好了');
  await granny.press('满意');
  await granny.press('提交评价');
  await given.house.settle();
  await granny.phone.open(signOf(code));
  await granny.tab('我的');
  await granny.press(/报事/);
  expect(granny.page).toContain('已归档');
});

test('a phone number is taken over from WeChat in one tap, and only when the person agrees', async () => {
  const user = given.hand('陈姐');
  const agrees = user.phone.person.phoneCode;
  await signIn(user);
  await user.press(/手机号/);
  user.phone.person.phoneCode = () => Promise.resolve(null);
  await user.press('用微信里的手机号');
  expect(user.page).toContain('还没留手机号');
  user.phone.person.phoneCode = agrees;
  await user.press('用微信里的手机号');
  expect(user.page).toContain('138****4403');
});

test('type as large as WeChat is set to arranges pages for large type', async () => {
  const user = given.hand('王奶奶', { typeScale: 1.4 });
  await fillReport(user, given.house.town.doorCode);
  const [page] = user.phone.root.children;
  expect(page).toMatchObject({
    attrs: { class: expect.stringContaining('elder'), style: expect.stringContaining('--k: 1.4;') },
  });
});
