import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { House } from '../../../server/src/platform/testing/house';
import { openHouseWith, phoneOf, type Phone } from './people';

let house: House;
const phones: Phone[] = [];
const phone = async (name: string | null, size?: [number, number]) => {
  const opened = await phoneOf(house, name, { size });
  phones.push(opened);
  return opened;
};

beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  await house.at('2026-11-18T14:10');
});
afterEach(async () => {
  for (const { close } of phones.splice(0)) await close();
});
afterAll(() => house.close());

jest.setTimeout(120_000);

const photo = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#334' } })
    .jpeg()
    .toBuffer();

/** Presses the button that can be seen: the page below stays in the browser while another lies over it. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).last().click();

test('three people carry a matter from the door to the archive', async () => {
  const granny = await phone(null);
  const door = await granny.open(`/pages/building/index?b=${house.town.doorCode}`);
  await door.getByRole('button', { name: /报一件事/ }).click();

  // She fills the form without being signed in; the wrong field is named, and nothing she wrote is lost.
  await door
    .getByRole('radio', { name: '照明' })
    .or(door.getByRole('button', { name: '照明' }))
    .first()
    .click();
  await door.getByRole('textbox').first().fill('灯坏');
  await door.getByRole('button', { name: '提交' }).click();
  await door.getByText('怎么回事至少写 5 个字，还差 3 个').waitFor();
  expect(await door.getByRole('textbox').first().inputValue()).toBe('灯坏');
  await door.getByRole('textbox').first().fill('3 层楼道的灯不亮三天了，晚上看不清台阶。');
  const chooser = door.waitForEvent('filechooser');
  await door.getByRole('button', { name: '拍照' }).click();
  await (await chooser).setFiles({ name: 'dark.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  // Only now she is asked who she is; what she filled in is still there when she comes back.
  await door.getByRole('button', { name: '提交' }).click();
  await door.getByRole('button', { name: /王奶奶/ }).click();
  await door.getByText('已经报上去了').waitFor();
  await door.getByText('明天 17:30 前受理').waitFor();
  await door.getByRole('button', { name: '看进度' }).click();
  await door.getByText('待受理').first().waitFor();

  const worker = await phone('周晓禾');
  const desk = await worker.open('/worker/inbox/index');
  await desk.getByText('3 层楼道的灯不亮三天了').first().click();
  await press(desk, '受理这件事');
  await desk.getByPlaceholder('比如：明天上午去看').waitFor();
  await press(desk, '受理这件事');
  await desk.getByText('办理中').filter({ visible: true }).first().waitFor();
  await press(desk, '办结');
  await desk.getByText('修好了').filter({ visible: true }).first().click();
  await desk.getByPlaceholder('比如：换了声控灯，测试三次都亮').fill('换了声控灯，测试三次都亮。');
  await press(desk, '办结');
  await desk.getByText('待反馈').filter({ visible: true }).first().waitFor();
  await press(desk, /反馈/);
  await desk.getByText('打了电话').filter({ visible: true }).first().click();
  await desk.getByPlaceholder('比如：灯已经换好，邻居说亮了').fill('告诉她灯修好了。');
  await press(desk, '反馈过了');
  await desk.getByText('待评价').filter({ visible: true }).first().waitFor();

  await door.reload();
  await door.getByText('办好了吗').waitFor();
  await door.getByText('没修好').first().click();
  await door.getByText('不满意', { exact: true }).first().click();
  await door.getByRole('button', { name: '提交评价' }).click();
  await door.getByText('核对中').first().waitFor();

  const secretary = await phone('孙主任', [1280, 900]);
  const office = await secretary.open('/office/queue/index');
  await office
    .getByText(/等核对/)
    .first()
    .click();
  await office.getByText('3 层楼道的灯不亮三天了').first().click();
  await office.getByText('没修好').first().waitFor();
  await press(office, /维持/);
  await office.waitForURL(/move=uphold/);
  await office.getByRole('textbox').first().fill('去现场看过，灯是亮的，已向您说明。');
  await press(office, /维持/);
  await office.getByText('已归档').first().waitFor();

  await door.reload();
  await door.getByText('去现场看过，灯是亮的').waitFor();
  for (const { complaints } of phones) expect(complaints).toEqual([]);
});
