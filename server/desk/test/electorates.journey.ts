import { bodyApi } from '@linli/shared/body/body.api';
import { lotHeadWords } from '@linli/shared/electorate/electorate.words';
import { layTown, owner } from '../../src/electorate/testing/electorates';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
const desks: Desk[] = [];
beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-02T09:00');
  await layTown(house, { '101': [], '102': [owner('赵一')] });
});
afterAll(async () => {
  for (const desk of desks) await desk.close();
  await house.close();
});

/** Parking places as an office has them in a table. */
const sheet = (area: string) => ({
  name: '车位.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      Object.values(lotHeadWords).join(','),
      `车位,地下车位 001,${area},购房合同,2026-10-01,已登记,王车主,13900008888,,`,
    ].join('\r\n'),
  ),
});

async function seat(name: string, width?: number): Promise<Desk> {
  const desk = await deskOf(house, name, width);
  desks.push(desk);
  return desk;
}

test('an electorate is made, completed, posted, objected to, frozen and changed by a decision, by keyboard', async () => {
  const clerk = await seat('钱洁');
  const page = await clerk.open('/votes/electorates');
  await page.getByText(/还没有清册/).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '编一份清册' }).press('Enter');
  const make = page.getByRole('dialog', { name: '编一份清册' });
  await make.getByLabel('叫什么').fill('更换排水主管');
  await make.getByRole('button', { name: '编出来看看' }).press('Enter');
  await make.getByText('先选面积来自哪里').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await make.getByLabel('面积来自哪里').selectOption({ label: '不动产登记簿' });
  await make.getByLabel('面积的日期').fill('2026-11-03');
  await make.getByRole('button', { name: '编出来看看' }).press('Enter');
  await make.getByText('面积的日期不能在今天以后').waitFor();
  await make.getByLabel('面积的日期').fill('2026-10-01');
  await make.getByRole('button', { name: '编出来看看' }).press('Enter');
  await page.getByRole('heading', { name: /还缺的 1 套/ }).waitFor();
  expect(await page.getByText('12 号楼 2 单元 101：没有业主').count()).toBe(1);
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '改 12 号楼 2 单元 101' }).press('Enter');
  const lot = page.getByRole('dialog', { name: '12 号楼 2 单元 101' });
  await lot.getByLabel('面积（平方米）').fill('六十八');
  await lot.getByLabel('凭什么是业主').selectOption({ label: '建设单位未售或未交付' });
  await lot.getByLabel('姓名或单位 1').fill('锦澜置业');
  await lot.getByRole('button', { name: '记下来' }).press('Enter');
  await lot.getByText(/小数点后两位/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await lot.getByLabel('面积（平方米）').fill('68.50');
  await lot.getByRole('button', { name: '记下来' }).press('Enter');
  await page.getByText(/锦某 没卖、没交付的 1 套，一共算 1 人/).waitFor();

  await page.getByRole('button', { name: '认定赵一和赵一' }).press('Enter');
  const match = page.getByRole('dialog');
  await match.getByRole('radio', { name: /^是同一人/ }).check();
  await match.getByRole('button', { name: '认定' }).press('Enter');
  await match.locator('[aria-invalid="true"]').waitFor();
  await match.getByLabel('凭什么这样认定').fill('核对了身份证');
  await match.getByRole('button', { name: '认定' }).press('Enter');
  await page
    .getByText(/赵某 有 2 套，算 1 人/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '用表格加' }).press('Enter');
  const bring = page.getByRole('dialog', { name: /用表格加/ });
  await bring.getByRole('button', { name: '加进清册' }).press('Enter');
  await bring.getByText('先选文件').waitFor();
  await bring.getByLabel('文件').setInputFiles(sheet('十二'));
  await bring.getByRole('button', { name: '加进清册' }).press('Enter');
  await bring.getByText('地下车位 001：面积写到小数点后两位，例如 89.42').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await bring.getByLabel('文件').setInputFiles(sheet('12.80'));
  await bring.getByRole('button', { name: '加进清册' }).press('Enter');
  await page.getByRole('row', { name: /地下车位 001，车位 12.8 ㎡ 购房合同/ }).waitFor();

  await page.getByRole('button', { name: '开始公示' }).press('Enter');
  await page.getByText(/公示中到 2026年11月16日/).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '替业主登记' }).press('Enter');
  const enter = page.getByRole('dialog', { name: '替业主登记异议' });
  await enter.getByLabel('替谁登记').fill('卫大爷');
  await enter.getByLabel('找房号').fill('2 单元 602');
  await enter.getByLabel('哪一套').selectOption({ label: '12 号楼 2 单元 602' });
  await enter.getByLabel('怎么说').fill('房产证上是 70.20 平方米');
  expect(await axeOn(page)).toEqual([]);
  await enter.getByRole('button', { name: '登记' }).press('Enter');
  await page.getByText('您编的或登记的，请同事答复').waitFor();
  await page.getByRole('link', { name: '公示清单，打印' }).press('Enter');
  await page.getByRole('row', { name: /12 号楼 1 单元 101 住宅 68.5 ㎡ 不动产登记簿 1/ }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/赵一|1390/);
  expect(await axeOn(page)).toEqual([]);

  const secretary = await seat('孙主任', 1280);
  const other = await secretary.open('/votes/electorates');
  await other.getByRole('link', { name: '更换排水主管' }).press('Enter');
  await other.getByRole('button', { name: '答复 12 号楼 2 单元 602' }).press('Enter');
  const answer = other.getByRole('dialog');
  await answer.getByRole('radio', { name: /说得对，改过来/ }).check();
  await answer.getByLabel('面积（平方米）').fill('70.20');
  await answer.getByLabel('为什么', { exact: true }).fill('核对了房产证');
  expect(await axeOn(other)).toEqual([]);
  await answer.getByRole('button', { name: '答复', exact: true }).press('Enter');
  await other.getByRole('row', { name: /面积 68.5 ㎡ 改为 70.2 ㎡/ }).waitFor();
  expect(await axeOn(other)).toEqual([]);

  await house.at('2026-11-17T09:00');
  await page.goBack();
  await page.reload();
  await page.getByRole('button', { name: '定下来' }).press('Enter');
  await page.getByText(/清册指纹（SHA-256）：[0-9a-f]{64}/).waitFor();
  await page.getByLabel('找房号、姓名或业主号').fill('1 单元 201');
  await page.getByRole('button', { name: '改 12 号楼 1 单元 201' }).press('Enter');
  const sold = page.getByRole('dialog');
  await sold.getByRole('radio', { name: /房子卖了/ }).check();
  await sold.getByLabel('姓名或单位 1').fill('新主人');
  await sold.getByLabel('理由').fill('11 月 16 日过户');
  expect(await axeOn(page)).toEqual([]);
  await sold.getByRole('button', { name: '凭决定改' }).press('Enter');
  await page.getByText(/第 2 版，已定/).waitFor();
  await page.getByRole('row', { name: /房子卖了：11 月 16 日过户/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  for (const { complaints } of desks) expect(complaints).toEqual([]);
});

