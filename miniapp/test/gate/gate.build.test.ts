/** @jest-environment node */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../build';
import { Bundle } from '../weapp/bundle';
import { globalFaults, stringFaults, syntaxFaults } from './code';
import { styleFaults, templateFaults } from './compilers';
import { demoFaults, originFaults, secretFaults } from './content';
import { releaseFaults } from './release';
import { sizeFaults, sizeLine } from './sizes';
import { add, app, everywhere, remove, replace, type Spoil } from './spoil';
import { pageFaults, settingFaults, tabFaults } from './structure';
import { locationFaults, privacyFaults } from './wechat-apis';

let dist: string;
let bundle: Bundle;
beforeAll(() => {
  dist = built('weapp');
  bundle = new Bundle(dist);
}, 180_000);
afterAll(() => void process.stdout.write(`${sizeLine(bundle)}\n`));

const checks = {
  pageFaults,
  tabFaults,
  settingFaults,
  sizeFaults,
  syntaxFaults,
  stringFaults,
  globalFaults,
  privacyFaults,
  locationFaults,
  releaseFaults,
  templateFaults,
  styleFaults,
  originFaults,
  demoFaults,
  secretFaults,
};
type Check = keyof typeof checks;

test.each(Object.keys(checks) as Check[])('the build has no %s', (check) => {
  expect(checks[check](bundle)).toEqual([]);
});

const js = (code: string) => add('pages/me/index.js', `;${code}`);

