import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { teamApi as api, teamOfficeApi as officeApi } from '@linli/shared/team/team.api';
import type { OpenTeam } from '@linli/shared/team/team.contract';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { TeamQueries } from './team.queries';

let house: House;
let clerk: Visitor;
let granny: Visitor;
let chen: Visitor;
let team: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '601' });
  [clerk, granny, chen] = [await house.as('钱洁'), await house.as('王奶奶'), await house.as('陈姐')];
  for (const who of [granny, chen]) await who.ask(volunteerApi.agree, { body: { version: 1, minor: false } });
});
afterAll(() => house.close());

const open = (more: Partial<OpenTeam> = {}, who = clerk) =>
  who.ask(officeApi.open, {
    body: { placeId: house.town.compound, name: '平安义巡队', kind: 'red_vest', ...more },
  });
const page = async (who: Visitor, id = team) => (await who.ask(api.page, { params: { id } })).body;
const join = (who: Visitor) => who.ask(api.join, { params: { id: team } });
const lead = (who: Visitor, yes: boolean) => who.ask(api.answerLead, { params: { id: team }, body: { yes } });
const queries = <T>(work: (found: TeamQueries, read: Parameters<TeamQueries['teamOf']>[0]) => Promise<T>) =>
  house.app.get(Db).read((read) => work(house.app.get(TeamQueries), read));
const person = (name: string) => house.town.people[name] ?? '';
const told = async (who: Visitor) => {
  await house.settle();
  return (await who.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

test('a team is opened by whoever answers for the place, once under a name', async () => {
  expect((await open({}, granny)).status).toBe(403);
  expect((await open({ placeId: house.town.farCommunity })).status).toBe(404);
  expect((await open({ kind: 'circus' })).body.fields).toEqual({ kind: '请从名录里选' });
  team = (await open()).body.id;
  expect((await open()).body.code).toBe('team.twice');
  const { teams } = (await house.anyone().ask(api.at, { body: { place: house.town.door } })).body;
  expect(teams).toMatchObject([{ id: team, name: '平安义巡队', kind: '红马甲', lead: null, members: 0 }]);
  expect((await house.anyone().ask(api.at, { body: { place: house.town.farCommunity } })).body.teams).toEqual(
    [],
  );
});

test('people are in it by their own ask and a yes; who has not agreed to serve is sent to the agreement', async () => {
  expect((await join(await house.as('李明'))).body.code).toBe('service.first');
  expect((await join(granny)).status).toBe(201);
  expect((await join(granny)).body.code).toBe('team.member_twice');
  expect(await page(granny)).toMatchObject({
    mine: { state: 'asked' },
    rights: { join: false, leave: true },
    people: [],
  });
  const [asking] = (await page(clerk)).people;
  expect(asking).toMatchObject({ state: 'asked', rights: { decide: true } });
  const params = { id: asking?.id ?? '' };
  expect((await chen.ask(api.confirm, { params })).status).toBe(404);
  expect((await granny.ask(api.confirm, { params })).body.code).toBe('move.not_yours');
  expect((await clerk.ask(api.confirm, { params })).status).toBe(200);
  expect(await told(granny)).toContain('入队了');
  expect(await queries((found, read) => found.isMember(read, team, person('王奶奶')))).toBe(true);
});

test('its lead leads by their own yes, and answers who asks to be in it', async () => {
  const [member] = (await page(clerk)).people;
  const offer = () => clerk.ask(officeApi.offerLead, { params: { id: member?.id ?? '' } });
  expect((await lead(granny, true)).body.code).toBe('team.no_lead');
  expect((await offer()).status).toBe(200);
  expect(await told(granny)).toContain('想请您当队长');
  expect(await queries((found, read) => found.teamsLedBy(read, person('王奶奶')))).toEqual([]);
  expect((await lead(granny, false)).status).toBe(200);
  expect((await lead(granny, true)).body.code).toBe('team.no_lead');
  await offer();
  await lead(granny, true);
  expect(await queries((found, read) => found.teamsLedBy(read, person('王奶奶')))).toMatchObject([
    { id: team },
  ]);
  await join(chen);
  expect(await told(granny)).toContain('有人想入队');
  const asking = (await page(granny)).people.find(({ state }) => state === 'asked');
  await granny.ask(api.decline, {
    params: { id: asking?.id ?? '' },
    body: { words: '晚上的班满了，白天的欢迎您' },
  });
  expect((await page(chen)).mine).toMatchObject({ state: 'declined', words: '晚上的班满了，白天的欢迎您' });
  await join(chen);
  const again = (await page(granny)).people.find(({ state }) => state === 'asked');
  await granny.ask(api.confirm, { params: { id: again?.id ?? '' } });
  expect(await queries((found, read) => found.membersOf(read, team))).toHaveLength(2);
  expect((await page(house.anyone())).people).toEqual([]);
});

test('a new lead takes the place of the one before, and whoever steps down stays a member', async () => {
  const other = (await page(clerk)).people.find(({ lead: is }) => is === 'no');
  await clerk.ask(officeApi.offerLead, { params: { id: other?.id ?? '' } });
  await lead(chen, true);
  expect((await page(granny)).mine).toMatchObject({ state: 'held', lead: 'no' });
  await lead(chen, false);
  expect((await page(chen)).mine).toMatchObject({ state: 'held', lead: 'no' });
  expect((await page(chen)).lead).toBeNull();
});

test('whoever leaves is in it no more, and a team that was closed takes nobody', async () => {
  const { mine } = await page(granny);
  expect((await granny.ask(api.end, { params: { id: mine?.id ?? '' } })).status).toBe(200);
  expect(await queries((found, read) => found.isMember(read, team, person('王奶奶')))).toBe(false);
  expect((await granny.ask(officeApi.close, { params: { id: team } })).status).toBe(403);
  expect((await clerk.ask(officeApi.close, { params: { id: team } })).status).toBe(200);
  expect((await clerk.ask(officeApi.close, { params: { id: team } })).body.code).toBe('team.over');
  expect((await join(granny)).body.code).toBe('team.over');
  expect((await chen.ask(api.mine)).body.teams).toEqual([]);
  expect(await queries((found, read) => found.teamOf(read, team))).toBeNull();
  expect((await open()).status).toBe(201);
});

test('whoever is forgotten is in no team', async () => {
  await chen.ask(peopleApi.leaveLinli);
  await house.at('2026-11-20T09:00');
  await house.settle();
  const left = await statement(house.databaseUrl, 'select from team_member where person_id = $1', [
    person('陈姐'),
  ]);
  expect(left).toHaveLength(0);
});
