import { columnWords } from '@linli/shared/register/columns.words';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { places } from '../../bench/city.sql';
import type { House } from '../../src/platform/testing/house';
import { statement } from '../../src/platform/testing/statement';
import { tableIn } from '../../src/platform/sheet/table';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(300_000);

/** A district of a hundred thousand homes: fifty compounds of twenty doors with a hundred homes each. */
const compounds = 50;
const doors = compounds * 20;
const homesPerDoor = 100;
const all = doors * homesPerDoor;

let house: House;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'register-'));
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  for (const sql of places(compounds)) await statement(house.databaseUrl, sql, [house.town.district]);
  await statement(
    house.databaseUrl,
    "update place set kind = 'compound', name = '小区' || number where kind = 'community' and name ~ '^community'",
  );
  desk = await deskOf(house, '管理员');
});
afterAll(async () => {
  await desk?.close();
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

type Row = (string | number)[];
const row = (index: number): Row => {
  const door = Math.floor(index / homesPerDoor);
  const [floor, beside] = [1 + Math.floor((index % homesPerDoor) / 4), 1 + (index % 4)];
  return [
    '',
    `小区${Math.floor(door / 20)}`,
    `${door}`,
    `${door}`,
    floor,
    `${floor}0${beside}`,
    50 + (index % 70),
  ];
};

/** What is planted in which row of the sheet and column, and what is said of it. */
const planted: readonly { row: number; at: number; cell: string; column: string; words: RegExp }[] = [
  { row: 2, at: 6, cell: '0', column: '面积', words: /面积写平方米/ },
  { row: 777, at: 4, cell: 'B1', column: '楼层', words: /楼层写整数/ },
  { row: 25_000, at: 1, cell: '天涯小区', column: '小区', words: /登记里没有天涯小区/ },
  { row: 50_003, at: 5, cell: '101', column: '房号', words: /和第 50002 行说的是同一个/ },
  { row: 75_432, at: 3, cell: '9999', column: '单元', words: /登记里没有/ },
  { row: all + 1, at: 5, cell: '', column: '房号', words: /还没填房号，例如 301/ },
];

async function workbook(name: string, rows: readonly Row[]): Promise<string> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const heads = Object.values(columnWords.homes).map(({ names }) => names[0]);
  const file = path.join(folder, name);
  await writeFile(file, await writeXlsxFile([heads, ...rows]).toBuffer());
  return file;
}

const homes = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int from home'))[0]?.count;

/** Brings a file of homes and has it read while the desk watches how far it is. */
async function bring(file: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page.getByLabel('导入什么').selectOption({ label: '户' });
  await page.getByLabel('文件', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: '交上去核对' }).click();
  await page.getByText('正在核对').waitFor();
  await Promise.all([house.settle(), page.getByRole('progressbar').waitFor()]);
}

test('of a hundred thousand homes each wrong cell is found and none goes in; the mended file goes in whole, and comes out again', async () => {
  const rows = Array.from({ length: all }, (_, index) => row(index));
  const mended = await workbook('户.xlsx', rows);
  for (const { row, at, cell } of planted) rows[row - 2]?.splice(at, 1, cell);
  const wrong = await workbook('有错的户.xlsx', rows);
  const before = await homes();

  const page = await desk.open('/register/files');
  await bring(wrong);
  await page.getByRole('heading', { name: '有要改的地方' }).waitFor();
  await page.getByText(`一共 ${planted.length} 处`).waitFor();
  for (const { row, column, words } of planted) {
    const line = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: `${row}`, exact: true }) });
    await line.filter({ hasText: column }).filter({ hasText: words }).first().waitFor();
  }
  expect(await page.getByRole('button', { name: '全部收入' }).count()).toBe(0);
  expect(await axeOn(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载标好的表' }).click(),
  ]);
  const [, ...marked] = await tableIn(await readFile(await download.path()));
  expect(marked.map(([, number]) => Number(number))).toEqual(planted.map(({ row }) => row));
  expect(await homes()).toBe(before);

  await bring(mended);
  await page.getByRole('heading', { name: '核对好了，可以收入' }).waitFor();
  await page.getByText(`${all} 行`).first().waitFor();
  await page.getByRole('button', { name: '全部收入' }).click();
  await page.getByRole('dialog').getByText(`新增 ${all} 行`).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '全部收入' }).click();
  await page.getByRole('heading', { name: '已收入' }).waitFor({ timeout: 60_000 });
  expect(await homes()).toBe((before ?? 0) + all);

  await page.getByRole('button', { name: '撤回这次收入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回这次收入' }).click();
  await page.getByRole('heading', { name: '已撤回' }).waitFor({ timeout: 60_000 });
  expect(await homes()).toBe(before);
  expect(desk.complaints).toEqual([]);
});
