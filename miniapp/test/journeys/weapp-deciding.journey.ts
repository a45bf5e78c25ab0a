import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { detail as office, plan } from '../../../server/src/meeting/testing/gatherings';
import { frozenRoll, openVote, page } from '../../../server/src/vote/testing/votes';
import { signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(240_000);
const given = withPhones();
let vote: string;
let meeting: string;

beforeAll(async () => {
  const { house } = given;
  vote = await openVote(house, await frozenRoll(house));
  const day = { startsAt: '2026-11-27T06:00:00Z', endsAt: '2026-11-27T07:00:00Z' };
  meeting = await plan(house, { ...day, capacity: 20 });
});

test('a neighbour has a seat at the next meeting three taps from the door, and gives it back with one', async () => {
  const { house } = given;
  const neighbour = given.hand('陈姐');
  await signIn(neighbour);
  await neighbour.phone.open(signOf(house.town.doorCode));
  await neighbour.press('车棚充电怎么收费');
  await neighbour.press('我要报名');
  await neighbour.press('报名');
  expect(neighbour.page).toContain('您报上名了');
  expect((await office(house, meeting)).taken).toBe(1);
  await neighbour.press('不来了');
  expect(neighbour.page).toContain('我要报名');
  expect((await office(house, meeting)).taken).toBe(0);
});

test('an owner votes from the door; killed while the ballot is under way, it counts once and is seen counted', async () => {
  const { house } = given;
  const owner = given.hand('李明');
  await signIn(owner);
  await owner.phone.open(signOf(house.town.doorCode));
  await owner.press('更换全小区排水主管');
  expect(owner.page).toContain('正式表决，结果有约束力');
  const before = (await page(house, '李明', vote)).turnout?.part.heads ?? 0;
  await owner.press('提交选票');
  expect(owner.page).toContain('先选一项');
  await owner.press('同意');
  await owner.press('提交选票');
  owner.phone.wire.lose('answer', /^POST .*\/votes\/[^/]+\/ballots$/);
  await owner.press('确认提交');
  owner.phone.kill();

  await owner.phone.open(signOf(house.town.doorCode));
  await owner.press('更换全小区排水主管');
  expect(owner.page).toContain('您投好了');
  expect(owner.sees('提交选票')).toBe(false);
  expect((await page(house, '李明', vote)).turnout?.part.heads).toBe(before + 1);
});

test('a home votes secretly; killed between its ballot being signed and cast, the phone goes on by itself and nothing is lost', async () => {
  const { house } = given;
  const tellers = ['方叔', '许老师'];
  const { body } = await (
    await house.as('钱洁')
  ).ask(homeVoteApi.make, {
    body: {
      ...{ placeId: house.town.compound, title: '空地修什么', words: '东门里的空地，钱由社区出。' },
      ...{ options: ['车棚', '花园', '健身角'], most: 1, who: 'owner', until: '2026-11-30' },
      tellers: tellers.map((name) => house.town.people[name] ?? ''),
    },
  });
  const params = { id: body.id };
  for (const [turn, name] of tellers.entries())
    await (
      await house.as(name)
    ).ask(ballotApi.keep, { params, body: { code: 'AB'.charAt(turn).repeat(24) } });
  const box = async () => (await house.anyone().ask(ballotApi.box, { params })).body;

  const home = given.hand('李明');
  await signIn(home);
  await home.phone.open('deliberation/secret-votes/index');
  await home.press('空地修什么');
  await home.press('花园');
  await home.press('看一遍再投');
  home.phone.wire.lose('ask', /^POST .*\/api\/ballots$/);
  await home.press('秘密投出');
  home.phone.kill();
  expect(await box()).toMatchObject({ issued: 1, cast: 0 });

  await home.phone.open(`deliberation/secret-vote/index?id=${body.id}`);
  expect(home.page).toContain('投进去了');
  expect(await box()).toMatchObject({ issued: 1, cast: 1 });
});
