import type { OutboxMessage } from '../../../server/sandbox/world/outbox';
import type { House } from '../../../server/src/platform/testing/house';
import { move } from '../../../server/src/platform/testing/story';
import { sandboxPerson } from '../../../server/src/platform/testing/town';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(120_000);

let house: House;
let granny: Phone | undefined;

beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  await house.at('2026-11-18T14:10');
});
afterEach(() => granny?.close());
afterAll(() => house.close());

test('whoever reports lets WeChat tell, in the tap itself, and is told once what comes of it', async () => {
  granny = await phoneOf(house, null);
  const page = await granny.open('/pages/me/index');
  const signIn = page.getByRole('button', { name: '去登录' });
  await signIn.click();
  // whoever goes back while a page still slides in may see nothing
  await signIn.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /王奶奶/ }).click();
  await page.getByText('消息提醒').waitFor();

  await granny.open(`/pages/report/index?b=${house.town.doorCode}`);
  await page.getByRole('radio', { name: '照明' }).click();
  await page.getByRole('textbox').first().fill('3 层楼道的灯不亮三天了，晚上看不清台阶。');
  await page.getByRole('button', { name: '提交' }).click();
  const panel = page.getByRole('dialog', { name: '演示：微信在问您' });
  await panel.getByRole('switch', { name: '评价提醒' }).click();
  // The report did not wait for the panel.
  await page.getByText('已经报上去了').waitFor();
  await panel.getByRole('button', { name: '允许' }).click();
  // One of the two was refused, and nobody asks for it again today.
  await page.getByText('有进展告诉我').waitFor({ state: 'detached' });

  const worker = await house.as('周晓禾');
  const { tickets } = (await worker.ask(ticketApi.inbox)).body;
  await move(worker, tickets[0]?.id ?? '', 'accept');
  await move(worker, tickets[0]?.id ?? '', 'interim', { words: '新灯下午到' });
  await house.settle();
  const letters = await house.sandbox.get<OutboxMessage[]>(`outbox?openid=${sandboxPerson('王奶奶').openid}`);
  expect(letters.map(({ title }) => title)).toEqual(['事项进度提醒']);

  await granny.open('/resident/notify/index');
  await page.getByText('微信现在不会提醒').first().waitFor();
  await page.getByRole('button', { name: '办到哪一步了：再要一次' }).click();
  await panel.getByRole('button', { name: '允许' }).click();
  await page.getByText('微信还能提醒 1 次').waitFor();
  expect(granny.complaints).toEqual([]);
});
