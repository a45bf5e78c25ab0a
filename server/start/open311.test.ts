import { fromWgs84 } from '../src/platform/datum';
import { Db } from '../src/platform/db/db';
import { openHouse } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { keyOrder } from './open311-key';
import { locateAll, locatedIn } from './positions';

test.each([
  [
    ['jinlan.example', '城市通平台'],
    { jurisdiction: 'jinlan.example', wanted: { contact: '城市通平台', days: 365, perHour: 60 } },
  ],
  [
    ['jinlan.example', '城市通平台', '30', '600'],
    { jurisdiction: 'jinlan.example', wanted: { contact: '城市通平台', days: 30, perHour: 600 } },
  ],
  [['revoke', 'the-id'], { revoke: 'the-id' }],
])('%j orders a key, or the end of one', (args, order) => {
  expect(keyOrder(args)).toEqual(order);
});

test.each([
  [[]],
  [['jinlan.example']],
  [['jinlan.example', ' ']],
  [['revoke']],
  [['jinlan.example', 'x', '0']],
  [['jinlan.example', 'x', 'a year']],
  [['jinlan.example', 'x', '30', '1.5']],
])('%j is answered with how it is used', (args: string[]) => {
  expect(() => keyOrder(args)).toThrow('open311-key.js');
});

const drawn = fromWgs84({ lat: 30.661, long: 104.061 }, 'gcj02');
const file = (...lines: string[]) => `\ufeffaddress_id,lat,long\r\n${lines.join('\r\n')}\r\n`;

test('a file of positions read off a Chinese map is kept in WGS 84, quotes, BOM and all', () => {
  const [located] = locatedIn(file(`"槐荫里小区/12/2",${drawn.lat},${drawn.long}`), 'gcj02');
  expect(located).toMatchObject({ line: 2, addressId: '槐荫里小区/12/2' });
  expect(located?.position.lat).toBeCloseTo(30.661, 5);
  expect(located?.position.long).toBeCloseTo(104.061, 5);
});

test.each([
  '槐荫里小区/12/2,,104',
  '槐荫里小区/12/2,north,104',
  '槐荫里小区/12/2,91,104',
  '槐荫里小区/12/2/301,30,104',
  ',30,104',
])('the line %j is named', (line) => {
  expect(() => locatedIn(file('槐荫里小区/12/1,30,104', line), 'wgs84')).toThrow('第 3 行');
});

test('all positions of a file are entered, or none', async () => {
  const house = await openHouse();
  const enter = (...lines: string[]) =>
    house.app
      .get(Db)
      .write((tx) => locateAll(tx, house.app, house.town.district, locatedIn(file(...lines), 'wgs84')));
  const gate = async () => {
    const [row] = await statement<{ lat: number }>(
      house.databaseUrl,
      'select lat::float from place where id = $1',
      [house.town.gate],
    );
    return row?.lat;
  };
  try {
    await expect(enter('槐荫里小区/东门,30.7,104.1', '槐荫里小区/99,30.7,104.1')).rejects.toThrow('第 3 行');
    expect(await gate()).toBe(30.6595);
    await enter('槐荫里小区/东门,30.7,104.1', '槐荫里小区/12/1,30.7,104.1');
    expect(await gate()).toBe(30.7);
  } finally {
    await house.close();
  }
});
