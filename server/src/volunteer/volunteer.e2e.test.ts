import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { reportInApi, reportInOfficeApi } from '@linli/shared/report-in/report-in.api';
import { volunteerApi as api, volunteerOfficeApi as officeApi } from '@linli/shared/volunteer/volunteer.api';
import type { Profile } from '@linli/shared/volunteer/volunteer.contract';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { AgreementService } from './agreement.service';
import { MatchQueries } from './match.queries';

let house: House;
let granny: Visitor;
let child: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '601' });
  [granny, child, clerk] = [await house.as('王奶奶'), await house.as('陈姐'), await house.as('钱洁')];
});
afterAll(() => house.close());

const mine = async (who: Visitor) => (await who.ask(api.mine)).body;
const agree = (who: Visitor, more: { minor?: boolean; version?: number } = {}) =>
  who.ask(api.agree, { body: { version: 1, minor: false, ...more } });
const consentOf = (name: string) =>
  house.app
    .get(Db)
    .read((read) => house.app.get(MatchQueries).consentOf(read, house.town.people[name] ?? ''));
const match = (skill: string | null = null, placeIds = [house.town.otherDoor]) =>
  house.app.get(Db).read((read) => house.app.get(MatchQueries).matchFacts(read, { placeIds, skill }));
const nameOf = (id: string) => Object.entries(house.town.people).find(([, one]) => one === id)?.[0];
const candidates = async (...ask: Parameters<typeof match>) =>
  (await match(...ask)).map(({ personId, near, skilled }) => [nameOf(personId), near, skilled]);
const keep = (who: Visitor, more: Partial<Profile> = {}) =>
  who.ask(api.keep, { body: { skills: [], times: [], reach: 'compound', ...more } });
