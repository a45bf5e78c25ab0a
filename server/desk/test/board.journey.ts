import { statement } from '../../src/platform/testing/statement';
import { move, report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
const desks: Desk[] = [];
const sit = async (...asked: Parameters<typeof deskOf>) => {
  const desk = await deskOf(...asked);
  desks.push(desk);
  return desk;
};

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
  const granny = await house.as('王奶奶');
  const neighbour = await house.as('陈姐');
  await report(house, granny, { aboutHandler: true, words: '路灯杆歪了，说了两次没人来。' });
  await report(house, neighbour, { category: 'unsure', words: '楼上空调滴水，两家说不拢。' });
  const light = await report(house, granny);
  await report(house, neighbour, { category: 'lift', words: '电梯门关不上，一直响。' });
  await move(await house.as('周晓禾'), light.id, 'accept', { words: '下午带新灯过来' });
  await house.settle();
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});
afterAll(() => house.close());

test('a community worker gives a matter to a unit by keyboard, and sees what others do as it happens', async () => {
  const desk = await sit(house, '孙主任');
  const page = await desk.open('/?tab=all');
  await page.getByRole('button', { name: /楼道/ }).first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '这一件' });
  await panel.getByRole('heading', { name: '路灯杆歪了' }).waitFor();
  await panel.getByRole('radio').first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('d');
  await panel.getByText(/先选|没选/).waitFor();
  await panel.getByRole('radio', { name: /安居物业/ }).focus();
  await page.keyboard.press('Space');
  await panel.getByRole('button', { name: '派单' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('待受理').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('玻璃');
  await page.keyboard.press('Enter');
  await page.getByText('没有找到“玻璃”').waitFor();
  // Somebody reports while the page is open.
  await report(house, await house.as('李明'), { words: '三楼窗户玻璃裂了，怕掉下来。' });
  await house.settle();
  await page.getByRole('button', { name: /三楼窗户玻璃裂了/ }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('two matters are handed over together, called off in time, and handed over again', async () => {
  const desk = await sit(house, '孙主任', 1280);
  const page = await desk.open('/?tab=all');
  const ticks = page.getByRole('checkbox', { name: /^选上/ });
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  const bar = page.getByRole('region', { name: '一起办' });
  await bar.getByRole('button', { name: '补充说明' }).click();
  const dialog = page.getByRole('dialog', { name: /补充说明/ });
  await dialog.getByRole('button', { name: '补充说明' }).click();
  await dialog.getByText('还没写，写几个字就行').waitFor();
  await dialog.getByRole('textbox').fill('周五停电，安排在周四');
  await dialog.getByRole('button', { name: '补充说明' }).click();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByText('撤回了，一件也没动').waitFor();
  await ticks.nth(0).check();
  await bar.getByRole('button', { name: '补充说明' }).click();
  await dialog.getByRole('textbox').fill('周五停电，安排在周四');
  await dialog.getByRole('button', { name: '补充说明' }).click();
  await house.at('2026-11-18T14:11');
  await house.settle();
  await page.getByText(/办好 1 件/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('each sees no further than their scope', async () => {
  const street = await sit(house, '吴敏');
  const page = await street.open('/');
  await page.getByRole('treeitem', { name: /青石桥社区/ }).waitFor();
  const district = await sit(house, '郑平');
  const far = await district.open('/');
  await far.getByRole('treeitem', { name: /锦澜区/ }).waitFor();
  const community = await sit(house, '何远');
  const own = await community.open('/');
  await own.getByRole('treeitem').first().waitFor();
  expect(await own.getByText('青石桥社区').count()).toBe(0);
  const noise = { category: 'noise', words: '楼上半夜一直在拖桌子。' };
  const { id } = await report(house, await house.as('王奶奶'), noise);
  const linked = await community.open(`/?open=${id}`);
  const panel = linked.getByRole('complementary', { name: '这一件' });
  await panel.getByRole('alert').getByText('没有找到这件事').waitFor();
  expect(await axeOn(linked)).toEqual([]);
  await panel.getByRole('button', { name: '关上' }).click();
  await panel.waitFor({ state: 'detached' });
});

test('a matter that is out of sight by the time somebody moves it is put away, with all that was read of it', async () => {
  const noise = { category: 'noise', words: '半夜总有人在楼下唱歌。' };
  const { id } = await report(house, await house.as('李明'), noise);
  const desk = await sit(house, '孙主任');
  const page = await desk.open(`/?open=${id}`);
  const panel = page.getByRole('complementary', { name: '这一件' });
  await panel.getByRole('heading', { name: '半夜总有人在楼下唱歌' }).waitFor();
  await panel.getByRole('button', { name: '还能办的' }).click();
  await page.getByRole('button', { name: /^补充说明/ }).click();
  const dialog = page.getByRole('dialog', { name: /补充说明/ });
  await dialog.getByRole('textbox').fill('已经联系了物业');
  await statement(house.databaseUrl, "update ticket set path = '/elsewhere/' where id = $1", [id]);
  await dialog.getByRole('button', { name: '补充说明' }).click();
  await panel.getByRole('alert').getByText('没有找到这件事').waitFor();
  expect(await panel.textContent()).not.toContain('唱歌');
  await panel.getByRole('button', { name: '关上' }).click();
  await panel.waitFor({ state: 'detached' });
});
