import { fitFirst, fitValue, keyTypeOf, keyTypes, type KeyType } from './fit.rules';

test.each([
  ['thing1', 'thing'],
  ['character_string12', 'character_string'],
  ['phone_number01', 'phone_number'],
  ['enum_string3', 'enum_string'],
  ['thing', null],
  ['toString1', null],
  ['thing1.DATA', null],
])('the key %s is a %s', (key, type) => expect(keyTypeOf(key)).toBe(type));

const long = '槐荫里小区南区三期二十四号楼东侧地下车库入口';
test.each<[KeyType, string, string]>([
  ['thing', '照明', '照明'],
  ['thing', '3 层楼道灯不亮，晚上看不清台阶', '3 层楼道灯不亮，晚上看不清台阶'],
  ['thing', long, '槐荫里小区南区三期二十四号楼东侧地下车…'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', '第一行\n第二行\t\u0007完', '第一行 第二行 完'],
  ['thing', '灯坏了😀👨‍👩‍👧🇨🇳，谢谢❤️', '灯坏了，谢谢'],
  ['thing', '一二三四五六七八九十一二三四五六，12345 件', '一二三四五六七八九十一二三四五六…'],
  ['thing', '一二三四五六七八九十一二三四五 17:30 前办结', '一二三四五六七八九十一二三四五…'],
  ['thing', '一二三四五六七八九十一二三四五六 12，后面还有', '一二三四五六七八九十一二三四五六 12…'],
  ['thing', '一二三四五六七八九十一二三四五六七 3 层楼道', '一二三四五六七八九十一二三四五六七…'],
  ['thing', '1234567890123456789012345', ''],
  ['thing', '𠮷'.repeat(20), '𠮷'.repeat(20)],
  ['thing', ' \n ', ''],
  ['number', '12.5', '12.5'],
  ['number', '3 件', ''],
  ['number', '1'.repeat(33), ''],
  ['letter', 'ABCdef', 'ABCdef'],
  ['letter', 'A1', ''],
  ['symbol', '@#!', '@#!'],
  ['symbol', '@#!&*?', ''],
  ['character_string', '1118-0031', '1118-0031'],
  ['character_string', '编号1118', ''],
  ['character_string', 'a'.repeat(33), ''],
  ['time', '15:01', '15:01'],
  ['time', '2019年10月1日 15:01', '2019年10月1日 15:01'],
  ['time', '15:01~18:30:59', '15:01~18:30:59'],
  ['time', '今天 17:30', ''],
  ['time', '24:00', ''],
  ['time', '2019年10月1日', ''],
  ['date', '2019年10月1日', '2019年10月1日'],
  ['date', '2019-10-01 15:01', '2019-10-01 15:01'],
  ['date', '10月1日~10月7日', '10月1日~10月7日'],
  ['date', '2019年13月1日', ''],
  ['amount', '¥100.5', '¥100.5'],
  ['amount', '12345678901元', ''],
  ['phone_number', '8555 0100', '85550100'],
  ['phone_number', '+86-0766-66888866', '+86-0766-66888866'],
  ['phone_number', '打社区电话', ''],
  ['car_number', '粤A8Z888挂', '粤A8Z888挂'],
  ['car_number', '粤A8Z8888挂', ''],
  ['name', '周晓禾', '周晓禾'],
  ['name', '用户410774', '用户四一〇七七四'],
  ['name', '第3网格 周晓禾', '第三网格·周晓禾'],
  ['name', '青石桥社区第三网格党群服务站', '青石桥社区第三网格…'],
  ['name', 'Zhou Xiaohe', 'Zhou·Xiaohe'],
  ['phrase', '办理中', '办理中'],
  ['phrase', '已转给合适的人', ''],
  ['phrase', '剩 3 天', ''],
  ['enum_string', '已完成', '已完成'],
])('as %s, %j is %j', (type, text, said) => expect(fitValue(type, text)).toBe(said));

test('what is said fits when it is said again', () => {
  for (const type of keyTypes)
    for (const text of [long, '周晓禾', '2019年10月1日 15:01', '12', '剩 3 天', '@', '粤A12345'])
      expect([type, fitValue(type, fitValue(type, text))]).toEqual([type, fitValue(type, text)]);
});

test('of several ways the first that fits whole is said, and none is shortened while another fits', () => {
  expect(fitFirst('thing', [long, '24 号楼'])).toBe('24 号楼');
  expect(fitFirst('thing', [long, `${long}旁`])).toBe('槐荫里小区南区三期二十四号楼东侧地下车…');
  expect(fitFirst('time', ['明天前', '2026年11月19日 17:30'])).toBe('2026年11月19日 17:30');
  expect(fitFirst('phrase', ['', '有新进展'])).toBe('有新进展');
  expect(fitFirst('number', ['没有', ''])).toBe('');
});
