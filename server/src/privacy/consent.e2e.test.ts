import { ableApi, ableOfficeApi } from '@linli/shared/able-person/able-person.api';
import { bodyApi } from '@linli/shared/body/body.api';
import type { OpenBody, TakeSeat } from '@linli/shared/body/body.contract';
import { doorApi } from '@linli/shared/door/door.api';
import { homeApi } from '@linli/shared/home/home.api';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { partyApi } from '@linli/shared/party/party.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { pointsApi, pointsOfficeApi } from '@linli/shared/points/points.api';
import { reportInApi, reportInOfficeApi } from '@linli/shared/report-in/report-in.api';
import type { AskReportIn } from '@linli/shared/report-in/report-in.contract';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { sandboxLetters } from '../../sandbox/letters';
import { moveIn } from '../home/testing/moving-in';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { operationsOf, type OpenApi, type Schema } from '../platform/testing/operations';
import { statement } from '../platform/testing/statement';
import { move, report, reportFrom } from '../platform/testing/story';
import { sandboxPerson } from '../platform/testing/town';
import { MatchQueries } from '../volunteer/match.queries';

jest.setTimeout(60_000);

let house: House;
let granny: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse({ WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) });
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '501' });
  [granny, clerk] = [await house.as('王奶奶'), await house.as('钱洁')];
});
afterAll(() => house.close());

/** Something that somebody agrees to in the app: whether what it allows works now, and how it is taken back, with what the history says of both. */
interface Agreed {
  readonly give: () => Promise<unknown>;
  readonly works: () => Promise<boolean>;
  readonly takeBack: () => Promise<{ readonly status: number }>;
  /** None where WeChat keeps the history, in its own settings. */
  readonly written: readonly [given: string, takenBack: string] | null;
}

const idOf = async (asked: Promise<{ body: { id: string } }>) => (await asked).body.id;
const door = async () =>
  (await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } })).body;

let [able, home, reportIn, mandate] = ['', '', '', ''];

