import { soundingApi as api } from '@linli/shared/sounding/sounding.api';
import type { FillForm } from '@linli/shared/sounding/sounding.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { openTopic, settleIn } from '../topic/testing/deliberating';

let house: House;
let clerk: Visitor;
let head: Visitor;
let topic: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶']);
  [clerk, head] = [await house.as('钱洁'), await house.as('李阿姨')];
  topic = await openTopic(house, '王奶奶');
});
afterAll(() => house.close());

const open = (placeId: string, until = '2026-11-25', who = clerk) =>
  who.ask(api.open, { params: { id: topic }, body: { placeId, question: '装扶手您怎么看', until } });
const figures = async () =>
  (await house.anyone().ask(api.ofTopic, { params: { id: topic } })).body.soundings[0];
const fill = (id: string, body: FillForm, who = head) => who.ask(api.fill, { params: { id }, body });

test('building heads go round their own homes, one form each, and everybody reads the figures', async () => {
  const { building, farCommunity } = house.town;
  expect((await open(building, '2026-11-25', head)).status).toBe(403);
  expect((await open(farCommunity)).body.fields).toHaveProperty('placeId');
  expect((await open(building, '2026-11-17')).body.fields).toEqual({ until: '这一天已经过了' });
  expect((await open(building)).status).toBe(200);
  const [{ id } = { id: '' }] = (await head.ask(api.mine)).body.soundings;
  const round = (await head.ask(api.round, { params: { id } })).body;
  // She heads 2 单元; the other entrance is not hers.
  expect([round.homes, round.rooms.length]).toEqual([24, 12]);
  const [first = '', second = '', third = ''] = round.rooms.map(({ homeId }) => homeId);
  const all = (await clerk.ask(api.round, { params: { id } })).body.rooms;
  const other = all.find(({ homeId }) => !round.rooms.some((mine) => mine.homeId === homeId));
  expect((await fill(id, { homeId: other?.homeId ?? '', stance: 'agree' })).status).toBe(404);
  const leaky = await fill(id, { homeId: first, stance: 'worry', line: '打 13812345678' });
  expect(leaky.body.fields).toHaveProperty('line');
  await fill(id, { homeId: first, stance: 'worry', line: '怕挡了推车' });
  await fill(id, { homeId: first, stance: 'agree', line: '留出推车的路就行' });
  await fill(id, { homeId: second, stance: 'worry' });
  await fill(id, { homeId: third, stance: 'away' });
  const seen = await figures();
  expect(seen).toMatchObject({ visited: 3, heard: 2, agree: 1, worry: 1, homes: 24, open: true });
  expect(seen?.buildings).toEqual([{ name: '12号楼', homes: 24, visited: 3 }]);
  expect(JSON.stringify(seen)).not.toContain('推车');
  const { places } = (await clerk.ask(api.ofTopic, { params: { id: topic } })).body;
  expect(places.map(({ name }) => name)).toEqual(['12号楼', '槐荫里小区', '青石桥社区']);
  const whole = await openTopic(house, '王奶奶', { title: '东门装道闸', reach: 'compound' });
  const below = (await clerk.ask(api.ofTopic, { params: { id: whole } })).body.places;
  expect(below.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['槐荫里小区', '12号楼', '青石桥社区']),
  );
  expect(below[0]?.name).toBe('槐荫里小区');
  await house.at('2026-11-26T09:00');
  expect((await fill(id, { homeId: second, stance: 'agree' })).body.code).toBe('sounding.over');
  expect((await head.ask(api.mine)).body.soundings).toEqual([]);
});
