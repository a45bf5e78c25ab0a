import { columnWords } from '@linli/shared/register/columns.words';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { tableIn } from '../../src/platform/sheet/table';
import type { House } from '../../src/platform/testing/house';
import { statement } from '../../src/platform/testing/statement';
import { manyHomes, plantedIn, spoiled } from '../../src/register/testing/many-homes';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

/** As many as a browser brings in a minute; a hundred thousand go through the same doors without one. */
const all = 20_000;

let house: House;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'register-'));
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  desk = await deskOf(house, '管理员');
  // Twenty thousand rows are written in one go, beside whatever else this machine does.
  desk.page.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await desk?.close();
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

async function workbook(name: string, rows: readonly Record<string, string>[]): Promise<string> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const columns = Object.entries(columnWords.homes);
  const heads = columns.map(([, { names }]) => names[0]);
  const cells = rows.map((row) => columns.map(([field]) => row[field] ?? ''));
  const file = path.join(folder, name);
  await writeFile(file, await writeXlsxFile([heads, ...cells]).toBuffer());
  return file;
}

const homes = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int from home'))[0]?.count ?? 0;

/** Brings a file of homes and has it read. */
async function bring(file: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page.getByLabel('导入什么').selectOption({ label: '户' });
  await page.getByLabel('文件', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: '交上去核对' }).click();
  const looking = page.getByText('正在核对');
  await looking.waitFor();
  // The page asks now and then how far it has come; how long the reading takes is not its matter.
  do {
    await house.settle();
    await looking.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => undefined);
  } while (await looking.isVisible());
}

test('a large workbook says each wrong cell and takes nothing in; mended it goes in whole, and comes out again', async () => {
  const rows = manyHomes(all);
  const planted = plantedIn(rows);
  const [wrong, mended] = [
    await workbook('有错.xlsx', spoiled(rows, planted)),
    await workbook('户.xlsx', rows),
  ];
  const before = await homes();

  const page = await desk.open('/register/files');
  await bring(wrong);
  await page.getByText(`一共 ${planted.length} 处`).waitFor();
  for (const { row, column, words } of planted)
    await page.getByRole('row', { name: `${row} ${column} ${words}` }).waitFor();
  expect(await page.getByRole('button', { name: '全部收入' }).count()).toBe(0);
  expect(await axeOn(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载标好的表' }).click(),
  ]);
  const [, ...marked] = await tableIn(await buffer(await download.createReadStream()));
  expect(marked.map(([, number]) => Number(number))).toEqual(planted.map(({ row }) => row));
  expect(await homes()).toBe(before);

  await bring(mended);
  await page.getByRole('heading', { name: '核对好了，可以收入' }).waitFor();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '全部收入' }).click();
  await dialog.getByText(`新增 ${all} 行`).waitFor();
  await dialog.getByRole('button', { name: '全部收入' }).click();
  await page.getByRole('heading', { name: '已收入' }).waitFor();
  expect(await homes()).toBe(before + all);
  await page.getByRole('button', { name: '撤回这次收入' }).click();
  await dialog.getByRole('button', { name: '撤回这次收入' }).click();
  await page.getByRole('heading', { name: '已撤回' }).waitFor();
  expect(await homes()).toBe(before);
  expect(desk.complaints).toEqual([]);
});
