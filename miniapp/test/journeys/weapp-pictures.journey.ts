import path from 'node:path';
import { move, report } from '../../../server/src/platform/testing/story';
import { allByRole } from '../weapp/screen';
import type { User } from '../weapp/user';
import type { WeappWindow } from '../weapp/window/weapp-window';
import { fillReport, picture, signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

/** What lies past the edge of the screen, by its words. */
const past = (): string[] =>
  [...document.querySelectorAll('.ui *')]
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((element) => (element.textContent ?? '').slice(0, 20));

describe.each([
  ['normal', 1],
  ['elder', 1.4],
] as const)('in %s type', (mode, typeScale) => {
  test('the screens fit the phone, and say in the browser the same buttons as in the templates', async () => {
    const { house } = given;
    const granny = given.hand('王奶奶', { typeScale, album: [await picture()] });
    const { id } = await report(house, await house.as('王奶奶'), { callBack: true, phone: '13800004401' });
    await move(await house.as('周晓禾'), id, 'accept', { words: '下午带新灯过来' });
    const look = async (user: User, window: WeappWindow, name: string) => {
      const page = await window.show();
      expect([name, await page.evaluate(past)]).toEqual([name, []]);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 390]);
      // the style sheets have reached it: without them everything would fit as well
      expect(await page.locator('.ui').evaluate((ui) => getComputedStyle(ui).display)).toBe('flex');
      const drawn = await page.getByRole('button').count();
      expect([name, drawn]).toEqual([name, allByRole(user.phone.root, 'button').length]);
      const folder = process.env.JOURNEY_PICTURES;
      if (folder) await page.screenshot({ path: path.join(folder, `weapp-${name}-${mode}.png`) });
    };
    const window = await given.screenOf(granny);
    await granny.phone.open(signOf(house.town.doorCode));
    await look(granny, window, 'door');
    await signIn(granny);
    await look(granny, window, 'me');
    await granny.phone.open(`resident/ticket/index?id=${id}`);
    await look(granny, window, 'ticket');
    await fillReport(granny, house.town.doorCode);
    await granny.press('拍照');
    await look(granny, window, 'report');

    const worker = given.hand('周晓禾', { typeScale });
    await signIn(worker);
    await worker.press(/工作台/);
    await look(worker, await given.screenOf(worker), 'inbox');
  });
});

test('real clicks and keys reach the app through the drawn page', async () => {
  const user = given.hand('李明');
  await user.phone.open(signOf(given.house.town.doorCode));
  const window = await given.screenOf(user);
  await window.show();
  await window.click('button', /报一件事/);
  expect(user.phone.stack.top.route).toBe('pages/report/index');
  await window.click('radio', '照明');
  await window.type(/怎么回事/, '单元门关不严，夜里直响。');
  expect(user.written(/怎么回事/)).toBe('单元门关不严，夜里直响。');
  await window.click('button', '提交');
  expect(user.phone.stack.top.route).toBe('pages/sign-in/index');
});
