import { wechat } from '../../test/taro';
import { scanDoor } from './resolve-scan';

test.each([
  ["a sign's link", { result: 'https://linli.example.cn/s/7F3K92AB0XYZ', path: '' }, '7F3K92AB0XYZ'],
  [
    'a mini-program code',
    { result: '', path: 'pages/building/index?scene=b%3D7F3K92AB0XYZ' },
    '7F3K92AB0XYZ',
  ],
  ['a bottle of milk', { result: '6901234567892' }, null],
  ['nothing, the scanner was closed', null, null],
])('the scanner reads %s', async (_, scanned, code) => {
  wechat.scanned = scanned;
  expect(await scanDoor()).toBe(code);
});