const planted: [Check, string, Spoil, string][] = [
  [
    'pageFaults',
    'a page that no list has',
    app(({ pages }) => pages.push('pages/extra/index')),
    'app.pages.ts lacks pages/extra',
  ],
  ['pageFaults', 'a page listed twice', app(({ pages }) => pages.push('pages/me/index')), 'listed twice'],
  ['pageFaults', 'a page left out', app(({ pages }) => pages.pop()), 'app.json lacks pages/me/index'],
  [
    'pageFaults',
    'a page without its template',
    remove('worker/move/index.wxml'),
    'no worker/move/index.wxml',
  ],
  ['tabFaults', 'one tab', app(({ tabBar }) => tabBar.list.splice(1)), '1 tabs'],
  [
    'tabFaults',
    'a tab in a subpackage',
    app(({ tabBar }) => Object.assign(tabBar.list[1] ?? {}, { pagePath: 'resident/mine/index' })),
    'no page of the main package',
  ],
  ['tabFaults', 'an icon that is missing', remove('assets/me.png'), 'no icon assets/me.png'],
  ['tabFaults', 'a heavy icon', add('assets/me.png', 'x'.repeat(41 * 1024)), 'larger than 40 KB'],
  [
    'settingFaults',
    'an unknown key',
    app((said) => (said.lazyLoading = true)),
    'WeChat knows no lazyLoading',
  ],
  ['settingFaults', 'a component that is missing', remove('comp.json'), 'which is not there'],
  [
    'sizeFaults',
    'a heavy main package',
    add('common.js', `//${'x'.repeat(475 * 1024)}`),
    'the package main has',
  ],
  [
    'sizeFaults',
    'a heavy subpackage',
    add('office/queue/index.js', `//${'x'.repeat(300 * 1024)}`),
    'the package office has',
  ],
  ['syntaxFaults', 'syntax of later phones', js('a?.b'), 'SyntaxError'],
  ['syntaxFaults', 'a pattern that looks behind', js('/(?<=a)b/.test("ab")'), 'looks behind'],
  ['stringFaults', 'eval', js('eval("1")'), 'pages/me/index.js: eval'],
  ['stringFaults', 'a function from a string', js('new Function("a", "return a")'), 'new Function'],
  ['stringFaults', 'a timer with a string', js('setTimeout("a()", 1)'), 'setTimeout with a string'],
  ['globalFaults', 'a name of browsers', js('new URLSearchParams("a=1")'), 'uses URLSearchParams'],
  [
    'privacyFaults',
    'an API that is not declared',
    js('wx.setClipboardData({})'),
    'setClipboardData is not declared',
  ],
  [
    'privacyFaults',
    'a declared API that nobody uses',
    everywhere('.chooseMedia(', '.chooseNothing('),
    'chooseMedia is declared and not used',
  ],
  [
    'locationFaults',
    'a location that is not named',
    js('wx.getLocation({})'),
    'getLocation is not in requiredPrivateInfos',
  ],
  [
    'locationFaults',
    'a location named for nothing',
    app((said) => (said.requiredPrivateInfos = ['chooseLocation'])),
    'required and not used',
  ],
  [
    'locationFaults',
    'a permission without a reason',
    app((said) => (said.permission = { 'scope.userLocation': {} })),
    'gives no reason',
  ],
  ['releaseFaults', 'a page that asks to be shared', js('a.useShareTimeline(b)'), 'asks people to share'],
  [
    'releaseFaults',
    'a matter that is passed on',
    add('resident/ticket/index.json', '{"enableShareAppMessage":true}'),
    'resident/ticket/index asks people to share',
  ],
  ['releaseFaults', 'a page that lets nobody go', js('wx.enableAlertBeforeUnload({})'), 'holds people back'],
  ['releaseFaults', 'a sound that begins unasked', js('a.autoplay=true'), 'plays by itself'],
  ['releaseFaults', 'a look at faces', js('wx.initFaceDetect()'), 'recognises faces'],
  ['releaseFaults', 'a withdrawn name', js('wx.getUserProfile({})'), 'withdrawn'],
  ['releaseFaults', 'a press told by :active', add('app.wxss', '.a:active{color:red}'), ':active in'],
  ['releaseFaults', 'a stiff scroll', add('app.wxss', '.a{overflow-y:auto}'), 'no inertia in'],
  ['templateFaults', 'an open tag', replace('base.wxml', '</input>', ''), 'expect end-tag'],
  ['templateFaults', 'an unknown component', add('comp.wxml', '<div></div>'), 'nobody knows <div>'],
  ['styleFaults', 'an open block', add('app.wxss', '.a{color:red'), 'wcsc refuses'],
  ['styleFaults', 'a selector WeChat lacks', add('app.wxss', '.w-1\\/2{color:red}'), 'wcsc refuses'],
  ['styleFaults', 'a selector of later phones', add('app.wxss', '.a:focus-visible{color:red}'), 'is too new'],
  ['styleFaults', 'a style sheet that is missing', add('app.wxss', '@import "./gone.wxss";'), 'wcsc refuses'],
  [
    'styleFaults',
    'a picture of the package',
    add('app.wxss', '.a{background:url(./assets/me.png)}'),
    'loads ./assets/me.png',
  ],
  [
    'originFaults',
    'another server',
    js('wx.request({url:"https://elsewhere.example/a"})'),
    'elsewhere.example',
  ],
  [
    'originFaults',
    'the API without https',
    js('wx.request({url:"http://linli.test/api"})'),
    'http://linli.test',
  ],
  ['demoFaults', 'the stand-in', js('a("/__sandbox/login")'), '__sandbox'],
  ['demoFaults', 'an unresolved constant', js('a(API_BASE)'), 'API_BASE'],
  ['secretFaults', 'an app secret', js('a({appSecret:"x"})'), 'appSecret'],
  ['secretFaults', 'a key', js(`a("${'0123456789abcdef'.repeat(2)}")`), '0123456789'],
];

test.each(planted)('%s finds %s', (check, _fault, spoil, words) => {
  const copy = mkdtempSync(join(tmpdir(), 'linli-spoilt-'));
  try {
    cpSync(dist, copy, { recursive: true });
    spoil(copy);
    expect(checks[check](new Bundle(copy)).join('\n')).toContain(words);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('every check has caught something', () => {
  expect(new Set(planted.map(([check]) => check))).toEqual(new Set(Object.keys(checks)));
});
