import type { House } from '../../../server/src/platform/testing/house';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf, pictureOf, type Phone } from './people';
import { noteTaps } from './reach';
import { layDeciding } from './scenes/deciding';
import { TypeSize } from './type-size';
import { wholeFaultsOn } from './whole-look';

jest.setTimeout(300_000);

let house: House;
let scene: Awaited<ReturnType<typeof layDeciding>>;
let phone: Phone | undefined;
beforeAll(async () => {
  house = await openHouseWith('h5');
  scene = await layDeciding(house);
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
});
afterAll(() => house.close());

test.each(['李明', '许老师'])(
  'what %s sees of votes and meetings fits at every size, and axe finds no fault',
  async (who) => {
    const { page, open, complaints } = (phone = await phoneOf(house, who));
    await noteTaps(page);
    const type = await TypeSize.of(page);
    const faults: Record<string, string[]> = {};
    for (const [, screen, address, content] of scene.screens.filter(([name]) => name === who))
      for (const px of [16, 22, 29]) {
        await type.set(px);
        await open(address);
        await page.locator('.ui').getByText(content).first().waitFor();
        await page.waitForLoadState('networkidle');
        const { elder } = await type.look();
        const found = await (px === 22 ? faultsOn : wholeFaultsOn)(page, elder ? 60 : 44);
        if (found.length) faults[`${screen} ${px}`] = found;
        await pictureOf(page, `${screen}-${px}.png`);
      }
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  },
);

test('a topic, a vote and a meeting are read aloud where the browser has a Chinese voice', async () => {
  const { page, open } = (phone = await phoneOf(house, '李明'));
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    Object.assign(speechSynthesis, {
      getVoices: () => [{ lang: 'zh-CN', name: '普通话' }],
      speak: (words: { text: string }) => said.push(words.text),
    });
    // a voice that only the test has cannot be given to an utterance of the browser's
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    });
  });
  for (const [address, words] of [
    [`/deliberation/topic/index?id=${scene.at.topic}`, '更换全小区排水主管。门口三级台阶'],
    [
      `/deliberation/vote/index?id=${scene.at.open}`,
      '业主表决：更换全小区排水主管。同意动用维修资金 38.6 万元',
    ],
    [`/deliberation/meeting/index?id=${scene.at.held}`, '第 1 件，水管堵在哪里，商量定了，每月公示一次'],
    [`/deliberation/secret-vote/index?id=${scene.at.home}`, '空地修什么。东门里的空地'],
  ] as const) {
    await open(address);
    await page.getByRole('button', { name: '读给我听' }).click();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.join());
    expect(said).toContain(words);
  }
});
