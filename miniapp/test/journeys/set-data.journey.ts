import { report } from '../../../server/src/platform/testing/story';
import type { Interaction } from '../weapp/set-data';
import type { User } from '../weapp/user';
import { signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(120_000);

const phones = withPhones();
let user: User;

/** What doing this sent to the view. */
async function sent(doing: () => Promise<void>): Promise<Interaction> {
  await doing();
  const last = user.phone.traffic.done.at(-1);
  if (!last) throw new Error('nothing was done');
  return last;
}

/** Reports three matters at the door. */
async function threeMatters(): Promise<void> {
  const granny = await phones.house.as('王奶奶');
  for (const words of ['楼道的灯不亮三天了。', '单元门关不严夜里响。', '水管漏水流到楼道。'])
    await report(phones.house, granny, { words });
  await phones.house.settle();
}

test('a sheet sends itself when it opens, and next to nothing when it closes', async () => {
  user = phones.hand('王奶奶');
  await user.phone.open(signOf(phones.house.town.doorCode));
  expect((await sent(() => user.press('换一处'))).bytes).toBeLessThan(3_000);
  expect((await sent(() => user.press('关上'))).bytes).toBeLessThan(100);
});

test('each character of a report and each tile sends a line, not the form', async () => {
  user = phones.hand('王奶奶');
  await user.phone.open(signOf(phones.house.town.doorCode));
  await user.press(/报一件事/);
  expect(await sent(() => user.press('照明'))).toMatchObject({ calls: 1 });
  const other = await sent(() => user.press('漏水'));
  expect(other.calls).toBe(1);
  expect(other.bytes).toBeLessThan(500);
  // one call when the box is entered, one for what was typed
  const typed = await sent(() => user.write('怎么回事', '3 层楼道的灯不亮三天了'));
  expect(typed.calls).toBe(2);
  expect(typed.bytes).toBeLessThan(400);
});

/** Most that one thing done on the way from a sign to a receipt sends to the view: an old phone draws it while the finger waits. */
const most = { calls: 3, bytes: 10_000 };

test('from the sign to the receipt nothing that is done sends much, or often', async () => {
  user = phones.hand('陈姐');
  const way: (Interaction & { step: string })[] = [];
  const step = async (name: string, doing: () => Promise<void>) =>
    void way.push({ ...(await sent(doing)), step: name });
  await step('scan', () => user.phone.open(signOf(phones.house.town.doorCode)));
  await step('report', () => user.press(/报一件事/));
  await step('kind', () => user.press('照明'));
  await step('words', () => user.write('怎么回事', '3 层楼道的灯不亮三天了'));
  await step('send', () => user.press('提交'));
  await step('sign in', () => user.press('微信登录'));
  expect(user.page).toContain('已经报上去了');
  await step('back to the door', () => user.press('回到本楼'));
  process.stdout.write(
    `${way.map(({ step, calls, bytes }) => `${step}: ${calls} calls, ${bytes} B`).join('\n')}\n`,
  );
  expect(way.filter(({ calls, bytes }) => calls > most.calls || bytes > most.bytes)).toEqual([]);
});

test('a door with open matters sends no more than any step may', async () => {
  await threeMatters();
  user = phones.hand('陈姐');
  const door = await sent(() => user.phone.open(signOf(phones.house.town.doorCode)));
  process.stdout.write(`scan with three matters: ${door.calls} calls, ${door.bytes} B\n`);
  expect(user.page).toMatch(/本楼正在办.*(2 单元 照明.*){3}本月报了/);
  expect(door.bytes).toBeLessThanOrEqual(most.bytes);
});

test('a list that has not changed sends nothing when the worker comes back to it', async () => {
  await threeMatters();
  user = phones.hand('周晓禾');
  await signIn(user);
  await user.press(/工作台/);
  await user.press(/楼道的灯不亮/);
  expect(await sent(() => user.back())).toMatchObject({ calls: 0 });
  expect(user.phone.wire.calls.filter((call) => call.endsWith('/inbox'))).toHaveLength(2);
});
