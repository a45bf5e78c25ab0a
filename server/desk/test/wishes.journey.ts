import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { House } from '../../src/platform/testing/house';
import { printed } from '../../src/sign/testing/sign-reading';
import { claim, make, moveWish, publicly, settleIn, wishFrom } from '../../src/wish/testing/wishing';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
  await make(house, '王奶奶');
  await make(house, '王奶奶', { words: '想借两百块钱周转一下。', kind: 'other' });
  await house.settle();
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('by keyboard alone a wish is written for neighbours without giving anybody away, and another refused', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/wishes');
  await page.getByRole('button', { name: '等核实 2' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  const row = page.getByRole('button', { name: /厨房灯泡坏了/ });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  if (!(await row.evaluate((one) => one === document.activeElement))) await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '这一个心愿' });
  await panel.getByText('槐荫里小区 12 号楼 2 单元 101').waitFor();
  await panel.getByText('微信看过，没有问题').waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.keyboard.press('p');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('到 12 号楼换灯泡');
  await panel.getByText('邻居会看到的话里写了楼栋或者门牌，改一改').waitFor();
  await page.keyboard.press('Control+Enter');
  expect(await panel.getByRole('textbox', { name: '一句话' }).getAttribute('aria-invalid')).toBe('true');
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('换厨房灯泡，够不着');
  await page.keyboard.press('Control+Enter');
  await page.getByText('公布了，邻居看得到了').waitFor();
  await page.getByRole('button', { name: '公布着的 1' }).waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /想借两百块钱/ }).press('Enter');
  await panel.getByText('想借两百块钱周转一下。').first().waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: '不公布这个心愿' });
  await dialog.getByRole('button', { name: '告诉本人' }).press('Enter');
  await dialog.getByText('先选原因').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /借钱捐款/ }).press(' ');
  await dialog.getByRole('button', { name: '告诉本人' }).press('Enter');
  await page.getByText('没有等核实的心愿').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('for somebody without a phone it is written down, asked around, agreed, and confirmed by a card on paper', async () => {
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/wishes');
  await page.getByRole('button', { name: '替居民登记' }).click();
  const form = page.getByRole('dialog', { name: '替居民登记心愿' });
  await form.getByRole('radio', { name: /没有手机的居民/ }).check();
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await form.getByText('先问过本人，本人同意了再登记').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('textbox', { name: '姓名' }).fill('孙爷爷');
  await form.getByRole('textbox', { name: '电话' }).fill('13911112222');
  await form.getByRole('checkbox', { name: '问过本人，本人同意' }).check();
  await form.getByLabel('哪个小区').selectOption({ label: '青石桥社区 · 槐荫里小区' });
  await form.getByLabel('哪个门').selectOption({ label: '12 号楼 2 单元' });
  await form.getByLabel('想请人帮什么').selectOption({ label: '跑腿：取药、取快递、代买' });
  await form.getByLabel('说说看').fill('每周帮我取一次药');
  await form.getByLabel('在哪里办').selectOption({ label: '在党群服务站' });
  await form.getByLabel('哪天方便').selectOption({ label: '都行' });
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('登记了，还要核实才公布').waitFor();
  const panel = page.getByRole('complementary', { name: '这一个心愿' });
  await panel.getByText('替别人：孙爷爷').waitFor();
  await panel.getByRole('button', { name: '公布', exact: true }).click();
  await page.getByText('公布了，邻居看得到了').waitFor();

  await panel.getByRole('button', { name: '去问' }).click();
  const asking = page.getByRole('dialog', { name: '问谁愿意接' });
  await asking.getByRole('radio', { name: /一位一位问/ }).check();
  await asking.getByRole('checkbox', { name: /方叔/ }).check();
  await asking.getByRole('checkbox', { name: /陈姐/ }).check();
  await asking.getByText('第 2 位').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await asking.getByRole('button', { name: '去问' }).click();
  await panel.getByText('方叔 等回话，等到 今天 21:00').waitFor();
  await panel.getByText('陈姐 排在后面').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await panel.getByRole('button', { name: '都收回' }).click();
  await page.getByText('都收回了').waitFor();

  const id = new URL(page.url()).searchParams.get('open') ?? '';
  await panel.getByRole('button', { name: '确认卡' }).click();
  const cards = page.getByRole('dialog', { name: '确认卡' });
  const code = await cards.getByRole('listitem').innerText();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.wishes-print').innerText()).toContain(code);
  expect(await page.locator('#desk').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  const paper = await printed(await page.pdf({ preferCSSPageSize: true }));
  expect(paper.map(({ sizeInMm }) => sizeInMm)).toEqual([[148, 105]]);
  expect(await axeOn(page)).toEqual([]);
  await cards.getByRole('button', { name: '关上' }).press('Enter');

  await claim(house, '方叔', id, { at: '2026-11-18T06:00:00.000Z' });
  await page.reload();
  const promise = panel.getByRole('article', { name: '方叔接的' });
  await promise.getByText('对方提的时间：今天 14:00，等这边点头').waitFor();
  await promise.getByLabel('转告一句话').fill('孙爷爷说下午在家，两点行');
  await promise.getByRole('button', { name: '转告' }).click();
  await promise.getByRole('list', { name: '说过的话' }).getByText('孙爷爷说下午在家').waitFor();
  await promise.getByRole('button', { name: '就这个时间' }).click();
  await promise.getByText('约在 今天 14:00').waitFor();
  await promise.getByRole('button', { name: '把电话给对方' }).click();
  await promise.getByRole('button', { name: '收回电话' }).waitFor();
  await promise.getByRole('button', { name: '人到了' }).click();
  expect(await axeOn(page)).toEqual([]);
  await promise.getByRole('button', { name: '问过了，办好了' }).click();
  const asked = page.getByRole('dialog', { name: '问过了，办好了' });
  await asked.getByLabel('用了几分钟').fill('25');
  await asked.getByRole('button', { name: '问过了，办好了' }).click();
  await promise.getByText('社区电话问过').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a colleague was quicker: both are shown, and what was written goes on top', async () => {
  const id = await make(house, '李明');
  desk = await deskOf(house, '钱洁');
  const page = await desk.open(`/wishes?open=${id}`);
  const panel = page.getByRole('complementary', { name: '这一个心愿' });
  await panel.getByRole('textbox', { name: '邻居看到的话' }).fill('想请人帮忙换个灯泡。');
  await moveWish(house, '孙主任', id, ['publish', publicly]);
  await panel.getByRole('button', { name: '公布', exact: true }).click();
  await panel.getByText('您写的还在').waitFor();
  await panel.getByText(`现在邻居看到的：${publicly.title}`).waitFor();
  expect(await panel.getByRole('textbox', { name: '邻居看到的话' }).inputValue()).toBe(
    '想请人帮忙换个灯泡。',
  );
  await panel.getByRole('button', { name: '保存' }).click();
  await page.getByText('改好了').first().waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a helper who may not go alone is found somebody to come along, and the figures say what they are made of', async () => {
  const { body } = await (
    await house.as('钱洁')
  ).ask(wishOfficeApi.enter, {
    body: {
      ...wishFrom({ kind: 'study', words: '想有人每周辅导一次数学', spot: 'home' }),
      ...{ placeId: house.town.door, room: '602', who: 'coded', agreed: true, guardianAgreed: true },
    },
  });
  await moveWish(house, '钱洁', body.id, ['publish', { ...publicly, title: '数学辅导' }]);
  await claim(house, '方叔', body.id, { companion: 'arrange' });
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/wishes?view=companion');
  await page.getByRole('button', { name: /^数学辅导/ }).click();
  const panel = page.getByRole('complementary', { name: '这一个心愿' });
  await panel.getByText('孩子（只用代号）：童心-').waitFor();
  await panel.getByRole('button', { name: '找人同行' }).click();
  const dialog = page.getByRole('dialog', { name: '找人同行' });
  await dialog.getByRole('radio', { name: /陈姐/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('radio', { name: '我自己去' }).check();
  await dialog.getByRole('button', { name: '就请这一位' }).click();
  // Whoever never agreed to serve does so on their phone first; what was chosen stays.
  await dialog.getByText('请先看看服务约定').waitFor();
  await dialog.getByRole('radio', { name: /陈姐/ }).check();
  await dialog.getByRole('button', { name: '就请这一位' }).click();
  await page.getByText('问了，本人愿意才算').waitFor();

  await page.getByRole('button', { name: '数字' }).click();
  await page.getByText('约好 1 次，按时办到 1 次').waitFor();
  await page.getByLabel('从哪天').fill('2026-11-01');
  await page.getByLabel('在哪里').selectOption({ label: '青石桥社区' });
  await page.getByRole('heading', { name: '青石桥社区' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
