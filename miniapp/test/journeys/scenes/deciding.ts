import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import { plan, written } from '../../../../server/src/meeting/testing/gatherings';
import type { House } from '../../../../server/src/platform/testing/house';
import { openTopic } from '../../../../server/src/topic/testing/deliberating';
import {
  cast,
  frozenRoll,
  move,
  no,
  openVote,
  paper,
  slots,
} from '../../../../server/src/vote/testing/votes';
import type { Screen } from './screen';

/** Votes that are open and counted, a secret one, a meeting that comes and one that was held; answers their keys and the pages to look at. */
export async function layDeciding(house: House) {
  const at = { topic: '', open: '', counted: '', home: '', coming: '', held: '' };
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
  const screens: readonly Screen[] = [
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
  return { at, screens };
}