test('the rules of owners’ votes are read article by article, and the district chooses another set', async () => {
  const admin = await seat('管理员');
  const page = await admin.open('/settings/vote-pack');
  await page.getByText(/全国（民法典），/).press('Enter');
  await page
    .getByRole('row', { name: /多少人参加才算数 面积和人数都要三分之二以上，含本数 民法典第 278 条第 2 款/ })
    .waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '换一套规则' }).press('Enter');
  const form = page.getByRole('dialog');
  await form.getByLabel('用哪一套').selectOption({ label: '潍坊' });
  await form.getByLabel('依据').fill('市住建局来函');
  await form.getByLabel('从哪天起').fill('2026-11-20');
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('button', { name: /^发布/ }).press('Enter');
  await page
    .getByText(/潍坊，/)
    .first()
    .waitFor();
  expect(admin.complaints).toEqual([]);
});

test('a committee’s sitting decides or not by the rules of the place, and a compound without one sees its first meeting come due', async () => {
  const leader = await house.as('孙主任');
  const clerk = await seat('钱洁', 1280);
  const page = await clerk.open('/votes');
  await page.getByRole('link', { name: /业委会的会议/ }).click();
  const card = page.getByRole('region', { name: '槐荫里小区' });
  await card.getByRole('button', { name: '更新筹备：槐荫里小区' }).click();
  const preparing = page.getByRole('dialog', { name: '槐荫里小区的首次业主大会' });
  await preparing.getByLabel('一共几户').fill('100');
  await preparing.getByLabel('交付了几户').fill('120');
  await preparing.getByRole('button', { name: '记下' }).click();
  await preparing.getByText('不能比一共的多').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await preparing.getByLabel('第一户哪天交付').fill('2025-01-10');
  await preparing.getByLabel('交付了几户').fill('70');
  await preparing.getByLabel('交付了多少平方米').fill('7000.5');
  await preparing.getByLabel('一共多少平方米').fill('10000');
  await preparing.getByRole('button', { name: '记下' }).click();
  await card.getByText(/起该开首次业主大会，筹备组要在/).waitFor();
  expect(await axeOn(page)).toEqual([]);

  const opened = await leader.ask(bodyApi.open, {
    body: {
      ...{ type: 'owners_committee', placeId: house.town.compound, name: '槐荫里业委会' },
      since: '2026-01-10',
    },
  });
  expect(opened.status).toBe(201);
  const params = { id: opened.body.id };
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    await leader.ask(bodyApi.take, { params, body: { seat: 'member', name, since: '2026-01-10' } });
  await page.reload();
  await card.getByRole('button', { name: '记一次会议：槐荫里小区' }).click();
  const sitting = page.getByRole('dialog', { name: '槐荫里业委会的会议' });
  await sitting.getByLabel('哪类事').selectOption({ label: '选聘或解聘物业' });
  await sitting.getByLabel('决定了什么').fill('请物业换东门的灯');
  await sitting.getByLabel('几人到会').fill('4');
  await sitting.getByLabel('几人签字同意').fill('3');
  await sitting.getByRole('button', { name: '记下' }).click();
  await sitting.getByText(/请走业主表决/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await sitting.getByLabel('哪类事').selectOption({ label: '日常的事' });
  await sitting.getByRole('button', { name: '记下' }).click();
  await card.getByRole('row', { name: /请物业换东门的灯.*4 \/ 5.*3 \/ 5.*有效/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(clerk.complaints).toEqual([]);
});