/** Every consent that stands until it is taken back. */
const agreements: Readonly<Record<string, Agreed>> = {
  'being asked for help as somebody able': {
    give: async () => {
      const body = {
        field: 'repair',
        words: '会修水龙头',
        show: 'surname',
        daily: true,
        emergency: false,
      } as const;
      able = await idOf(granny.ask(ableApi.offer, { body }));
      await clerk.ask(ableOfficeApi.decide, { params: { id: able }, body: { list: true } });
    },
    works: async () => {
      const { body } = await (await house.as('陈姐')).ask(ableApi.list, { body: { place: house.town.door } });
      return body.people.length > 0;
    },
    takeBack: () => granny.ask(ableApi.withdraw, { params: { id: able } }),
    written: ['able.proposed', 'able.moved'],
  },
  'a plaque at a home': {
    give: async () => {
      const homeId = (await granny.ask(homeApi.mine)).body.homes[0]?.homeId ?? '';
      home = await idOf(granny.ask(partyApi.offer, { body: { homeId, consent: true } }));
    },
    works: async () => (await clerk.ask(partyApi.homes)).body.homes.length > 0,
    takeBack: () => granny.ask(partyApi.withdraw, { params: { id: home } }),
    written: ['party_home.offered', 'party_home.withdrawn'],
  },
  'being known as a member of the party': {
    give: async () => {
      await granny.ask(partyApi.declare, {
        body: { kind: 'retired', placeId: house.town.door, consent: true },
      });
      await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
      const secretary = await house.as('孙主任');
      const since = '2026-02-01';
      const opened: OpenBody = {
        type: 'owners_committee',
        placeId: house.town.compound,
        name: '业委会',
        since,
      };
      const id = await idOf(secretary.ask(bodyApi.open, { body: opened }));
      const { phone } = sandboxPerson('王奶奶');
      const seat: TakeSeat = {
        seat: 'member',
        name: '王奶奶',
        since,
        phone,
        partyMember: true,
        consent: true,
      };
      await secretary.ask(bodyApi.take, { params: { id }, body: seat });
    },
    works: async () =>
      (await clerk.ask(partyApi.memberships)).body.members.length > 0 ||
      (await granny.ask(partyApi.ownMembership)).body.bodies.length > 0 ||
      (await clerk.ask(bodyApi.bodies)).body.partyMembers.recorded > 0,
    takeBack: () => granny.ask(partyApi.retract),
    written: ['membership.declared', 'membership.retracted'],
  },
  'being named on the page of the building': {
    give: async () => {
      const asked: AskReportIn = { kind: 'person', placeId: house.town.door, functions: [] };
      reportIn = await idOf(granny.ask(reportInApi.ask, { body: asked }));
      const params = { id: reportIn };
      await clerk.ask(reportInOfficeApi.confirm, { params });
      await granny.ask(reportInApi.show, {
        params,
        body: { name: '5楼王奶奶', offers: '量血压', consent: true },
      });
    },
    works: async () => (await door()).helpers.length > 0,
    takeBack: () => granny.ask(reportInApi.hide, { params: { id: reportIn } }),
    written: ['helper.shown', 'helper.shown'],
  },
  'somebody else reporting in my name': {
    give: async () => {
      const body = { name: '李明', scopes: ['report'] as ['report'], until: '2027-06-30' };
      const given = (await granny.ask(mandateApi.give, { body })).body;
      mandate = given.id;
      await (await house.as('李明')).ask(mandateApi.accept, { body: { code: given.code ?? '' } });
    },
    works: async () => {
      const ask = { params: { id: mandate }, body: reportFrom(house) };
      return (await (await house.as('李明')).ask(mandateApi.report, ask)).status === 201;
    },
    takeBack: () => granny.ask(mandateApi.end, { params: { id: mandate } }),
    written: ['mandate.offered', 'mandate.ended'],
  },
  'the agreement to serve': {
    give: () => granny.ask(volunteerApi.agree, { body: { version: 1, minor: false } }),
    works: async () => {
      const { 王奶奶: id = '' } = house.town.people;
      return house.app
        .get(Db)
        .read(async (read) => (await house.app.get(MatchQueries).consentOf(read, id)) !== null);
    },
    takeBack: async () => {
      const { consent } = (await granny.ask(volunteerApi.mine)).body;
      return granny.ask(volunteerApi.withdraw, { params: { id: consent?.id ?? '' } });
    },
    written: ['service.agreed', 'service.ended'],
  },
  'a name to be called by': {
    give: () => granny.ask(peopleApi.rename, { body: { name: '王桂兰' } }),
    works: async () => (await granny.ask(peopleApi.me)).body.name !== null,
    takeBack: () => granny.ask(peopleApi.withdrawName),
    written: ['person.renamed', 'name.withdrawn'],
  },
  'a phone to be called on': {
    give: async () =>
      granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } }),
    works: async () => (await granny.ask(peopleApi.me)).body.phone !== null,
    takeBack: () => granny.ask(peopleApi.withdrawPhone),
    written: ['phone.given', 'phone.withdrawn'],
  },
  'letters by WeChat': {
    give: async () => {
      const { id: templateId = '' } = sandboxLetters.progress ?? {};
      const answers = [{ templateId, answer: 'accept' as const }];
      // each panel is good for one letter
      for (let tap = 0; tap < 4; tap++) {
        const panel = { tmplIds: [templateId], answers: 'accept' };
        await house.sandbox.post(`users/${sandboxPerson('王奶奶').key}/subscribe`, panel);
        await granny.ask(subscriptionApi.tell, { body: { tap: `tap-number-${tap}`, answers } });
      }
    },
    works: async () => {
      const letters = async () =>
        (
          await statement(house.databaseUrl, 'select 1 from letter where person_id = $1', [
            house.town.people.王奶奶,
          ])
        ).length;
      const before = await letters();
      const { id } = await report(house, granny);
      await move(await house.as('周晓禾'), id, 'accept');
      await house.settle();
      return (await letters()) > before;
    },
    takeBack: () =>
      granny.ask(subscriptionApi.change, { body: { wanted: [{ kind: 'progress', wanted: false }] } }),
    written: null,
  },
  'points for hours': {
    give: () => granny.ask(pointsApi.keep, { body: { on: true } }),
    works: async () => {
      const good = { placeId: house.town.community, name: '洗衣液', where: '服务站', price: 15, left: 1 };
      await clerk.ask(pointsOfficeApi.offer, { body: good });
      const goodId = (await clerk.ask(pointsOfficeApi.desk)).body.goods[0]?.id ?? '';
      return (await granny.ask(pointsApi.order, { body: { goodId } })).body.code !== 'points.off';
    },
    takeBack: () => granny.ask(pointsApi.keep, { body: { on: false } }),
    written: ['points.kept', 'points.kept'],
  },
};

