import { bodyApi } from '@linli/shared/body/body.api';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { House } from '../../src/platform/testing/house';
import { openTopic, raise, seen, settleIn, support } from '../../src/topic/testing/deliberating';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('by keyboard alone a topic is published, taken to its next step with a reason, and its record read', async () => {
  const id = await raise(house, '王奶奶');
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/topics');
  await page.getByRole('button', { name: '等核实 1' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  const row = page.getByRole('button', { name: /加座椅和扶手/ });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  if (!(await row.evaluate((one) => one === document.activeElement))) await row.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '这一个议题' });
  await panel.getByText('门口三级台阶').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await panel.getByRole('button', { name: '公布', exact: true }).press('Enter');
  const publishing = page.getByRole('dialog', { name: '公布' });
  await publishing.getByRole('textbox', { name: '邻居看到的话' }).fill('302室门口的台阶太高了，要加扶手');
  await publishing.getByRole('button', { name: '公布' }).press('Enter');
  await publishing.getByText('邻居都会看到，里面写了几室或者门牌，改一改').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await publishing.getByRole('textbox', { name: '邻居看到的话' }).fill('门口的台阶太高了，想加扶手');
  await publishing.getByRole('button', { name: '公布' }).press('Enter');
  await page.getByText('公布了，邻居看得到了').waitFor();

  await panel.getByRole('button', { name: '进入下一步' }).press('Enter');
  const entering = page.getByRole('dialog', { name: '进入下一步' });
  await entering.getByRole('button', { name: '进入下一步' }).press('Enter');
  await entering.getByText('先选哪一步').waitFor();
  await entering.getByRole('radio', { name: '听事' }).press(' ');
  await entering.getByRole('textbox', { name: '为什么' }).fill('邻居说法不一样，上门听听');
  expect(await axeOn(page)).toEqual([]);
  await entering.getByRole('button', { name: '进入下一步' }).press('Enter');
  await panel.getByRole('row', { name: /听事.*第3网格/ }).waitFor();
  expect((await seen(house, '王奶奶', id)).words).toBe('门口的台阶太高了，想加扶手');
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('lines are shown or withheld with a reason, and one topic becomes part of another', async () => {
  const [one, other] = [
    await openTopic(house, '李明', { title: '东门晚高峰错峰停车' }),
    await openTopic(house, '方叔', { title: '东门停车太挤' }),
  ];
  await support(house, '陈姐', other);
  const say = async (words: string) =>
    (await house.as('陈姐')).ask(topicApi.argue, { params: { id: one }, body: { side: 'worry', words } });
  await say('怕挡住消防车的路');
  await say('那家店的人不讲道理');
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/topics?view=arguments');
  await page.getByRole('button', { name: '显示：怕挡住消防车的路', exact: true }).click();
  await page.getByText('显示了', { exact: true }).waitFor();
  await page.getByRole('button', { name: '不显示：那家店的人不讲道理' }).click();
  const withholding = page.getByRole('dialog', { name: '不显示这句话' });
  await withholding.getByRole('button', { name: '告诉本人' }).click();
  await withholding.getByText('先选为什么不给看').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await withholding.getByRole('radio', { name: '里面有骂人的话' }).check();
  await withholding.getByRole('button', { name: '告诉本人' }).click();
  await page.getByText('没有等看的留话').waitFor();

  await page.getByRole('button', { name: /^进行中/ }).click();
  await page.getByRole('button', { name: /东门停车太挤/ }).click();
  const panel = page.getByRole('complementary', { name: '这一个议题' });
  await panel.getByRole('button', { name: '并入另一个议题' }).click();
  const merging = page.getByRole('dialog', { name: '并入另一个议题' });
  await merging.getByLabel('并入哪个').selectOption({ value: one });
  await merging.getByRole('textbox', { name: '为什么' }).fill('说的是同一处');
  await merging.getByRole('button', { name: '并入另一个议题' }).click();
  await panel.getByText('已并入').waitFor();
  expect((await seen(house, '李明', one)).supports).toBe(2);
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('for somebody at the window a topic is written down, with who brings them word', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/topics');
  await page.getByRole('button', { name: '替居民提事' }).click();
  const form = page.getByRole('dialog', { name: '替居民提事' });
  await form.getByRole('button', { name: '写下来' }).click();
  await form.getByText('先问过本人，本人同意了才能替他提').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByLabel('哪个小区').selectOption({ label: '青石桥社区 · 槐荫里小区' });
  await form.getByLabel('哪个门').selectOption({ label: '12 号楼 2 单元' });
  await form.getByRole('textbox', { name: '想商量什么' }).fill('坡道加扶手');
  await form.getByRole('textbox', { name: '说说看' }).fill('坡道下雨就滑，想商量加一道扶手。');
  await form.getByRole('textbox', { name: '姓名' }).fill('刘大爷');
  await form.getByRole('textbox', { name: '电话' }).fill('13911112222');
  await form.getByRole('radio', { name: '我打电话' }).check();
  await form.getByRole('checkbox', { name: '问过本人，本人同意' }).check();
  await form.getByRole('button', { name: '写下来' }).click();
  await page.getByText('写下来了，还要核实才公布').waitFor();
  await page.getByRole('complementary', { name: '这一个议题' }).getByText('刘大爷').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('building heads, a branch and the things to do are set going beside the topic, and what is wrong stands at its field', async () => {
  const body = {
    ...({ type: 'branch', branchKind: 'single' } as const),
    ...{ placeId: house.town.compound, name: '槐荫里党支部', since: '2026-01-10' },
  };
  expect((await (await house.as('孙主任')).ask(bodyApi.open, { body })).status).toBe(201);
  const id = await openTopic(house, '李明', { title: '坡道加一道扶手' });
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open(`/topics?view=open&open=${id}`);
  const panel = page.getByRole('complementary', { name: '这一个议题' });

  await panel.getByRole('button', { name: '请楼栋长走访' }).click();
  const round = page.getByRole('dialog', { name: '请楼栋长走访' });
  await round.getByRole('button', { name: '请去走访' }).click();
  await round.getByText('还没填问什么').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await round.getByLabel('问什么').fill('装扶手您怎么看');
  await round.getByLabel('到哪天').fill('2026-11-25');
  await round.getByRole('button', { name: '请去走访' }).click();
  await panel.getByText('走访 0 户，收到 0 条；同意 0，有担心 0').waitFor();

  await panel.getByRole('button', { name: '送支部研究' }).click();
  const asking = page.getByRole('dialog', { name: '送支部研究' });
  await asking.getByRole('button', { name: '送去' }).click();
  await asking.getByText('请选这里的支部').waitFor();
  await asking.getByLabel('哪一类事').selectOption({ label: '公共设施维护' });
  await asking.getByLabel('哪个支部').selectOption({ label: '槐荫里党支部' });
  await asking.getByRole('button', { name: '送去' }).click();
  await panel.getByRole('button', { name: '写下槐荫里党支部的意见' }).click();
  const opinion = page.getByRole('dialog', { name: '槐荫里党支部的意见' });
  await opinion.getByLabel('谁参加了').fill('支委 5 人');
  await opinion.getByRole('radio', { name: '同意往下走' }).check();
  await opinion.getByLabel('理由').fill('老人上下方便，钱也不多');
  expect(await axeOn(page)).toEqual([]);
  await opinion.getByRole('button', { name: '写下意见' }).click();
  await panel.getByText('老人上下方便，钱也不多').waitFor();

  await panel.getByRole('button', { name: '定下要办的事' }).click();
  const planning = page.getByRole('dialog', { name: '定下要办的事' });
  await planning.getByRole('button', { name: '定下来' }).click();
  await planning.getByText('先选谁来办').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await planning.getByLabel('办什么').fill('装扶手');
  await planning.getByLabel('谁来办').selectOption({ label: '青石桥社区' });
  await planning.getByLabel('哪天前办完').fill('2026-11-25');
  await planning.getByLabel('预算多少元').fill('3200');
  await planning.getByRole('button', { name: '定下来' }).click();
  await panel.getByText('青石桥社区 · 11月25日前 · 预算 3,200 元').waitFor();
  await panel.getByRole('button', { name: '更新：装扶手' }).click();
  const moving = page.getByRole('dialog', { name: '装扶手' });
  await moving.getByLabel('怎么样了').selectOption({ label: '改日子' });
  await moving.getByLabel('说一句').fill('厂家晚一周发货');
  await moving.getByRole('button', { name: '更新', exact: true }).click();
  await moving.getByText('请写哪一天').waitFor();
  await moving.getByLabel('改到哪天').fill('2026-12-02');
  await moving.getByRole('button', { name: '更新', exact: true }).click();
  await panel.getByText('青石桥社区 · 12月2日前，起先说 11月25日前 · 预算 3,200 元').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
