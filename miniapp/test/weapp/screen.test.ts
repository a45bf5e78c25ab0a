/** @jest-environment node */
import { compilersFor } from './official-compilers';
import { reachFaults } from './reach';
import { page, smallPhones } from './small-app';

const phoneWith = smallPhones();

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

test('what only a finger finds is found on a page as WeChat draws it', async () => {
  const wxml = `<view id="a" bindtap="eh">点这里</view><button bindtap="eh"></button><view class="scrim" bindtap="eh"/>
    <view aria-role="button" aria-label="外面" bindtap="eh"><button bindtap="eh">里面</button></view>
    <input/><input placeholder="电话"/><image src="a.png"/><image src="b.png" aria-hidden="{{true}}"/>
    <view aria-role="switch" aria-label="大字版" bindtap="eh"/>`;
  const { phone } = phoneWith({ 'page/index.wxml': wxml });
  await phone.open('page/index');
  expect(reachFaults(phone.root)).toEqual([
    '<view class=""> “点这里” can be tapped and does not say so',
    '<button class=""> “” has no name',
    '<button class=""> “里面” lies in <view class=""> “外面”',
    '<input class=""> “” has no name',
    '<image class=""> “” is a picture that says nothing',
  ]);
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
