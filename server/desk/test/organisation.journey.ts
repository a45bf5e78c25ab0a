import { bodyApi } from '@linli/shared/body/body.api';
import { gridApi } from '@linli/shared/grid/grid.api';
import { homeApi } from '@linli/shared/home/home.api';
import { partyApi } from '@linli/shared/party/party.api';
import type { Page } from 'playwright-core';
import { moveIn } from '../../src/home/testing/moving-in';
import type { House } from '../../src/platform/testing/house';
import { report } from '../../src/platform/testing/story';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:10');
  await report(house, await house.as('陈姐'));
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const dialogOf = (page: Page) => page.getByRole('dialog');
async function clean(page: Page): Promise<void> {
  expect(await axeOn(page)).toEqual([]);
}

test('a secretary opens a body, seats people, and sees who must keep out of it', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/organisation');
  const dialog = dialogOf(page);
  await page.getByText('还没有登记组织').waitFor();
  await clean(page);
  await page.getByRole('button', { name: '设立一个组织' }).press('Enter');
  await dialog.getByLabel('组织类型').selectOption({ label: '业主委员会' });
  await dialog.getByRole('button', { name: '设立', exact: true }).click();
  await dialog.getByText('还没填名称').waitFor();
  await dialog.getByLabel('属于哪里').selectOption({ label: '青石桥社区' });
  await dialog.getByLabel('名称').fill('槐荫里业委会');
  await dialog.getByLabel('成立日期').fill('2026-01-10');
  await dialog.getByLabel('本届结束').fill('2026-12-31');
  await dialog.getByRole('button', { name: '设立', exact: true }).press('Enter');
  await dialog.getByText('这类组织不设在这种地方').waitFor();
  await clean(page);
  await dialog.getByLabel('属于哪里').selectOption({ label: '青石桥社区 · 槐荫里小区' });
  await dialog.getByRole('button', { name: '设立', exact: true }).press('Enter');
  await page.getByText('快要换届').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '槐荫里业委会' }).press('Enter');

  await page.getByRole('button', { name: '登记任职' }).press('Enter');
  await dialog.getByLabel('哪位同事').selectOption({ label: '韩师傅，物业' });
  await dialog.getByLabel('职务').selectOption({ label: '委员' });
  await dialog.getByLabel('从哪天起').fill('2026-02-01');
  await dialog.getByLabel('是不是党员').selectOption({ label: '是党员' });
  await dialog.getByRole('button', { name: '登记', exact: true }).press('Enter');
  await dialog.getByText('登记是不是党员，要本人同意').waitFor();
  await dialog.getByLabel('本人同意登记').check();
  await dialog.getByRole('button', { name: '登记', exact: true }).press('Enter');
  await page.getByText('韩师傅在业委会又在物业任职，需要回避').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await clean(page);

  await page.getByRole('button', { name: '韩师傅卸任委员' }).press('Enter');
  await dialog.getByLabel('最后一天').fill('2026-11-17');
  await dialog.getByRole('button', { name: '卸任', exact: true }).press('Enter');
  await page.getByText('0 人在任').first().waitFor();
  await page.getByText('需要回避').waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('a grid is split from a day on after its effects were seen; the plan can be called off', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/organisation/grids');
  await page.getByRole('rowheader', { name: '第3网格' }).waitFor();
  await clean(page);
  await page.getByRole('button', { name: '改说明：第3网格' }).press('Enter');
  await dialogOf(page).getByLabel('来历').fill('由三个院落合并');
  await dialogOf(page).getByRole('button', { name: '保存' }).press('Enter');
  await page.getByText('由三个院落合并').waitFor();
  await dialogOf(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '拆分或合并网格' }).press('Enter');
  await page.getByRole('button', { name: '定下来' }).press('Enter');
  await page.getByText('先选从哪天起').waitFor();
  await page.getByText('还没有把哪一处划到别的网格').waitFor();
  await page.getByLabel('新设一个网格').fill('第4网格');
  await page.getByLabel('新设一个网格').press('Enter');
  await page.getByText('这个社区已经有第4网格了，请换个名称').waitFor();
  await page.getByLabel('新设一个网格').fill('第5网格');
  await page.getByLabel('新设一个网格').press('Enter');
  await page.getByLabel('划到哪个网格').selectOption({ label: '第5网格（新）' });
  await page.getByRole('checkbox', { name: /2 单元/ }).press('Space');
  await page.getByRole('button', { name: '把勾选的 1 处划过去' }).press('Enter');
  await page.getByLabel('周晓禾，第3网格网格员').selectOption({ label: '第5网格（新）' });
  const effect = page.getByRole('row', { name: /^第5网格 1 处 1 件 0 → 12 户 周晓禾/ });
  await effect.waitFor();
  await clean(page);
  await page.getByLabel('从哪天起').fill('2026-11-20');
  await page.getByRole('button', { name: '定下来' }).press('Enter');
  await page.getByText('新设第5网格，管 1 处；1 人转到第5网格').waitFor();
  await clean(page);
  await page.getByRole('button', { name: '取消2026年11月20日的调整' }).press('Enter');
  await page.getByText('取消了', { exact: true }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a compound goes to another community, as the street decides', async () => {
  desk = await deskOf(house, '吴敏');
  const page = await desk.open('/organisation/grids');
  await page.getByLabel('哪个社区').selectOption({ label: '青石桥社区' });
  await page.getByRole('rowheader', { name: '第3网格' }).waitFor();
  await page.getByRole('link', { name: '划给别的社区' }).press('Enter');
  await page.getByRole('checkbox', { name: /^槐荫里小区/ }).check();
  await page.getByRole('checkbox', { name: /^第3网格/ }).check();
  await page.getByLabel('划到哪个社区').selectOption({ label: '柳荫社区' });
  await page.getByLabel('从哪天起').fill('2026-11-20');
  await page.getByRole('button', { name: '定下来' }).press('Enter');
  await page.getByText('第4网格管着要划走的小区，请一起划走，或者先调整网格').waitFor();
  await clean(page);
  await page.getByRole('checkbox', { name: /^第4网格/ }).check();
  await page.getByRole('button', { name: '定下来' }).press('Enter');
  await page.getByText(/槐荫里小区划到柳荫社区/).waitFor();
  const { redrawings } = (
    await (await house.as('吴敏')).ask(gridApi.grids, { params: { id: house.town.community } })
  ).body;
  const planned = redrawings.find(({ state }) => state === 'planned')?.id ?? '';
  await (await house.as('吴敏')).ask(gridApi.cancel, { params: { id: planned } });
  expect(desk.complaints).toEqual([]);
});

