import { compoundApi } from '@linli/shared/compound/compound.api';
import type { TellPoint } from '@linli/shared/compound/compound.contract';
import { documentApi } from '@linli/shared/document/document.api';
import type { DocumentLine } from '@linli/shared/document/document.contract';
import { randomUUID } from 'node:crypto';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { bring, moveFile } from '../register/testing/bring';

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const file = async (who = clerk) =>
  (await who.ask(compoundApi.file, { params: { id: house.town.compound } })).body;
const tell = async (code: string, ask: Partial<TellPoint>) => {
  const point = (await file()).points.find((one) => one.code === code)?.id ?? '';
  return clerk.ask(compoundApi.tell, {
    params: { id: house.town.compound, point },
    body: { met: false, evidence: [], ...ask },
  });
};

test('the file of a compound tells its number, homes, grids and parties on one page', async () => {
  const home = { compound: '槐荫里小区', building: '12', entrance: '2', floor: '3', area: '86.5' };
  const homes = await bring(house, clerk, 'homes', [
    { ...home, room: '301' },
    { ...home, room: '302' },
  ]);
  await moveFile(clerk, homes.id, 'take');
  const street = await house.as('吴敏');
  expect((await street.ask(compoundApi.number)).body).toEqual({ numbered: 1 });
  expect((await street.ask(compoundApi.number)).body).toEqual({ numbered: 0 });
  expect(await file()).toMatchObject({
    number: 1,
    name: '槐荫里小区',
    community: '青石桥社区',
    street: '望榆街道',
    ...{ buildings: 1, entrances: 2, homes: 24, area: 1680 },
    ...{ met: 0, gaps: 5, late: 0 },
    grids: [
      { name: '第3网格', kind: 'living', doors: 2 },
      { name: '第4网格', kind: 'living', doors: 1 },
    ],
    parties: { firms: [{ name: '安居物业' }], threeParties: { branch: null, owners: null } },
    documents: [],
  });
  expect((await clerk.ask(compoundApi.compounds)).body.compounds).toMatchObject([
    { number: 1, homes: 24, gaps: 5 },
  ]);
});

test('a point of the work standard has an owner and a due, is late after it, and is met with what shows it', async () => {
  const owner = house.town.people['孙主任'] ?? '';
  const asked = await tell('emergency', { ownerId: owner, due: '2026-11-20' });
  expect([asked.status, asked.body.fields]).toEqual([200, undefined]);
  const point = async () => (await file()).points.find(({ code }) => code === 'emergency');
  expect(await point()).toMatchObject({
    state: 'runs',
    owner: { name: '孙主任' },
    due: '2026-11-20',
    toldBy: '钱洁',
  });
  await house.at('2026-11-21T09:00');
  expect(await point()).toMatchObject({ state: 'late', stateWords: '过了期限' });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from('%PDF-1.7 预案'))]), 'file');
  form.append('purpose', 'emergency_plan');
  form.append('name', '应急动员预案');
  const kept = await fetch(`${house.url}/api${documentApi.keep.path.replace(':id', house.town.compound)}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${clerk.token}`, 'idempotency-key': randomUUID() },
  });
  const { id } = (await kept.json()) as DocumentLine;
  await tell('emergency', { met: true, evidence: [id] });
  expect(await point()).toMatchObject({ state: 'met', evidence: [{ name: '应急动员预案' }] });
  expect(await file()).toMatchObject({ met: 1, gaps: 4, documents: [{ purpose: 'emergency_plan' }] });
});

test('what is told without proof, with a stranger or a day that is none, is refused at its field', async () => {
  const fields = async (ask: Partial<TellPoint>) => (await tell('venue', ask)).body.fields;
  expect(await fields({ met: true })).toEqual({ evidence: '做到了的，附一份材料，或者写一句说明' });
  expect(await fields({ met: true, evidence: [house.town.grid] })).toEqual({
    evidence: '有一份材料不是这个小区的',
  });
  expect(await fields({ ownerId: house.town.people['何远'] ?? '', due: '2026-12-01' })).toEqual({
    ownerId: '负责人要在这个小区或社区任职',
  });
  expect(await fields({ ownerId: house.town.people['钱洁'] ?? '', due: '2026-02-30' })).toEqual({
    due: '没有这一天，请重新选',
  });
});

test('elsewhere nobody reads it, and a grid worker does not', async () => {
  const far = await house.as('何远');
  expect((await far.ask(compoundApi.file, { params: { id: house.town.compound } })).status).toBe(404);
  const worker = await house.as('周晓禾');
  expect((await worker.ask(compoundApi.compounds)).status).toBe(403);
});
