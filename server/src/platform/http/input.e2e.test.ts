import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { randomUUID } from 'node:crypto';
import { openHouse, type House, type Visitor } from '../testing/house';
import { reportFrom } from '../testing/story';

let house: House;
let granny: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  granny = await house.as('王奶奶');
});
afterAll(() => house.close());

const nul = String.fromCharCode(0);
const json = { 'content-type': 'application/json' };

const knock = async (path: string, init: RequestInit = {}) => {
  const headers = {
    authorization: `Bearer ${granny.token}`,
    'idempotency-key': randomUUID(),
    ...(init.headers as Record<string, string> | undefined),
  };
  const { status } = await fetch(house.url + path, { ...init, headers });
  return status;
};
const post = (path: string, body: string, headers: Record<string, string> = json) =>
  knock(path, { method: 'POST', body, headers });

test.each([
  ['a door code that no database can hold', '/api/places/%00'],
  ['the page of such a code', '/s/%00'],
  ['a category that no database can hold', `/api/categories?place=%00`],
  ['a photo with two passes', `/api/photos/${randomUUID()}/full?pass=a&pass=b`],
  ['a sheet with two passes', '/api/signs/sheet.pdf?pass=a&pass=b'],
  ['a sheet of two compounds', '/api/signs/sheet.pdf?compound=a&compound=b&pass=1.x'],
  ['a ticket that is no key', '/api/tickets/1'],
  ['messages after nonsense', '/api/messages?after=x&after=y'],
])('%s is a plain no, never a bug', async (_, path) => {
  const status = await knock(path);
  expect([path, status < 500 ? 'no' : status]).toEqual([path, 'no']);
});

test.each([
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a list of reports', '[{}]'],
  ['a text', '"x"'],
  ['a figure', '1'],
  ['half of an object', '{'],
])('a body that is %s is refused', async (_, body) => {
  for (const path of [
    '/api/tickets',
    `/api/tickets/${randomUUID()}/moves`,
    '/api/session',
    '/api/messages/read',
  ])
    expect([path, Math.floor((await post(path, body)) / 100)]).toEqual([path, 4]);
});

test('other kinds of content are refused', async () => {
  for (const type of [
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/x-www-form-urlencoded',
  ])
    for (const path of ['/api/tickets', '/api/photos'])
      expect([type, path, Math.floor((await post(path, 'x=1', { 'content-type': type })) / 100)]).toEqual([
        type,
        path,
        4,
      ]);
});

test('a sign that cannot be written is named at the field', async () => {
  const { body } = await granny.ask(ticketApi.report, {
    body: reportFrom(house, { words: `楼道的灯${nul}不亮了` }),
  });
  expect(body.fields).toHaveProperty('words');
});
