import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { House } from '../../../server/src/platform/testing/house';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(120_000);

let recogniser: Server;
let house: House;
const phones: Phone[] = [];
const phone = async (name: string) => {
  const opened = await phoneOf(house, name);
  phones.push(opened);
  return opened;
};

beforeAll(async () => {
  recogniser = createServer((ask, reply) => {
    ask.resume().on('end', () => reply.end('{"text":"三楼的灯坏了，晚上看不见"}'));
  });
  await new Promise<void>((done) => recogniser.listen(0, '127.0.0.1', done));
  const { port } = recogniser.address() as AddressInfo;
  house = await openHouseWith('h5-demo', { RECOGNISER_URL: `http://127.0.0.1:${port}/` });
  await house.at('2026-11-18T14:10');
});
afterEach(async () => {
  for (const { close } of phones.splice(0)) await close();
});
afterAll(async () => {
  await house.close();
  recogniser.close();
});

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Waits until something has stood still for thirty frames: the page may be about to scroll to the field that lacks something. */
const atRest = (target: Locator) =>
  target.evaluate(
    (element) =>
      new Promise<void>((done) => {
        let before = NaN;
        let still = 0;
        const look = () => {
          const { y } = element.getBoundingClientRect();
          still = y === before ? still + 1 : 0;
          before = y;
          if (still > 30) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Presses where somebody speaks and holds for as long as `meanwhile` takes. */
async function hold(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  const target = page.getByRole('button', { name: /按住说话/ });
  await atRest(target);
  await target.hover();
  await page.mouse.down();
  await meanwhile();
  await page.mouse.up();
}

test.each([
  ['normal', false],
  ['elder', true],
])(
  'she says it, hears it, hands it in; he hears it, and reads what was made of it (%s)',
  async (mode, elder) => {
    const granny = await phone('王奶奶');
    const page = await granny.open(`/pages/building/index?b=${house.town.doorCode}`);
    if (elder) await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('button', { name: /报一件事/ }).click();
    await page.getByRole('radio', { name: '照明' }).click();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('写几个字，或者按住说话').waitFor();
    await picture(page, `voice-idle-${mode}`);

    // Slid away, it is gone.
    await hold(page, async () => {
      await page.getByText('正在听，松手就停').waitFor();
      await page.mouse.move(200, 100);
      await page.getByText('松手就不要了').waitFor();
    });
    await page.getByText('按住说话', { exact: true }).waitFor();

    await hold(page, async () => {
      await page.getByText('0:02').waitFor();
      await picture(page, `voice-listening-${mode}`);
    });
    await page.getByRole('button', { name: /听录音，[23] 秒，已传/ }).waitFor();
    expect(await faultsOn(page, elder ? 60 : 44)).toEqual([]);
    await picture(page, `voice-kept-${mode}`);

    // It is there again after the page was left, and can be heard.
    await page.reload();
    await page.getByRole('button', { name: /听录音/ }).click();
    await page.getByRole('button', { name: /停下/ }).waitFor();
    await page.getByRole('button', { name: /听录音/ }).waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已经报上去了').waitFor();
    await house.settle();
    await page.getByRole('button', { name: '看进度' }).click();
    await page.getByText('自动转写，以录音为准').waitFor();
    await picture(page, `voice-ticket-${mode}`);

    const worker = await phone('周晓禾');
    const desk = await worker.open('/worker/inbox/index');
    await desk.getByText('三楼的灯坏了，晚上看不见').first().click();
    await desk.getByRole('button', { name: /听录音/ }).click();
    await desk.getByRole('button', { name: /停下/ }).waitFor();
    await desk.getByText('自动转写，以录音为准').waitFor();
    await picture(desk, `voice-worker-${mode}`);
    for (const { complaints } of phones) expect(complaints).toEqual([]);
  },
);
