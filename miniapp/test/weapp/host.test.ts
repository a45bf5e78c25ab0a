/** @jest-environment node */
import { code, page, smallPhones } from './small-app';

const phoneWith = smallPhones();

describe('the pages', () => {
  test('hear of it in the order of WeChat', async () => {
    const { phone, heard } = phoneWith();
    await phone.open('tab-a/index?q=1');
    phone.stack.navigateTo('/page/index');
    await phone.idle();
    phone.stack.switchTab('/tab-b/index');
    await phone.idle();
    phone.stack.switchTab('/tab-a/index');
    await phone.open('page/index');
    expect(heard).toEqual([
      ...['app onLaunch tab-a/index', 'app onShow'],
      ...['tab-a/index onLoad', 'tab-a/index onShow', 'tab-a/index onReady'],
      ...['tab-a/index onHide', 'page/index onLoad', 'page/index onShow', 'page/index onReady'],
      ...['page/index onUnload', 'tab-b/index onLoad', 'tab-b/index onShow', 'tab-b/index onReady'],
      ...['tab-b/index onHide', 'tab-a/index onShow'],
      ...['app onShow', 'tab-a/index onUnload', 'tab-b/index onUnload'],
      ...['page/index onLoad', 'page/index onShow', 'page/index onReady'],
    ]);
  });

  test('stand ten high and no higher, and tabs open only as tabs', async () => {
    const { phone } = phoneWith();
    await phone.open('tab-a/index');
    expect(() => phone.stack.navigateTo('/tab-b/index')).toThrow('tabbar page');
    expect(() => phone.stack.redirectTo('/tab-b/index')).toThrow('tabbar page');
    expect(() => phone.stack.switchTab('/page/index')).toThrow('no-tabBar page');
    expect(() => phone.stack.navigateTo('/nowhere/index')).toThrow('is not found');
    for (let open = 1; open < 10; open++) phone.stack.navigateTo('/page/index');
    expect(() => phone.stack.navigateTo('/page/index')).toThrow('webview count limit exceed');
    phone.stack.redirectTo('/page/index?at=10');
    expect(phone.stack.top.options).toEqual({ at: '10' });
    phone.stack.navigateBack(3);
    expect(phone.stack.open).toHaveLength(7);
  });

  test('of a subpackage are loaded when one is entered, and share nothing with another package', async () => {
    const { phone } = phoneWith({
      'page/index.js': 'require("../sub/secret"); Page({})',
      'sub/secret.js': 'module.exports = 1',
    });
    await phone.open('tab-a/index');
    expect(phone.realm.packages).toEqual([]);
    phone.stack.navigateTo('/sub/page/index');
    expect(phone.realm.packages).toEqual(['sub']);
    expect(() => phone.stack.navigateTo('/page/index')).toThrow('another package');
  });
});

describe('the logic layer', () => {
  test.each([
    ['window', 'window.innerWidth'],
    ['fetch', 'fetch("https://x.example")'],
    ['URL', 'new URL("https://x.example")'],
    ['process', 'process.env'],
    ['code from strings', 'new Function("return 1")()'],
    ['eval', 'eval("1")'],
  ])('has no %s', async (_what, use) => {
    const { phone } = phoneWith(code(use));
    await phone.open('tab-a/index');
    expect(() => phone.stack.navigateTo('/page/index')).toThrow();
  });

  test('says it loudly when something of wx is not imitated', async () => {
    const { phone } = phoneWith(page('onLoad() { wx.createVKSession({}) }'));
    await phone.open('tab-a/index');
    expect(() => phone.stack.navigateTo('/page/index')).toThrow('wx.createVKSession is not imitated here');
    expect(phone.complaints).toHaveLength(1);
  });

  test('tells the phone’s own time, which stands still until it is moved', async () => {
    const time = 'setTimeout(() => wx.log(new Date().toISOString()), 60000)';
    const { phone, heard } = phoneWith(page(`onLoad() { ${time} }`));
    await phone.open('page/index');
    await phone.pass(59_000);
    expect(heard).not.toContain('2026-11-18T06:11:00.000Z');
    await phone.pass(1_000);
    expect(heard).toContain('2026-11-18T06:11:00.000Z');
  });
});

test('an app that was ended hears nothing any more', async () => {
  const ask = 'wx.chooseMedia({ complete: () => wx.log("late") })';
  const { phone, heard } = phoneWith(page(`onLoad() { ${ask}; setTimeout(() => wx.log("later"), 5000) }`));
  await phone.open('tab-a/index');
  phone.stack.navigateTo('/page/index');
  phone.kill();
  await phone.open('tab-a/index');
  await phone.pass(10_000);
  expect(heard).not.toContain('late');
  expect(heard).not.toContain('later');
});

describe('setData', () => {
  test.each([
    ['a function', '{ "root.f": () => 1 }', 'function'],
    ['nothing', '{ "root.words": undefined }', 'undefined'],
    ['more than a megabyte', '{ "root.words": "x".repeat(1024 * 1024) }', 'bytes at once'],
  ])('refuses %s', async (_what, patch, words) => {
    const { phone } = phoneWith(page(`onLoad() { this.setData(${patch}) }`));
    await phone.open('tab-a/index');
    expect(() => phone.stack.navigateTo('/page/index')).toThrow(words);
  });

  test('sends a copy, and is counted by what the person did', async () => {
    const { phone, user } = phoneWith(
      page(
        'onLoad() { const words = { a: 1 }; this.setData({ root: words }, () => wx.log("drawn")); words.a = 2 }',
      ),
    );
    await phone.open('page/index');
    expect(phone.stack.top.data.root).toEqual({ a: 1 });
    expect(phone.traffic.done.at(-1)).toMatchObject({ name: 'open page/index', calls: 1, bytes: 16 });
    expect(user.page).toBe('');
  });
});
