import { addressFrom, addressIdOf } from './address.rules';
import { addressIdIn } from './address.words';
import type { Plate } from './place.contract';

const plate: Plate = {
  placeId: '00000000-0000-4000-8000-000000000000',
  kind: 'entrance',
  compound: '槐荫里小区',
  community: '青石桥社区',
  street: '望榆街道',
  building: '12',
  entrance: '2',
  name: '2单元',
};

test.each<[string, Partial<Plate>, string]>([
  ['an entrance', {}, '槐荫里小区/12/2'],
  ['a building', { kind: 'building', entrance: null, name: '12号楼' }, '槐荫里小区/12'],
  ['an open place', { kind: 'open_place', building: null, entrance: null, name: '东门' }, '槐荫里小区/东门'],
  [
    'an open place outside of compounds',
    { kind: 'open_place', compound: null, building: null, entrance: null, name: '桥下' },
    '青石桥社区/桥下',
  ],
  ['a compound', { kind: 'compound', building: null, entrance: null, name: '槐荫里小区' }, '槐荫里小区'],
])('%s is named by its plate', (_, more, id) => {
  expect(addressIdOf({ ...plate, ...more })).toBe(id);
});

test.each([
  ['槐荫里小区/12/2', { top: '槐荫里小区', door: '12', entrance: '2' }],
  ['槐荫里小区/东门', { top: '槐荫里小区', door: '东门', entrance: null }],
  ['槐荫里小区', null],
  ['槐荫里小区/', null],
  ['/12', null],
  ['槐荫里小区/12/', null],
  ['槐荫里小区/12/2/301', null],
])('%s comes apart', (id, parts) => {
  expect(addressFrom(id)).toEqual(parts);
});

test.each([
  ['槐荫里小区 12 号楼 2 单元', '槐荫里小区/12/2'],
  ['锦澜区望榆街道槐荫里小区12号楼2单元301室', '槐荫里小区/12/2'],
  ['槐荫里小区12栋', '槐荫里小区/12'],
  ['槐荫里小区东门', '槐荫里小区/东门'],
  ['新槐荫里小区 3 号楼', '新槐荫里小区/3'],
  ['槐荫里小区', null],
  ['某个小区 3 号楼', null],
])('%s means a door', (words, id) => {
  expect(addressIdIn(words, ['槐荫里小区', '新槐荫里小区', '青石小区'])).toBe(id);
});
