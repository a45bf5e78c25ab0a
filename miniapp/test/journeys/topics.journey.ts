import type { House } from '../../../server/src/platform/testing/house';
import { settleIn } from '../../../server/src/topic/testing/deliberating';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(240_000);

let house: House;
const phones: Phone[] = [];
beforeAll(async () => {
  house = await openHouseWith('h5');
  await house.at('2026-11-18T14:10');
  await settleIn(house, ['王奶奶', '陈姐']);
});
afterAll(async () => {
  for (const phone of phones) await phone.close();
  await house.close();
});

const phone = async (name: string): Promise<Phone> => {
  const found = await phoneOf(house, name);
  phones.push(found);
  return found;
};

test('a topic goes from the tab to those who stand behind it, between three people', async () => {
  const hers = await (await phone('王奶奶')).open('/pages/topics/index');
  await hers.getByRole('button', { name: '我来提' }).first().click();
  await hers.getByRole('textbox', { name: '想商量什么' }).fill('门口加座椅和扶手');
  await hers
    .getByRole('textbox', { name: '说说看' })
    .fill('门口三级台阶，老人上下要扶着墙，等人也没有地方坐。');
  await hers.getByText('这栋楼（5 人附议）').first().click();
  await hers.getByRole('button', { name: '提交' }).click();
  await hers.getByText('交给社区了').first().waitFor();

  const office = await (await phone('钱洁')).open('/convener/topics/index');
  await office.getByText('门口加座椅和扶手').first().click();
  await office.getByText('公布').first().click();
  await office.getByRole('button', { name: '公布' }).last().click();
  await office.getByText('进入下一步').first().waitFor();

  const neighbour = await phone('陈姐');
  const theirs = await neighbour.open('/pages/topics/index');
  await theirs.getByText('门口加座椅和扶手').first().waitFor();
  await theirs.getByText('门口加座椅和扶手').first().click();
  await theirs.getByRole('button', { name: '我附议' }).click();
  await theirs
    .getByText(/1 人附议/)
    .first()
    .waitFor();
  await theirs.getByRole('button', { name: '留一句话' }).click();
  await theirs.getByText('担心', { exact: true }).last().click();
  await theirs.getByRole('textbox', { name: '说什么' }).fill('一楼怕夜里有人聊天');
  await theirs.getByRole('button', { name: '留下' }).click();
  await theirs
    .getByText(/等社区看过再显示/)
    .first()
    .waitFor();
  expect(neighbour.complaints).toEqual([]);
});
