import { addressParts, afterName, namedIn, plainNumber } from './address.words';

test.each([
  ['槐荫里小区12号楼2单元301', '12', '2'],
  ['槐荫里　１２ 号楼 ２ 单元', '12', '2'],
  ['槐荫里十二栋三单元', '12', '3'],
  ['槐荫里二十号楼', '20', null],
  ['槐荫里小区东门', null, null],
  ['青石路 8 号', '8', null],
])('%s', (address, building, entrance) => {
  expect(addressParts(address)).toEqual({ building, entrance });
});

test.each([
  ['12', '12'],
  ['012', '12'],
  ['12号楼', '12'],
  ['十栋', '10'],
  ['２单元', '2'],
  ['甲楼', '甲'],
])('%s is number %s', (said, number) => {
  expect(plainNumber(said)).toBe(number);
});

test('the longest name counts, and none is found where none is named', () => {
  const places = [{ name: '槐荫里小区' }, { name: '槐荫里小区北区' }, { name: '柳荫苑' }];
  expect(namedIn('望榆街道槐荫里 12 号楼', places)).toBe(places[0]);
  expect(namedIn('槐荫里小区北区 3 号楼', places)).toBe(places[1]);
  expect(namedIn('别处 3 号楼', places)).toBeNull();
});

test('a street number before the compound is no building', () => {
  expect(addressParts(afterName('青石路8号槐荫里12号楼', { name: '槐荫里小区' }))).toEqual({
    building: '12',
    entrance: null,
  });
});
