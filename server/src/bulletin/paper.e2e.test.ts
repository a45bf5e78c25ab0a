import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { codeIn, printed } from '../sign/testing/sign-reading';
import { wrote } from './testing/notices';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const whole = { left: 0, top: 200, width: 210, height: 97 };
const link = (by: Visitor, id: string) => by.ask(bulletinOfficeApi.paper, { params: { id } });
const sheet = async (url: string) => printed(Buffer.from(await (await fetch(house.url + url)).arrayBuffer()));

test('the board gets one sheet of A4 with the words, whom to call and the way to the newest', async () => {
  const { id } = await wrote(house, secretary);
  expect((await link(secretary, id)).status).toBe(404);
  await house.settle();
  const { body } = await link(secretary, id);
  const [page, ...more] = await sheet(body.url);
  if (!page) throw new Error('nothing was printed');
  expect([page.sizeInMm, more]).toEqual([[210, 297], []]);
  const text = page.text.replace(/\s/g, '');
  for (const words of [
    '11月19日停水',
    '请提前存水',
    '青石桥社区',
    '85550100',
    '有效时间：11月19日09:00到11月19日12:00',
  ])
    expect(text).toContain(words);
  expect((await codeIn(page, whole))?.data).toBe(`https://linli.example/resident/bulletin/index?id=${id}`);
});

test('words that do not fit on the sheet end with the way to the rest', async () => {
  const { id } = await wrote(house, secretary, { words: '请提前存水，来水后先放一会儿再用。'.repeat(290) });
  await house.settle();
  const pages = await sheet((await link(secretary, id)).body.url);
  expect([pages.length, pages[0]?.text.includes('扫码看后面的')]).toEqual([1, true]);
});

test('a link is of one bulletin, for ten minutes, and not for others', async () => {
  const { id } = await wrote(house, secretary);
  const { id: other } = await wrote(house, secretary, { title: '别的事' });
  await house.settle();
  const { url } = (await link(secretary, id)).body;
  expect((await fetch(house.url + url.replace(id, other))).status).toBe(403);
  expect((await link(await house.as('何远'), id)).status).toBe(404);
  await secretary.ask(bulletinOfficeApi.withdraw, { params: { id }, body: { version: 1, reason: '不停了' } });
  expect((await fetch(house.url + url)).status).toBe(404);
  await house.at('2026-11-18T09:11');
  expect((await fetch(house.url + url)).status).toBe(403);
});
