import { giveawaysOf } from './minutes.words';

test.each([
  ['12 号楼 62 户里有 58 户同意，三户说太贵', []],
  ['12 号楼 2 单元 301 的老人说', ['room']],
  ['12-2-301 不同意', ['room']],
  ['301 室漏水', ['room']],
  ['打 13812345678 问', ['phone']],
])('of “%s” the minutes keep out %j', (text, leaks) => {
  expect(giveawaysOf(text)).toEqual(leaks);
});