const told = async (who: Visitor) => {
  await house.settle();
  return (await who.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

describe('a consent to serve', () => {
  test('is given by whoever has a home here, to the agreement as it stands', async () => {
    const passer = await house.as('李明');
    expect(await mine(passer)).toMatchObject({ mayAgree: false, consent: null, agreement: { version: 1 } });
    expect((await agree(passer)).body.code).toBe('service.no_home');
    expect((await agree(granny, { version: 2 })).body.fields).toHaveProperty('version');
    expect(await consentOf('王奶奶')).toBeNull();
    expect((await agree(granny)).status).toBe(201);
    expect((await agree(granny)).body.code).toBe('service.twice');
    expect(await consentOf('王奶奶')).toMatchObject({ version: 1, minor: false });
  });

  test('of a minor holds once a guardian took the code, and ends by the guardian too', async () => {
    const { code } = (await agree(child, { minor: true })).body;
    expect(await mine(child)).toMatchObject({ consent: { state: 'waiting', minor: true } });
    expect(await consentOf('陈姐')).toBeNull();
    const guard = (who: Visitor, birthYear: number, said = code ?? '') =>
      who.ask(api.guard, { body: { code: said, birthYear } });
    expect((await guard(child, 2012)).body.code).toBe('service.own');
    expect((await guard(granny, 2012, '00000000')).body.fields).toHaveProperty('code');
    expect((await guard(granny, 1990)).body.fields).toHaveProperty('birthYear');
    expect((await guard(granny, 2012)).status).toBe(200);
    expect((await guard(granny, 2012)).body.fields).toHaveProperty('code');
    expect(await consentOf('陈姐')).toMatchObject({ minor: true, guardianId: house.town.people['王奶奶'] });
    expect(await told(child)).toContain('监护人同意了');
    const [ward] = (await mine(granny)).wards;
    expect((await clerk.ask(api.withdraw, { params: { id: ward?.id ?? '' } })).status).toBe(404);
    expect((await granny.ask(api.withdraw, { params: { id: ward?.id ?? '' } })).status).toBe(200);
    expect([await consentOf('陈姐'), (await mine(granny)).wards]).toEqual([null, []]);
    const [row] = await statement<{ birth_year: number | null }>(
      house.databaseUrl,
      'select birth_year from service_consent where id = $1',
      [ward?.id ?? ''],
    );
    expect(row?.birth_year).toBeNull();
  });

  test('of a minor waits in vain once the code’s days have passed', async () => {
    const { code } = (await agree(child, { minor: true })).body;
    await house.at('2026-11-26T09:00');
    const late = await granny.ask(api.guard, { body: { code: code ?? '', birthYear: 2012 } });
    expect(late.body.fields).toEqual({ code: '监护码过期或用过了，请孩子再要一个' });
    expect((await agree(child)).status).toBe(201);
  });

  test('to an older agreement holds until a newer one was agreed to', async () => {
    await house.app
      .get(Db)
      .write((tx) =>
        house.app
          .get(AgreementService)
          .layDown(tx, house.town.district, { words: '新的约定', guardianDays: 7, leastAge: 8 }),
      );
    expect(await mine(granny)).toMatchObject({ agreement: { version: 2 }, consent: { version: 1 } });
    expect(await consentOf('王奶奶')).toMatchObject({ version: 1 });
    expect((await agree(granny, { version: 2 })).status).toBe(201);
    expect(await consentOf('王奶奶')).toMatchObject({ version: 2 });
  });
});

describe('what somebody can do', () => {
  test('is told freely, and what cannot be is told at its field', async () => {
    const times = [{ weekday: 3, from: 480, until: 720 }];
    expect((await keep(await house.as('李明'))).body.code).toBe('service.first');
    expect((await keep(granny, { skills: ['magic'] })).body.fields).toEqual({ skills: '请从名录里选' });
    expect((await keep(granny, { times: [...times, ...times] })).body.fields).toEqual({
      times: '同一天的两段时间重叠了',
    });
    expect((await keep(granny, { skills: ['hair'], times, reach: 'community' })).status).toBe(200);
    expect((await mine(granny)).posts[0]).toMatchObject({ code: 'barber', fits: true });
  });

  test('decides who may be asked for what, and never who did not agree', async () => {
    expect(await candidates('hair')).toEqual([
      ['王奶奶', 'building', true],
      ['陈姐', 'building', false],
    ]);
    expect(await candidates(null, [house.town.gate])).toEqual(
      expect.arrayContaining([
        ['王奶奶', 'compound', true],
        ['陈姐', 'compound', true],
      ]),
    );
    expect(await candidates(null, [house.town.farCommunity])).toEqual([]);
    await keep(child, { reach: 'building' });
    expect(await candidates('hair', [house.town.gate])).toEqual([['王奶奶', 'compound', true]]);
    const [found] = await match('hair');
    expect(found).toMatchObject({
      times: [{ weekday: 3, from: 480, until: 720 }],
      placeId: house.town.otherDoor,
      minor: false,
      reportedIn: false,
      post: null,
    });
  });

  test('is erased at a tap', async () => {
    await granny.ask(api.erase);
    expect((await mine(granny)).profile).toBeNull();
    expect(await candidates('hair')).toContainEqual(['王奶奶', 'building', false]);
  });

  test('counts a member who is reported in', async () => {
    const { id } = (
      await granny.ask(reportInApi.ask, {
        body: { kind: 'person', placeId: house.town.door, functions: [] },
      })
    ).body;
    await clerk.ask(reportInOfficeApi.confirm, { params: { id } });
    expect((await match()).find(({ personId }) => nameOf(personId) === '王奶奶')).toMatchObject({
      reportedIn: true,
    });
  });
});

describe('a post', () => {
  const take = (who: Visitor, code = 'barber', placeId = house.town.compound) =>
    who.ask(api.take, { body: { code, placeId } });
  const atDesk = async () => (await clerk.ask(officeApi.posts)).body;

  test('is chosen by the person, at a place of theirs, one at a time', async () => {
    expect((await take(await house.as('李明'))).body.code).toBe('service.first');
    expect((await take(granny, 'king')).body.fields).toHaveProperty('code');
    expect((await take(granny, 'barber', house.town.farCommunity)).body.fields).toHaveProperty('placeId');
    expect((await take(granny)).status).toBe(201);
    expect((await take(granny, 'tutor')).body.code).toBe('volunteer_post.twice');
    expect((await mine(granny)).post).toMatchObject({
      name: '便民理发岗',
      state: 'asked',
      place: '槐荫里小区',
    });
    expect((await atDesk()).kinds).toHaveLength(25);
  });

  test('is held from the community’s yes on, and says what its holder can do', async () => {
    const [waiting] = (await atDesk()).posts;
    const id = waiting?.id ?? '';
    expect((await (await house.as('何远')).ask(officeApi.confirm, { params: { id } })).status).toBe(404);
    expect((await clerk.ask(officeApi.confirm, { params: { id } })).status).toBe(200);
    expect((await atDesk()).kinds.find(({ code }) => code === 'barber')?.held).toBe(1);
    expect(await told(granny)).toContain('岗位确认了');
    expect(await candidates('hair')).toContainEqual(['王奶奶', 'building', true]);
  });

  test('is declined with a reason, after which another can be chosen', async () => {
    const { id } = (await take(child, 'tutor')).body;
    await clerk.ask(officeApi.decline, { params: { id }, body: { words: '辅导岗够了，试试手机教学' } });
    expect((await mine(child)).post).toMatchObject({ state: 'declined', words: '辅导岗够了，试试手机教学' });
    expect((await take(child, 'digital_teacher')).status).toBe(201);
  });

  test('ends with the consent it rests on', async () => {
    const { consent } = await mine(granny);
    await granny.ask(api.withdraw, { params: { id: consent?.id ?? '' } });
    expect(await mine(granny)).toMatchObject({ consent: null, post: { state: 'ended' } });
    expect((await match()).map(({ personId }) => nameOf(personId))).not.toContain('王奶奶');
  });
});

test('two asks at once for a post leave one', async () => {
  await agree(granny, { version: 2 });
  const body = { placeId: house.town.compound };
  const both = await Promise.all(
    ['barber', 'tutor'].map((code) => granny.ask(api.take, { body: { ...body, code } })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('whoever is forgotten leaves nothing they said about serving', async () => {
  await child.ask(peopleApi.leaveLinli);
  await house.at('2026-11-28T09:00');
  await house.settle();
  const left = await statement(
    house.databaseUrl,
    `select from volunteer where person_id = $1 union all select from volunteer_post where person_id = $1
     union all select from service_consent where person_id = $1`,
    [house.town.people['陈姐'] ?? ''],
  );
  expect(left).toHaveLength(0);
});
