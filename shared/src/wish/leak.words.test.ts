import { leaksOf, titleFrom } from './leak.words';

test.each([
  ['厨房的灯不亮了，想请人换上', []],
  ['打 139 0000 0001', ['phone']],
  ['打一三九零零零零零零零一', ['phone']],
  ['座机 0531-85550118', ['phone']],
  ['身份证 110101199001011234', ['identity']],
  ['在 12 号楼', ['room']],
  ['2单元门口等', ['room']],
  ['12-2-502', ['room']],
  ['加微信 wang_nainai1', ['account']],
  ['每周四上午九点，大约四十分钟', []],
  ['要 2 个人，搬 3 次', []],
  ['2026-11-20 以前', []],
])('%s gives away %j', (text, leaks) => {
  expect(leaksOf(text)).toEqual(leaks);
});

test.each([
  ['换厨房灯泡。灯泡买好了', '换厨房灯泡'],
  ['厨房吸顶灯不亮半个月了，灯泡已经买好，家里没有梯子', '厨房吸顶灯不亮半个月了'],
  ['帮我取药', '帮我取药'],
])('%s is called %s', (words, title) => {
  expect(titleFrom(words)).toBe(title);
});
