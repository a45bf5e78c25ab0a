import type { PublishLadder } from '@linli/shared/setting/ladder.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { statement } from '../../src/platform/testing/statement';
import { report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:10');
  await report(house, await house.as('王奶奶'));
  await report(house, await house.as('陈姐'), { category: 'trash' });
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const from = '2026-11-20';

test('an administrator publishes a ladder; what a colleague published meanwhile is shown first, and nothing written is lost', async () => {
  desk = await deskOf(house, '管理员');
  const page = await desk.open('/settings');
  await page.getByRole('button', { name: '改这一条：受理 · 按上班时间算' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '加一级' }).click();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('第 4 级：这一级还没选告诉谁').first().waitFor();
  await dialog.getByText('先选从哪天起').waitFor();
  await dialog.getByRole('group', { name: '第 4 级告诉谁' }).getByLabel('区级督办').check();
  await dialog.getByText('过期 1 个工作日时：告诉区级督办').waitFor();
  await dialog.getByLabel('从哪天起').fill(from);
  await dialog.getByLabel('依据').fill('网格员排名办法');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText(/不能给人排名.*依据/).waitFor();
  await dialog.getByLabel('依据').fill('街道办公会');
  expect(await axeOn(page)).toEqual([]);

  const body: PublishLadder = {
    kind: 'accept',
    pace: 'work',
    rungs: [{ side: 'due', unit: 'minutes', amount: 0, to: ['street'], hours: 'work' }],
    base: 1,
    source: '区里的通知',
    from: '2026-11-19',
  };
  const colleague = await house.as('管理员');
  expect((await colleague.ask(settingApi.publishLadder, { body })).status).toBe(201);

  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('别人刚发布的一版').waitFor();
  await dialog.getByText('到期时：告诉街道督办').waitFor();
  expect(await dialog.getByLabel('依据').inputValue()).toBe('街道办公会');
  await dialog.getByRole('button', { name: '看过了，按我写的发布' }).click();
  await page.getByText('发布了').waitFor();
  await page.getByText('2026年11月20日起，依据：街道办公会，发布：管理员：').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('another policy is tried on the last thirty days before it is published', async () => {
  desk = await deskOf(house, '管理员', 1280);
  const page = await desk.open('/settings/choices');
  await page.getByRole('button', { name: '改用哪一条' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类别').selectOption({ label: '照明' });
  await dialog.getByLabel('用哪条时限规则').selectOption({ label: '当天要办的事' });
  await dialog.getByRole('button', { name: '用近 30 天的件试算' }).click();
  await dialog.getByText('近 30 天收了 2 件，按这样改，有 1 件的期限会不一样。').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('从哪天起').fill(from);
  await dialog.getByLabel('依据').fill('街道办公会');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('以后生效的 1 条').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the terms of a policy, hours of work, a category, the ground and exceptions are changed each in its own way', async () => {
  desk = await deskOf(house, '管理员');
  const page = await desk.open('/settings/policies');
  const dialog = page.getByRole('dialog');
  const publish = async () => {
    await dialog.getByLabel('从哪天起').fill('2026-11-18');
    await dialog.getByLabel('依据').fill('街道办公会');
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await axeOn(page)).toEqual([]);
  };
  const goTo = (part: string) => page.getByRole('link', { name: part, exact: true }).click();

  await page.getByRole('button', { name: '改期限：一般的事' }).click();
  await dialog.getByLabel('办结：多少').fill('1');
  await dialog.getByLabel('反馈：多少').fill('2');
  await dialog.getByRole('button', { name: '用近 30 天的件试算' }).click();
  await dialog.getByText('有 2 件的期限会不一样').waitFor();
  await dialog.getByLabel('从哪天起').fill(from);
  await dialog.getByText('11月20日 10:00 报上来一件').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await publish();

  await goTo('上班时间');
  await page.getByRole('button', { name: '改上班时间' }).click();
  await dialog.getByLabel('第 1 段几点上班').fill('八点');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('时间写成 08:30 这样').waitFor();
  await dialog.getByLabel('第 1 段几点上班').fill('09:00');
  expect(await axeOn(page)).toEqual([]);
  await publish();
  await page.getByText('09:00–12:00、13:30–17:30').first().waitFor();

  await goTo('类别');
  await page.getByRole('button', { name: '改：照明' }).click();
  await dialog.getByLabel('名称').fill('路灯和照明');
  expect(await axeOn(page)).toEqual([]);
  await publish();
  await page.getByRole('rowheader', { name: '路灯和照明' }).waitFor();

  await goTo('来源渠道');
  await page.getByRole('button', { name: '关掉：城市通' }).click();
  await publish();
  await page.getByRole('button', { name: '打开：城市通' }).waitFor();

  await goTo('监督数字');
  await page.getByRole('button', { name: '改数字' }).click();
  await dialog.getByLabel('督办几个工作日内答复').fill('0');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('不能小于 1').waitFor();
  await dialog.getByLabel('督办几个工作日内答复').fill('5');
  await publish();

  await goTo('本区信息');
  await page.getByRole('button', { name: '填信息' }).click();
  await dialog.getByLabel('主办单位').fill('锦澜区民政局');
  await dialog.getByLabel('服务时间').fill('工作日 9:00–17:00');
  await dialog.getByLabel('联系电话').fill('8555 0190');
  await dialog.getByLabel('投诉电话').fill('8555 0199');
  expect(await axeOn(page)).toEqual([]);
  await publish();
  await page.getByText('锦澜区民政局').first().waitFor();

  await goTo('例外');
  await page.getByRole('button', { name: '登记一条例外' }).click();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.getByText('先选放开哪一条').waitFor();
  await dialog.getByText('只能在上班时间告诉人').click();
  await dialog.getByLabel('哪一种设置').selectOption({ label: '督办阶梯' });
  await dialog.getByLabel('因为什么').selectOption({ label: '应急' });
  await dialog.getByLabel('说明').fill('防汛期间夜里也要接警');
  await dialog.getByLabel('谁批准的').fill('区应急局 王建国');
  await dialog.getByLabel('到哪天为止').fill('2026-11-30');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('到2026年11月30日为止，批准：区应急局 王建国，登记：管理员').waitFor();
  await page.getByRole('button', { name: '提前结束' }).click();
  await page.getByText('已经结束').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('what is asked of the figures and what bulletins begin with are laid down anew, with every fault at its field', async () => {
  desk = await deskOf(house, '管理员', 1280);
  const page = await desk.open('/settings/goals');
  const dialog = page.getByRole('dialog');
  const publish = async (source: string) => {
    await dialog.getByLabel('从哪天起').fill('2026-11-18');
    await dialog.getByLabel('依据').fill(source);
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
  };
  await page.getByRole('button', { name: '改目标' }).click();
  await dialog.getByLabel('按时受理率（%）').fill('101');
  await publish('街道办公会');
  await dialog.getByText('按时受理率不能大于 100').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('按时受理率（%）').fill('97');
  await dialog.getByLabel('满意率（%）').fill('');
  await publish('街道办公会');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('97%').first().waitFor();

  await page.getByRole('link', { name: '公告模板' }).click();
  await page.getByRole('button', { name: '改模板' }).click();
  await dialog.getByRole('button', { name: '加一个' }).click();
  const added = dialog.getByRole('group', { name: '第 6 个' });
  await publish('街道办公会');
  await added.getByText('先选类别').waitFor();
  await added.getByLabel('类别').selectOption({ label: '其他' });
  await added.getByLabel('标题').fill('【日期】集市');
  await added.getByLabel('内容').fill('【日期】在【地方】有集市，收到请回复。');
  await publish('街道办公会');
  await dialog.getByText(/不能要求“收到请回复”/).waitFor();
  await added.getByLabel('内容').fill('【日期】在【地方】有集市，欢迎来逛。');
  expect(await axeOn(page)).toEqual([]);
  await publish('街道办公会');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '公告模板 现在 6 个' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('duties, kinds of bulletins and how homes are reached are published like other settings', async () => {
  desk = await deskOf(house, '管理员', 1280);
  const page = await desk.open('/settings/duties');
  const dialog = page.getByRole('dialog');
  const publish = async () => {
    await dialog.getByLabel('从哪天起').fill('2026-11-18');
    await dialog.getByLabel('依据').fill('街道办公会');
    await dialog.getByRole('button', { name: '发布', exact: true }).press('Enter');
  };
  await page.getByRole('heading', { name: '五员职责 现在 16 条' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '改职责' }).press('Enter');
  await dialog.getByRole('button', { name: '加一条' }).press('Enter');
  const added = dialog.getByRole('group', { name: '第 17 条' });
  await publish();
  await added.getByText('先选哪一员').waitFor();
  await added.getByLabel('哪一员').selectOption({ label: '便民服务员' });
  await added.getByLabel('做什么').fill('每次上门必须拍照留痕');
  await publish();
  await dialog
    .getByText(/不能要求拍照/)
    .first()
    .waitFor();
  expect(await axeOn(page)).toEqual([]);
  await added.getByLabel('做什么').fill('老人买药不方便，帮着捎一回');
  await publish();
  await page.getByRole('heading', { name: '五员职责 现在 17 条' }).waitFor();

  await page.getByRole('link', { name: '公告种类' }).press('Enter');
  await page.getByRole('button', { name: '改种类' }).press('Enter');
  await dialog.getByRole('button', { name: '加一类' }).press('Enter');
  const kind = dialog.getByRole('group', { name: '第 7 类' });
  await kind.getByRole('textbox', { name: '名称' }).fill('供暖');
  await kind.locator('label', { has: page.getByRole('radio', { name: '火' }) }).click();
  await dialog.getByRole('button', { name: '第 7 类往前挪' }).press('Enter');
  expect(await axeOn(page)).toEqual([]);
  await publish();
  await page.getByRole('heading', { name: '公告种类 现在 7 类' }).waitFor();

  await page.getByRole('link', { name: '公告怎么送到' }).press('Enter');
  await page.getByRole('button', { name: '改送法' }).press('Enter');
  const urgent = dialog.getByRole('group', { name: /急事/ });
  await urgent.getByLabel('几小时后打电话').fill('很快');
  await publish();
  await urgent.getByText('写几小时，最多 720').waitFor();
  await urgent.getByLabel('几小时后打电话').fill('0.5');
  await dialog.getByLabel('发到多少户以上要另一个人看').fill('100');
  expect(await axeOn(page)).toEqual([]);
  await publish();
  await page.getByText('0.5 小时后打电话').first().waitFor();
  await page.getByText('发到 100 户以上').first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('who leads a community reads the settings, and lays down who answers for what in it', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/settings/ladders');
  await page.getByRole('heading', { name: '受理 · 按上班时间算' }).waitFor();
  expect(await page.getByRole('button', { name: /^改/ }).count()).toBe(0);
  await page.getByRole('link', { name: '派单规则' }).click();
  await page.getByRole('button', { name: '定一条' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类别').selectOption({ label: '垃圾' });
  await dialog.getByLabel('在哪里').selectOption({ label: '槐荫里小区' });
  await dialog.getByLabel('派给谁').selectOption({ label: '安居物业' });
  await dialog.getByRole('button', { name: '用近 30 天的件试算' }).click();
  await dialog.getByText('近 30 天收了 2 件，按这样改，有 1 件会派给别家。').waitFor();
  await dialog.getByLabel('从哪天起').fill(from);
  await dialog.getByLabel('依据').fill('物业服务合同');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('button', { name: '结束：垃圾，槐荫里小区，安居物业' }).click();
  await dialog.getByLabel('从哪天起').fill('2026-11-25');
  await dialog.getByLabel('依据').fill('合同到期');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('2026年11月25日起不用').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('the steps of topics are laid down anew; one step too few says so, and nothing typed is lost', async () => {
  desk = await deskOf(house, '管理员', 1280);
  const page = await desk.open('/settings/topic-steps');
  await page.getByText('社区的社区书记，30 天').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '改步骤' }).click();
  const dialog = page.getByRole('dialog', { name: '改议题的步骤' });
  await dialog.getByLabel('提事叫什么').fill('说事');
  await dialog.getByLabel('办事几天').fill('');
  await dialog.getByLabel('有“听事”这一步').uncheck();
  await dialog.getByLabel('有“评事”这一步').uncheck();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('最后一步是评事').waitFor();
  await dialog.getByText('天数填 1 到 365').waitFor();
  expect(await dialog.getByLabel('提事叫什么').inputValue()).toBe('说事');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('有“评事”这一步').check();
  await dialog.getByLabel('办事几天').fill('45');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('现在 5 步').waitFor();
  await page.getByText('历次版本 2').click();
  await page.getByText(/发布：管理员/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('an administrator reads what was erased of people, by which rule and how much', async () => {
  await statement(
    house.databaseUrl,
    `insert into erasure (id, rule, at, counts) values (gen_random_uuid(), 'photos', '2026-11-17T20:00Z', '{"photo": 3}')`,
  );
  desk = await deskOf(house, '管理员');
  const page = await desk.open('/settings');
  await page.getByRole('link', { name: '删掉的记录' }).click();
  const line = page.getByRole('row', { name: /没用上的照片/ });
  await line.getByText('2026年11月18日').waitFor();
  await line.getByText('没用上的照片一天后删掉').waitFor();
  await line.getByText('3 行').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
