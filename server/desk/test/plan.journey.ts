import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import type { House } from '../../src/platform/testing/house';
import { report } from '../../src/platform/testing/story';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk;
afterEach(async () => {
  await desk.close();
  await house.close();
});

async function withMatters(more: NodeJS.ProcessEnv = {}): Promise<void> {
  house = await openHouseWithDesk(more);
  await house.at('2026-11-18T14:10');
  await report(house, await house.as('王奶奶'));
  await report(house, await house.as('陈姐'), { placeId: house.town.otherDoor, category: 'lift' });
  await house.settle();
}

test('without a map the buildings stand in a plan, and one that is chosen by keyboard shows its matters', async () => {
  await withMatters();
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/');
  await page.getByRole('button', { name: '平面图' }).press('Enter');
  const plan = page.getByRole('region', { name: '平面图' });
  await plan.getByRole('heading', { name: /槐荫里小区/ }).waitFor();
  await plan.getByRole('button', { name: '东门 没有在办的' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await plan.getByRole('button', { name: '12号楼 2 件' }).press('Enter');
  await page.getByRole('heading', { name: /槐荫里小区\s*12号楼/ }).waitFor();
  await page.getByText('全部 2').waitFor();
  await page.getByRole('button', { name: '槐荫里小区' }).press('Enter');
  await page.getByRole('heading', { name: '青石桥社区' }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('with a source of pictures they stand on its map, whoever made it is named, and Enter chooses one', async () => {
  const tiles = await tileServer();
  try {
    const { port } = tiles.address() as AddressInfo;
    await withMatters({
      MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      MAP_CREDIT: '© 试用地图',
    });
    desk = await deskOf(house, '孙主任', 1920);
    const page = await desk.open('/?show=plan');
    const map = page.getByRole('group', { name: '地图' });
    await map.getByText('© 试用地图').waitFor();
    await map.locator('img.leaflet-tile-loaded').first().waitFor();
    await map.getByRole('button', { name: '东门 没有在办的' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    await map.getByRole('button', { name: '12号楼 2 件' }).press('Enter');
    await page.getByText('全部 2').waitFor();
    expect(desk.complaints).toEqual([]);
  } finally {
    tiles.close();
  }
});

/** A source of map pictures on this machine: the same green square everywhere. */
async function tileServer(): Promise<Server> {
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#dfe8d8' } })
    .png()
    .toBuffer();
  const server = createServer((_, reply) => reply.setHeader('content-type', 'image/png').end(tile));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
