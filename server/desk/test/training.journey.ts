import { openHouseWith, phoneOf, type Phone } from '../../../miniapp/test/journeys/people';
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

test('a session is arranged at the desk, answered and entered on the phone, and ends with a certificate', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/training');
  await page.getByText('还没有安排过培训').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '安排一场' }).press('Enter');
  const form = page.getByRole('dialog', { name: '安排一场培训' });
  await form.getByRole('combobox', { name: '哪个地方的人' }).selectOption({ label: '青石桥社区' });
  await form.getByRole('button', { name: '安排并邀请' }).press('Enter');
  await form.getByText('至少选一种职责').waitFor();
  await form.getByText('还没填讲什么').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('checkbox', { name: '网格员' }).check();
  await form.getByRole('textbox', { name: '讲什么' }).fill('电动车火灾怎么处置');
  await form.getByRole('textbox', { name: '在哪里上' }).fill('社区二楼');
  await form.getByLabel('哪天').fill('2026-11-17');
  await form.getByRole('button', { name: '安排并邀请' }).press('Enter');
  await form.getByText('这个时间已经过了').waitFor();
  await form.getByLabel('哪天').fill('2026-11-20');
  await form.getByLabel('证书几个月有效').fill('12');
  const buffer = Buffer.from('%PDF-1.7 handout');
  await form
    .getByLabel('材料文件')
    .setInputFiles({ name: '处置讲义.pdf', mimeType: 'application/pdf', buffer });
  await form.getByText('处置讲义').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('button', { name: '安排并邀请' }).press('Enter');
  await page.getByRole('row', { name: /周晓禾 网格员 还没答/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  phone = await phoneOf(house, '周晓禾');
  const mobile = await phone.open('/pages/me/index');
  await mobile.getByRole('button', { name: /^培训/ }).click();
  await mobile.getByRole('button', { name: '看材料：处置讲义' }).waitFor();
  await mobile.getByRole('button', { name: '电动车火灾怎么处置，来不来' }).click();
  await mobile.getByRole('radio', { name: '来', exact: true }).click();
  await mobile.getByRole('button', { name: '就这样答' }).click();
  await mobile.getByText(/您说来/).waitFor();

  await house.at('2026-11-20T08:55');
  await page.reload();
  await page.getByRole('row', { name: /周晓禾 网格员 来/ }).waitFor();
  await page.getByRole('button', { name: '放签到码' }).press('Enter');
  const screen = page.getByRole('dialog', { name: '签到码' });
  const code = await screen.getByText(/^\d{6}$/).textContent();
  expect(await axeOn(page)).toEqual([]);
  await mobile.reload();
  await mobile.getByRole('button', { name: '电动车火灾怎么处置，签到' }).click();
  await mobile.getByRole('textbox', { name: /签到码/ }).fill(code ?? '');
  await mobile.getByRole('button', { name: '签到', exact: true }).click();
  await mobile.getByText(/您来了/).waitFor();
  await screen.getByText('来了 1/2').waitFor();
  await page.keyboard.press('Escape');

  await house.at('2026-11-20T10:00');
  await page.reload();
  await page.getByRole('button', { name: '补记：赵强' }).press('Enter');
  await page.getByRole('row', { name: /赵强 .*组织者补记/ }).waitFor();
  await page.getByRole('button', { name: '发证书（2）' }).press('Enter');
  const link = page.getByRole('row', { name: /周晓禾/ }).getByRole('link');
  const href = await link.getAttribute('href');
  const got = await page.request.get(new URL(href ?? '', house.url).href);
  expect(got.headers()['content-type']).toContain('application/pdf');
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await mobile.reload();
  await mobile.getByText(/到2027年11月20日/).waitFor();
  expect(phone.complaints).toEqual([]);

  const number = await link.textContent();
  await mobile.goto(`${house.url}/c/${number}`);
  await mobile.getByText('持证人：周**').waitFor();
  expect(await axeOn(mobile)).toEqual([]);
});

test('a session is changed over a colleague’s change knowingly, and called off', async () => {
  desk = await deskOf(house, '钱洁', 1280);
  const other = await deskOf(house, '孙主任');
  const plan = await desk.open('/training');
  await plan.getByRole('button', { name: '安排一场' }).click();
  const form = plan.getByRole('dialog');
  await form.getByRole('combobox', { name: '哪个地方的人' }).selectOption({ label: '第3网格' });
  await form.getByRole('checkbox', { name: '网格员' }).check();
  await form.getByRole('textbox', { name: '讲什么' }).fill('怎么和居民说话');
  await form.getByRole('textbox', { name: '在哪里上' }).fill('社区一楼');
  await form.getByLabel('哪天').fill('2026-12-01');
  await form.getByRole('button', { name: '安排并邀请' }).click();
  await plan.getByRole('heading', { name: '怎么和居民说话' }).waitFor();
  const address = new URL(plan.url()).pathname.replace('/desk', '');
  const theirs = await other.open(address);
  for (const [page, venue] of [
    [theirs, '街道礼堂'],
    [plan, '社区院子'],
  ] as const) {
    await page.getByRole('button', { name: '改一改' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '在哪里上' }).fill(venue);
  }
  await theirs.getByRole('dialog').getByRole('button', { name: '改好，告诉大家' }).click();
  await theirs.getByText('街道礼堂').waitFor();
  await other.close();
  const dialog = plan.getByRole('dialog');
  await dialog.getByRole('button', { name: '改好，告诉大家' }).click();
  await dialog.getByText(/现在是：.*街道礼堂/).waitFor();
  expect(await axeOn(plan)).toEqual([]);
  await dialog.getByRole('button', { name: '用我写的' }).click();
  await plan.getByText('社区院子').waitFor();
  await plan.getByRole('button', { name: '不办了' }).click();
  await plan.getByRole('dialog').getByRole('textbox', { name: '为什么' }).fill('老师来不了');
  await plan.getByRole('button', { name: '不办了，告诉大家' }).click();
  await plan.getByText('老师来不了').waitFor();
  expect(await axeOn(plan)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
