import { documentApi } from '@linli/shared/document/document.api';
import type { DocumentLine } from '@linli/shared/document/document.contract';
import { randomUUID } from 'node:crypto';
import { openHouse, type Answer, type House, type Visitor } from '../platform/testing/house';

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const pdf = Buffer.from('%PDF-1.7 网格管理办法');
async function keep(who: Visitor, fields: Record<string, string>, bytes: Buffer = pdf) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'file');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const path = documentApi.keep.path.replace(':id', house.town.grid);
  const answer = await fetch(`${house.url}/api${path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': randomUUID() },
  });
  return { status: answer.status, body: (await answer.json()) as Answer<DocumentLine>['body'] };
}
const fetched = async (who: Visitor, url: string) => {
  const answer = await fetch(house.url + url, { headers: { authorization: `Bearer ${who.token}` } });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const listed = async () =>
  (await clerk.ask(documentApi.list, { params: { id: house.town.grid } })).body.documents;

test('a document is kept with its place, fetched by those who steer there, and removed', async () => {
  const { status, body } = await keep(clerk, { purpose: 'rules', name: '网格管理办法' });
  expect([status, body.by, body.bytes]).toEqual([201, '钱洁', pdf.length]);
  expect((await listed()).map(({ name, purpose }) => [name, purpose])).toEqual([['网格管理办法', 'rules']]);
  expect((await fetched(clerk, body.url)).bytes).toEqual(pdf);
  const far = await house.as('何远');
  expect((await fetched(far, body.url)).status).toBe(404);
  expect((await far.ask(documentApi.list, { params: { id: house.town.grid } })).status).toBe(404);
  expect((await far.ask(documentApi.remove, { params: { id: body.id } })).status).toBe(404);
  expect((await clerk.ask(documentApi.remove, { params: { id: body.id } })).status).toBe(200);
  expect(await listed()).toEqual([]);
  await house.settle();
  expect((await fetched(clerk, body.url)).status).toBe(404);
});

test.each<[string, Record<string, string>, Buffer, number, object]>([
  ['a purpose that is none', { purpose: 'x', name: '办法' }, pdf, 400, { purpose: '请在给出的里面选用途' }],
  ['no name', { purpose: 'rules' }, pdf, 400, { name: '还没填名称' }],
])('%s is told at its field', async (_, fields, bytes, status, faults) => {
  const refused = await keep(clerk, fields, bytes);
  expect([refused.status, refused.body.fields]).toEqual([status, faults]);
});

test('what is no document, or too large a one, is refused', async () => {
  const fields = { purpose: 'rules', name: '办法' };
  expect((await keep(clerk, fields, Buffer.from('<script>'))).status).toBe(415);
  expect((await keep(clerk, fields, Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]))).status).toBe(413);
});