/** What somebody may still do, or what the history does not say, once they took everything back as `takeBack` does. */
async function kept(takeBack: (one: Agreed) => Promise<{ readonly status: number }>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, one] of Object.entries(agreements)) {
    if (!(await one.works())) found.push(`${name}: did not work`);
    const { status } = await takeBack(one);
    if (status >= 300) found.push(`${name}: is not taken back`);
    if (await one.works()) found.push(`${name}: still works`);
    if (!one.written) continue;
    const written = await statement<{ kind: string }>(
      house.databaseUrl,
      'select kind from event where actor_id = $1 and kind = any($2) order by id',
      [house.town.people.王奶奶, one.written],
    );
    const kinds = written.map(({ kind }) => kind);
    if (kinds[0] !== one.written[0] || kinds.length < 2 || kinds.at(-1) !== one.written[1])
      found.push(`${name}: is not in the history`);
  }
  return found;
}

test('whatever somebody agreed to is taken back in the app, stops at once and stands in the history; what is not taken back is found', async () => {
  for (const { give } of Object.values(agreements)) await give();
  expect(await kept(async () => ({ status: 200 }))).toEqual(
    Object.entries(agreements).flatMap(([name, { written }]) => [
      `${name}: still works`,
      ...(written ? [`${name}: is not in the history`] : []),
    ]),
  );
  expect(await kept((one) => one.takeBack())).toEqual([]);
  // nothing else is refused to whoever agrees to nothing
  expect((await report(house, granny)).id).toEqual(expect.any(String));
});

/** Whether a body, or what it leads to, has a field that says yes to something. */
function asksConsent(schema: Schema | null, { components }: OpenApi): boolean {
  const { properties = {} } = components.schemas?.[schema?.$ref?.split('/').pop() ?? ''] ?? schema ?? {};
  return 'consent' in properties;
}

const serving = 'the agreement to serve';
const itself = 'said of one matter, which whoever it is of withdraws as their own';

/** Every write with a field that says yes, and to which of the agreements above; or what else ends it. */
const yeses: Readonly<Record<string, string>> = {
  'post /api/bodies/{id}/seats': 'being known as a member of the party',
  'post /api/care-visits/{id}/outcome': itself,
  'post /api/claims/accompany': serving,
  'post /api/claims/take-over': serving,
  'post /api/entries': itself,
  'post /api/mandates/window': 'somebody else reporting in my name',
  'post /api/memberships': 'being known as a member of the party',
  'post /api/offers/{id}/answer': serving,
  'post /api/party-homes': 'a plaque at a home',
  'post /api/report-ins/{id}/shown': 'being named on the page of the building',
  'post /api/wishes/{id}/claims': serving,
};

test('every field that says yes in what people send belongs to something that is taken back', async () => {
  const api = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as OpenApi;
  const asked = operationsOf(house.app, api)
    .filter(({ body }) => asksConsent(body, api))
    .map(({ name }) => name);
  expect(asked.sort()).toEqual(Object.keys(yeses));
  for (const to of Object.values(yeses)) expect([...Object.keys(agreements), itself]).toContain(to);
});
