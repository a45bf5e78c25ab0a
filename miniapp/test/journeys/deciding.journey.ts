import path from 'node:path';
import type { Page } from 'playwright-core';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import { plan, written } from '../../../server/src/meeting/testing/gatherings';
import type { House } from '../../../server/src/platform/testing/house';
import { openTopic } from '../../../server/src/topic/testing/deliberating';
import { cast, frozenRoll, move, no, openVote, paper, slots } from '../../../server/src/vote/testing/votes';
import { axeOn } from '../../../server/desk/test/people';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf, type Phone } from './people';
import { TypeSize } from './type-size';

jest.setTimeout(300_000);

let house: House;
let phone: Phone | undefined;
const at: Record<'topic' | 'open' | 'counted' | 'home' | 'coming' | 'held', string> = {
  ...{ topic: '', open: '', counted: '', home: '', coming: '', held: '' },
};

beforeAll(async () => {
  house = await openHouseWith('h5');
  const roll = await frozenRoll(house);
  at.topic = await openTopic(house, '李明', { title: '更换全小区排水主管', reach: 'compound' });
  const short = { title: '楼道换感应灯', topicId: at.topic, closesAt: '2026-11-24T04:00:00Z' };
  at.counted = await openVote(house, roll, { ...short, questions: ['同意把楼道灯换成感应灯吗？'] });
  await house.at('2026-11-07T10:30');
  at.open = await openVote(house, roll, { topicId: at.topic });
  for (const [turn, { code, channel }] of (await slots(house, at.counted)).entries())
    if (!channel && turn % 6) await paper(house, at.counted, code, turn % 5 ? undefined : no);
  for (const { code } of (await slots(house, at.open)).slice(0, 4)) await paper(house, at.open, code);
  await cast(house, '李明', at.counted);

  const tellers = ['方叔', '许老师'];
  const home = {
    ...{ placeId: house.town.compound, topicId: at.topic, title: '空地修什么' },
    ...{ words: '东门里的空地，钱由社区出。', options: ['车棚', '花园', '健身角'], most: 2 },
    ...{ who: 'owner' as const, until: '2026-11-30' },
    tellers: tellers.map((name) => house.town.people[name] ?? ''),
  };
  at.home = (await (await house.as('钱洁')).ask(homeVoteApi.make, { body: home })).body.id;
  for (const [turn, name] of tellers.entries())
    await (
      await house.as(name)
    ).ask(ballotApi.keep, { params: { id: at.home }, body: { code: 'AB'.charAt(turn).repeat(24) } });

  const agenda = [
    { title: '水管堵在哪里', minutes: 20, topicId: at.topic },
    { title: '钱从哪里出', minutes: 30, topicId: at.topic },
  ];
  const firm = { kind: 'firm' as const, name: '安居物业' };
  const coming = { startsAt: '2026-11-27T06:00:00Z', endsAt: '2026-11-27T07:00:00Z', capacity: 20 };
  at.coming = await plan(house, { ...coming, agenda, parties: [firm] });
  const held = { startsAt: '2026-11-24T02:00:00Z', endsAt: '2026-11-24T03:00:00Z' };
  at.held = await plan(house, { ...held, agenda, title: '先看水管' });
  await house.at('2026-11-24T12:30');
  await house.settle();
  await written(house, at.held);
  await (await house.as('孙主任')).ask(minutesApi.publish, { params: { id: at.held } });
  await move(house, at.counted, 'count', { who: '钱洁' });
  await move(house, at.counted, 'publish');
  await house.settle();
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
});
afterAll(() => house.close());

const screens = (): [who: string, screen: string, address: string, content: RegExp][] => [
  ['李明', 'topic-beside', `/deliberation/topic/index?id=${at.topic}`, /不记名，不代替业主表决/],
  ['李明', 'vote', `/deliberation/vote/index?id=${at.open}`, /才够三分之二/],
  ['李明', 'vote-result', `/deliberation/vote-result/index?id=${at.counted}`, /没参加的怎么算/],
  ['李明', 'votes', '/deliberation/votes/index', /更换全小区排水主管/],
  ['李明', 'my-vote-right', '/deliberation/my-vote-right/index', /502/],
  ['李明', 'secret-votes', '/deliberation/secret-votes/index', /空地修什么/],
  ['李明', 'secret-vote', `/deliberation/secret-vote/index?id=${at.home}`, /看一遍再投/],
  ['李明', 'trackers', `/deliberation/trackers/index?id=${at.home}`, /投进票箱/],
  ['李明', 'meeting', `/deliberation/meeting/index?id=${at.coming}`, /我要报名/],
  ['李明', 'meeting-minutes', `/deliberation/meeting/index?id=${at.held}`, /商量定了/],
  ['李明', 'meetings', `/deliberation/meetings/index?place=${house.town.door}`, /可以来的/],
  ['李明', 'around', `/deliberation/around/index?place=${house.town.door}`, /我的表决/],
  ['许老师', 'box', `/deliberation/box/index?id=${at.home}`, /正在投票/],
];

/** In the mini-program a page is a page: it has no landmarks, and in a browser it is drawn alike. */
const landmarks = /^region: /;

/** The whole screen, which scrolls inside its page, in the folder that JOURNEY_PICTURES names. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES;
  if (!folder) return;
  await page.setViewportSize({ width: 390, height: 1800 });
  await page.screenshot({ path: path.join(folder, name) });
  await page.setViewportSize({ width: 390, height: 844 });
}

test.each(['李明', '许老师'])(
  'what %s sees of votes and meetings fits at every size, and axe finds no fault',
  async (who) => {
    const { page, open, complaints } = (phone = await phoneOf(house, who));
    const type = await TypeSize.of(page);
    const faults: Record<string, string[]> = {};
    for (const [, screen, address, content] of screens().filter(([name]) => name === who))
      for (const px of [16, 22, 29]) {
        await type.set(px);
        await open(address);
        await page.locator('.ui').getByText(content).first().waitFor();
        await page.waitForLoadState('networkidle');
        const { elder } = await type.look();
        const found = [
          ...(await faultsOn(page, elder ? 60 : 44)),
          ...(px === 16 ? (await axeOn(page)).filter((fault) => !landmarks.test(fault)) : []),
        ];
        if (found.length) faults[`${screen} ${px}`] = found;
        await picture(page, `${screen}-${px}.png`);
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
    [`/deliberation/topic/index?id=${at.topic}`, '更换全小区排水主管。门口三级台阶'],
    [`/deliberation/vote/index?id=${at.open}`, '业主表决：更换全小区排水主管。同意动用维修资金 38.6 万元'],
    [`/deliberation/meeting/index?id=${at.held}`, '第 1 件，水管堵在哪里，商量定了，每月公示一次'],
    [`/deliberation/secret-vote/index?id=${at.home}`, '空地修什么。东门里的空地'],
  ] as const) {
    await open(address);
    await page.getByRole('button', { name: '读给我听' }).click();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.join());
    expect(said).toContain(words);
  }
});
