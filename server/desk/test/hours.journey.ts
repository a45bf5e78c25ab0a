import { pointsApi } from '@linli/shared/points/points.api';
import { openHouseWith, phoneOf, type Phone } from '../../../miniapp/test/journeys/people';
import { booked } from '../../src/hours/testing/served';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, dist, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;
let phone: Phone | undefined;

beforeAll(async () => {
  house = await openHouseWith('h5', { DESK_DIR: dist });
  await house.at('2026-11-18T14:10');
});
afterEach(() => desk?.close());
afterAll(async () => {
  await phone?.close();
  await house.close();
});

test('a service is entered afterwards at the desk, doubted on the phone, corrected at the desk, and certified', async () => {
  await booked(house, '方叔', { day: '2026-11-14', minutes: 90 });
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/hours');
  await page.getByText('没有等着答复的').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '补记一次' }).press('Enter');
  const form = page.getByRole('dialog', { name: '补记一次服务' });
  await form.getByRole('combobox', { name: '哪个组织的' }).selectOption({ label: '青石桥社区' });
  await form.getByRole('combobox', { name: '谁服务的' }).selectOption({ label: '方叔（党员志愿者）' });
  await form.getByRole('button', { name: '补记' }).press('Enter');
  await form.getByText('先选谁见证的').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('combobox', { name: '谁见证的' }).selectOption({ label: '周晓禾（网格员）' });
  await form.getByLabel('做了什么').fill('清理楼道');
  await form.getByLabel('哪一天').fill('2026-11-19');
  await form.getByLabel('多少分钟').fill('60');
  await form.getByLabel('为什么补记').fill('当天手机没电');
  await form.getByRole('button', { name: '补记' }).press('Enter');
  await form.getByText('这一天还没到', { exact: true }).waitFor();
  await form.getByLabel('哪一天').fill('2026-11-16');
  await form.getByRole('button', { name: '补记' }).press('Enter');
  await page.getByRole('row', { name: /方叔 清理楼道 .*1 小时 青石桥社区/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  phone = await phoneOf(house, '方叔');
  const mobile = await phone.open('/pages/me/index');
  await mobile.getByRole('button', { name: /^我的时长/ }).click();
  await mobile
    .getByRole('img', { name: /一共 2.5 小时：双方确认 1.5 小时，有人见证 0 小时，事后补记 1 小时/ })
    .waitFor();
  await mobile.getByRole('button', { name: /清理楼道，请更正/ }).click();
  await mobile.getByRole('textbox', { name: /应该是多少分钟/ }).fill('30');
  await mobile.getByRole('textbox', { name: /为什么/ }).fill('我半路走了');
  await mobile.getByRole('button', { name: '请更正', exact: true }).click();
  await mobile.getByText(/等答复/).waitFor();

  await page.reload();
  await page.getByRole('button', { name: '答复方叔' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '答复' }).press('Enter');
  await dialog.getByText('先选更正还是不更正').waitFor();
  await dialog.getByRole('radio', { name: /^更正/ }).check();
  await dialog.getByLabel('为什么').fill('问过见证人了');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '答复' }).press('Enter');
  await page.getByText('没有等着答复的').waitFor();
  await page.getByRole('button', { name: '补记占多少' }).press('Enter');
  await page.getByRole('row', { name: /青石桥社区 1\/2/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '导出' }).press('Enter');
  await page.getByLabel('从哪天').fill('2026-11-01');
  await page.getByLabel('到哪天').fill('2026-11-18');
  await page.getByRole('radio', { name: /CSV/ }).check();
  await page.getByRole('button', { name: '做成文件' }).press('Enter');
  const href = await page.getByRole('link', { name: '下载文件' }).getAttribute('href');
  const file = await page.request.get(new URL(href ?? '', house.url).href);
  expect(await file.text()).toContain('方叔,清理楼道,青石桥社区,2026-11-16,2026-11-16,30');
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);

  await mobile.reload();
  await mobile.getByText('更正过，不算了').waitFor();
  await mobile.getByRole('button', { name: '免费开一张' }).click();
  const code = await mobile.getByText(/^[0-9A-Z]{12}$/).textContent();
  expect(phone.complaints).toEqual([]);
  await mobile.goto(`${house.url}/c/${code}`);
  await mobile.getByText('持证人：方*').waitFor();
  expect(await axeOn(mobile)).toEqual([]);
});

test('a station hands over what points were kept for, and words of praise wait for a yes', async () => {
  const volunteer = await house.as('李阿姨');
  await volunteer.ask(pointsApi.keep, { body: { on: true } });
  await booked(house, '李阿姨', { minutes: 120 });
  await house.settle();
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/hours');
  await page.getByRole('button', { name: '积分' }).press('Enter');
  await page.getByText(/有积分的不到 5 人/).waitFor();
  await page.getByRole('button', { name: '放一样出来' }).press('Enter');
  const offer = page.getByRole('dialog', { name: '放一样出来' });
  await offer.getByLabel('什么东西或服务').fill('洗衣液');
  await offer.getByRole('button', { name: '放出来' }).press('Enter');
  await offer.getByText('写有几份').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await offer.getByLabel('在哪里领').fill('党群服务站');
  await offer.getByLabel('多少积分').fill('15');
  await offer.getByLabel('还有几份').fill('1');
  await offer.getByRole('button', { name: '放出来' }).press('Enter');
  await page.getByRole('row', { name: /洗衣液 青石桥社区 党群服务站 15 1/ }).waitFor();
  const { goods } = (await volunteer.ask(pointsApi.mine)).body;
  await volunteer.ask(pointsApi.order, { body: { goodId: goods[0]?.id ?? '' } });
  const code = (await volunteer.ask(pointsApi.mine)).body.orders[0]?.code ?? '';
  const field = page.getByLabel('领取码');
  await field.fill('AAAA AAAA');
  await field.press('Enter');
  await page.getByText('领取码不对，或者过期了，请再看一遍').first().waitFor();
  await field.fill(`${code.slice(0, 4)} ${code.slice(4)}`);
  await field.press('Enter');
  await page.getByText('发洗衣液，扣了 15 分').waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '表扬' }).press('Enter');
  await page.getByRole('button', { name: '写几句' }).press('Enter');
  const form = page.getByRole('dialog', { name: '写几句表扬' });
  await form.getByRole('button', { name: '问问本人' }).press('Enter');
  await form.getByText('先选表扬谁').waitFor();
  await form.getByRole('combobox', { name: '表扬谁' }).selectOption({ label: '李阿姨' });
  await form.getByRole('combobox', { name: '在哪里公开' }).selectOption({ label: '槐荫里小区' });
  await form.getByLabel('表扬的话').fill('陪老人去取药，风雨没断过');
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('button', { name: '问问本人' }).press('Enter');
  await page.getByRole('row', { name: /李阿姨 陪老人去取药.* 槐荫里小区 等本人点头/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '撤下来：李阿姨' }).press('Enter');
  await page.getByRole('row', { name: /李阿姨 .*撤下了/ }).waitFor();
  expect(desk.complaints).toEqual([]);
});
