/** @jest-environment node */
import { rmSync } from 'node:fs';
import type { Bundle } from './bundle';
import { compilersFor } from './official-compilers';
import { Phone } from './phone';
import { smallApp } from './small-app';
import { User } from './user';

const bundles: Bundle[] = [];
const phones: Phone[] = [];
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close();
  for (const { folder } of bundles.splice(0)) rmSync(folder, { recursive: true });
});

/** A phone with the small app; what its pages hear is in `heard`. */
function phoneWith(files: Record<string, string> = {}, wx: object = {}) {
  const heard: string[] = [];
  const bundle = smallApp(files);
  bundles.push(bundle);
  const phone = new Phone({ bundle, wx: { log: (line: string) => heard.push(line), ...wx } });
  phones.push(phone);
  return { phone, heard, user: new User(phone) };
}
const code = (body: string) => ({ 'page/index.js': body });
const page = (members: string) => code(`Page({ data: { root: {} }, ${members} })`);

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

describe('a finger', () => {
  const wxml = `<view id="outer" bindtap="eh"><view id="caught" catchtap="eh"><button id="in" bindtap="eh">进</button></view>
    <button id="out" bindtap="eh">出</button><button disabled bindtap="eh">关</button><view>空</view></view>`;

  test('is felt by every template that binds it, up to the one that catches it', async () => {
    const { phone, heard, user } = phoneWith({ 'page/index.wxml': wxml });
    await phone.open('page/index');
    heard.splice(0);
    await user.press('进');
    await user.press('出');
    expect(heard).toEqual(['in tap', 'caught tap', 'out tap', 'outer tap']);
  });

  test('can press nothing that is off, and nothing that nobody hears', async () => {
    const { phone, user } = phoneWith({ 'page/index.wxml': wxml.replace('id="outer" bindtap="eh"', '') });
    await phone.open('page/index');
    await expect(user.press('关')).rejects.toThrow('disabled');
    await expect(user.press('空')).rejects.toThrow('nothing hears tap');
    await expect(user.press('没有')).rejects.toThrow('no button 没有');
  });

  test('must be on the glass when WeChat is to ask for messages', async () => {
    const ask =
      'wx.requestSubscribeMessage({ tmplIds: ["t"], complete: ({ errMsg, t }) => wx.log(t || errMsg) })';
    const { phone, heard, user } = phoneWith({
      ...page(`eh() { ${ask}; setTimeout(() => { ${ask} }, 100) }`),
      'page/index.wxml': '<button bindtap="eh">要</button>',
    });
    await phone.open('page/index');
    await user.press('要');
    expect(heard.slice(-2)).toEqual([
      'accept',
      'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    ]);
  });
});

test('a template that is missing, or that WeChat’s compiler refuses, is an error', async () => {
  const missing = phoneWith({ 'page/index.wxml': '<template is="{{root.gone || \'gone\'}}"/>' });
  await missing.phone.open('page/index');
  expect(() => missing.phone.root).toThrow('Template `gone` not found');
  const open = phoneWith({ 'page/index.wxml': '<view><input></view>' });
  await open.phone.open('page/index');
  expect(() => open.phone.root).toThrow('expect end-tag `input`');
});

test.each([
  ['linux', 'x64', 'linux'],
  ['darwin', 'arm64', 'mac'],
  ['linux', 'arm64', 'x86-64 only'],
  ['freebsd', 'x64', 'x86-64 only'],
] as const)('on %s %s WeChat’s compilers are found, or said to be missing', (platform, arch, expected) => {
  let said: string;
  try {
    said = compilersFor(platform, arch);
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain(expected);
});

test('a component keeps its handlers however deep it lies', async () => {
  const { phone, heard, user } = phoneWith({
    'page/index.json': '{"usingComponents":{"deep":"../deep"}}',
    'page/index.wxml': '<view id="page" bindtap="eh"><deep i="{{root}}"/></view>',
    'deep.json': '{"component":true,"usingComponents":{"deep":"./deep"}}',
    'deep.wxml':
      '<view wx:if="{{i.cn}}"><deep i="{{i.cn}}"/></view><button wx:else id="{{i.sid}}" bindtap="eh">底</button>',
    'deep.js':
      'Component({ properties: { i: Object }, methods: { eh(event) { wx.log(`deep ${event.currentTarget.id}`) } } })',
  });
  await phone.open('page/index');
  phone.stack.top.data.root = { sid: 'a', cn: { sid: 'b', cn: { sid: 'c' } } };
  phone.stack.top.drawn++;
  await user.press('底');
  expect(heard.slice(-2)).toEqual(['deep c', 'page tap']);
});
