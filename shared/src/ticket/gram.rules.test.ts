import fc from 'fast-check';
import { gramsOf, numberSought, placeGram, placeGrams, plain, soughtBy } from './gram.rules';

test.each([
  ['３号楼的灯，不亮！', '3号楼的灯 不亮'],
  ['ＡＢ座 Wi-Fi', 'ab座 wi fi'],
  ['  \n', ''],
  ['１１１８－００２７', '1118 0027'],
])('%j reads %j', (words, read) => {
  expect(plain(words)).toBe(read);
});

test.each<[string, string[]]>([
  ['灯不亮', ['灯', '不', '亮', '灯不', '不亮']],
  ['12号楼', ['12', '号', '楼', '号楼']],
  ['灯，亮', ['灯', '亮']],
  ['𠮷野家', ['𠮷', '野', '家', '𠮷野', '野家']],
  ['Wi-Fi坏了', ['wi', 'fi', '坏', '了', '坏了']],
  ['', []],
  ['！？', []],
])('%j is found by %j', (words, grams) => {
  expect(gramsOf(words)).toEqual(grams);
});

test.each<[string, string[], string[]]>([
  ['灯', ['灯'], []],
  ['不亮', ['不亮'], []],
  ['灯不亮', ['灯不', '不亮'], ['灯不亮']],
  ['槐荫里12号楼', ['槐荫', '荫里', '12', '号楼'], ['槐荫里']],
  ['！ ？', [], []],
])('who looks for %j looks for %j and %j', (words, grams, runs) => {
  expect(soughtBy(words)).toEqual({ grams, runs });
});

test('whatever contains a run of Chinese words has all pieces that are looked for', () => {
  const han = fc.stringMatching(/^[一-龥]{1,12}$/);
  fc.assert(
    fc.property(han, han, han, (before, middle, after) => {
      const grams = gramsOf(`${before}${middle}${after}`);
      expect(soughtBy(middle).grams.filter((gram) => !grams.includes(gram))).toEqual([]);
    }),
  );
});

test.each([
  ['1118-0027', '1118-0027'],
  ['11180027', '1118-0027'],
  ['１１１８－００２７', '1118-0027'],
  ['1118–0027', '1118-0027'],
  [' 1118 000123 ', '1118-000123'],
  ['1118', null],
  ['8555 0118 1', null],
  ['灯 1118-0027', null],
])('%j is the number %j', (words, number) => {
  expect(numberSought(words)).toBe(number);
});

test('a place is marked as no text can be', () => {
  expect([placeGrams('/a1/b2/c3/'), placeGram('/a1/b2/')]).toEqual([['/a1', '/b2', '/c3'], '/b2']);
  fc.assert(fc.property(fc.string(), (words) => !gramsOf(words).some((gram) => gram.startsWith('/'))));
});
