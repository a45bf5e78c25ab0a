import { homeApi } from '@linli/shared/home/home.api';
import type { VouchFor } from '@linli/shared/home/home.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { openHouse, type House } from '../platform/testing/house';
import { homesOf, moveIn, nobodyLivesHere } from './testing/moving-in';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.settle();
  await nobodyLivesHere(house);
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const vouch = async (who: string, more: Partial<VouchFor> = {}) => {
  const homeId = more.homeId ?? (await homesOf(house, who)).homes[0]?.homeId ?? house.town.door;
  const body = { homeId, kind: 'tenant' as const, name: '李明', ...more };
  return (await house.as(who)).ask(homeApi.vouch, { body });
};
const accept = async (who: string, code: string) =>
  (await house.as(who)).ask(homeApi.acceptVouch, { body: { code } });
const people = async (who: string) =>
  (await homesOf(house, who)).homes.flatMap((home) =>
    home.people.map(({ name, kind, ends }) => `${name} ${kind}${ends ? ' ends' : ''}`),
  );

test('whoever takes an owner’s code belongs to the home, and the owner hears of it', async () => {
  await moveIn(house, '王奶奶');
  const { code } = (await vouch('王奶奶')).body;
  expect((await homesOf(house, '王奶奶')).homes[0]?.vouches).toMatchObject([
    { name: '李明', kind: 'tenant' },
  ]);
  const { status, body } = await accept('李明', code);
  expect([status, body.homes.map(({ kind }) => kind)]).toEqual([200, ['tenant']]);
  expect(await people('王奶奶')).toEqual(['王奶奶 owner ends', '李明 tenant ends']);
  expect(await people('李明')).toEqual(['王奶奶 owner', '李明 tenant ends']);
  expect(JSON.stringify(body)).not.toMatch(/1[38]\d{9}|personId|"way"/);
  await house.settle();
  const { messages } = (await (await house.as('王奶奶')).ask(noticeApi.messages)).body;
  expect(messages[0]).toMatchObject({
    title: '家里来了新住户',
    words: expect.stringContaining('12 号楼 2 单元 502，李明') as string,
  });
  expect((await accept('陈姐', code)).body.code).toBe('vouch.used');
});

test('a code waits seven days, while its giver lives there, and until it is taken back', async () => {
  await moveIn(house, '王奶奶');
  expect((await accept('王奶奶', (await vouch('王奶奶')).body.code)).body.code).toBe('vouch.own');
  expect((await accept('李明', '00000000')).body.code).toBe('vouch.unknown');
  const [late, back, left] = [await vouch('王奶奶'), await vouch('王奶奶'), await vouch('王奶奶')];
  const granny = await house.as('王奶奶');
  const takeBack = () => granny.ask(homeApi.cancelVouch, { params: { id: back.body.id } });
  const other = await (await house.as('李明')).ask(homeApi.cancelVouch, { params: { id: back.body.id } });
  expect([other.body.code, (await takeBack()).status]).toEqual(['vouch.unknown', 200]);
  expect((await takeBack()).body.code).toBe('vouch.unknown');
  expect((await accept('李明', back.body.code)).body.code).toBe('vouch.over');
  await house.at('2026-11-25T09:01');
  expect((await accept('李明', late.body.code)).body.code).toBe('vouch.over');
  await house.at('2026-11-18T09:05');
  const mine = (await homesOf(house, '王奶奶')).homes[0]?.people[0]?.id ?? '';
  await granny.ask(homeApi.end, { params: { id: mine }, body: { from: '2026-11-18' } });
  expect((await accept('李明', left.body.code)).body.code).toBe('vouch.over');
});

test('only an owner vouches for tenants; the others, of age, for family', async () => {
  await moveIn(house, '李明', { kind: 'tenant' });
  expect((await vouch('李明')).body.code).toBe('vouch.not_yours');
  const unsaid = await vouch('李明', { kind: 'family', name: '小李' });
  expect(unsaid.body.fields).toEqual({ adult: '要成年住户才能请家人，请先确认' });
  expect((await vouch('李明', { kind: 'family', name: '小李', adult: true })).status).toBe(200);
  const { homeId = '' } = (await homesOf(house, '李明')).homes[0] ?? {};
  expect((await vouch('王奶奶', { homeId, kind: 'family', adult: true })).body.code).toBe('home.missing');
});

test('an owner does not become family by somebody’s word', async () => {
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐');
  const { code } = (await vouch('王奶奶', { kind: 'family' })).body;
  expect((await accept('陈姐', code)).body.code).toBe('home.yours');
});

test('a tenant’s family leaves with the tenant', async () => {
  await moveIn(house, '王奶奶');
  await accept('李明', (await vouch('王奶奶')).body.code);
  await accept('陈姐', (await vouch('李明', { kind: 'family', name: '陈姐', adult: true })).body.code);
  const tenant = (await homesOf(house, '王奶奶')).homes[0]?.people.find(({ name }) => name === '李明');
  await (
    await house.as('王奶奶')
  ).ask(homeApi.end, {
    params: { id: tenant?.id ?? '' },
    body: { from: '2026-11-18' },
  });
  expect(await people('王奶奶')).toEqual(['王奶奶 owner ends']);
  expect((await homesOf(house, '陈姐')).homes).toEqual([]);
});

test('two who take one code at once are one', async () => {
  await moveIn(house, '王奶奶');
  const { code } = (await vouch('王奶奶')).body;
  const both = await Promise.all([accept('李明', code), accept('陈姐', code)]);
  expect(both.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'vouch.used']);
});
