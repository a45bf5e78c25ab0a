import { addressFrom, addressIdOf } from './address.rules';
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
  ['槐荫里小区', { top: '槐荫里小区', door: null, entrance: null }],
  ['槐荫里小区/', null],
  ['', null],
  ['/12', null],
  ['槐荫里小区/12/', null],
  ['槐荫里小区/12/2/301', null],
])('%s comes apart', (id, parts) => {
  expect(addressFrom(id)).toEqual(parts);
});