test('a point of the compound’s checklist is filled with a document', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/organisation/compounds');
  const dialog = dialogOf(page);
  await page.getByRole('rowheader', { name: '槐荫里小区' }).waitFor();
  await clean(page);
  await page.getByRole('link', { name: '槐荫里小区' }).press('Enter');
  await page.getByText('做到了 0 条，一共 5 条').first().waitFor();
  await clean(page);
  await page.getByRole('button', { name: '填：有应急动员预案' }).press('Enter');
  await dialog.getByRole('radio', { name: /^做到了/ }).check();
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await dialog.getByText('做到了的，附一份材料，或者写一句说明').waitFor();
  await clean(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '放上去' }).press('Enter');
  await page.getByText('先选一个文件').waitFor();
  const pdf = { name: '应急动员预案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 预案') };
  await page.getByLabel('放一份材料').setInputFiles(pdf);
  await page.getByRole('button', { name: '放上去' }).press('Enter');
  await page.getByRole('link', { name: '应急动员预案' }).waitFor();
  await page.getByRole('button', { name: '填：有应急动员预案' }).press('Enter');
  await dialog.getByRole('radio', { name: /^做到了/ }).check();
  await dialog.getByRole('checkbox', { name: '应急动员预案' }).check();
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await page.getByText('做到了 1 条，一共 5 条').first().waitFor();
  await clean(page);
  expect(desk.complaints).toEqual([]);
});

test('the street confirms a secretary whom the community filed', async () => {
  const secretary = await house.as('孙主任');
  const branch = { type: 'branch' as const, placeId: house.town.compound, since: '2026-01-10' };
  for (const [name, who] of [
    ['槐荫里党支部', '许老师'],
    ['第二党支部', '方叔'],
  ] as const) {
    const { id } = (await secretary.ask(bodyApi.open, { body: { ...branch, name } })).body;
    const seat = { seat: 'secretary' as const, name: who, since: '2026-02-01' };
    await secretary.ask(bodyApi.take, { params: { id }, body: seat });
  }
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/organisation/filings');
  await page.getByText('在任的支部书记 2 位，其中 2 位还没有报备案。').waitFor();
  await page.getByRole('button', { name: /^报备案：许老师/ }).press('Enter');
  await dialogOf(page).getByRole('button', { name: '报给街道' }).press('Enter');
  await dialogOf(page).getByText('先选小区类型').waitFor();
  await dialogOf(page).getByLabel('小区类型').selectOption({ label: '老旧小区' });
  await dialogOf(page).getByLabel('书记来源').selectOption({ label: '社区两委成员' });
  await dialogOf(page).getByLabel('帮带的书记').selectOption({ label: '方叔（第二党支部）' });
  await dialogOf(page).getByLabel('备案日期').fill('2026-11-18');
  await clean(page);
  await dialogOf(page).getByRole('button', { name: '报给街道' }).press('Enter');
  await page.getByText('等街道确认').waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();

  desk = await deskOf(house, '吴敏', 1280);
  const above = await desk.open('/organisation/filings');
  await above.getByRole('button', { name: /^看了定：许老师/ }).press('Enter');
  await dialogOf(above).getByRole('button', { name: '退回补正' }).press('Enter');
  await dialogOf(above).getByText('写一句要补正什么').waitFor();
  await clean(above);
  await dialogOf(above).getByRole('button', { name: '确认备案' }).press('Enter');
  await above.getByText('已备案').waitFor();
  await clean(above);
  expect(desk.complaints).toEqual([]);
});

test('a household that was offered is confirmed, and its plaque is printed', async () => {
  await moveIn(house, '王奶奶');
  const granny = await house.as('王奶奶');
  const { homes } = (await granny.ask(homeApi.mine)).body;
  await granny.ask(partyApi.offer, { body: { homeId: homes[0]?.homeId ?? '', consent: true } });
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/organisation/households');
  await page.getByText('1 户，其中 1 户等着确认').first().waitFor();
  await clean(page);
  await page.getByRole('button', { name: /^确认槐荫里小区/ }).press('Enter');
  const plaque = await page.getByRole('link', { name: /^打印牌子/ }).getAttribute('href');
  const printed = await page.request.get(`${house.url}${plaque}`);
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.getByRole('link', { name: '五员职责' }).press('Enter');
  await page.getByText('邻居有了误会，先听两边说').waitFor();
  await clean(page);
  expect(desk.complaints).toEqual([]);
});
