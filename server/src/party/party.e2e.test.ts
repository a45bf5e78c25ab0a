import { bodyApi } from '@linli/shared/body/body.api';
import { homeApi } from '@linli/shared/home/home.api';
import { partyApi } from '@linli/shared/party/party.api';
import type { FileSecretary } from '@linli/shared/party/party.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { moveIn } from '../home/testing/moving-in';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let secretary: Visitor;
let clerk: Visitor;
let street: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
  clerk = await house.as('钱洁');
  street = await house.as('吴敏');
});
afterAll(() => house.close());

async function branch(name: string, who: string): Promise<string> {
  const body = { type: 'branch' as const, placeId: house.town.compound, name, since: '2026-01-10' };
  const { id } = (await secretary.ask(bodyApi.open, { body })).body;
  const seat = { seat: 'secretary' as const, name: who, since: '2026-02-01' };
  return (await secretary.ask(bodyApi.take, { params: { id }, body: seat })).body.id;
}
const file = (seatId: string, more: Partial<FileSecretary> = {}, who = secretary) =>
  who.ask(partyApi.file, {
    body: { seatId, compoundType: 'old', source: 'committee', day: '2026-11-18', ...more },
  });
const filings = async (who = secretary) => (await who.ask(partyApi.filings)).body;

describe('a secretary', () => {
  let seat: string;
  let mentor: string;
  beforeAll(async () => {
    seat = await branch('槐荫里党支部', '许老师');
    mentor = await branch('第二党支部', '方叔');
  });

  test('is filed by the community with a mentor, and what does not fit is told at its field', async () => {
    expect(await filings()).toMatchObject({ secretaries: 2, mayFile: true, unfiled: [{}, {}] });
    const fields = async (more: Partial<FileSecretary>) => (await file(seat, more)).body.fields;
    expect(await fields({ seatId: house.town.grid })).toEqual({ seatId: '这位不是在任的支部书记' });
    expect(await fields({ mentorSeatId: seat })).toEqual({ mentorSeatId: '帮带的要是本区另一位在任的书记' });
    expect(await fields({ day: '2026-11-19' })).toEqual({ day: '备案日期不能晚于今天' });
    expect(await fields({ day: '2026-02-30' })).toEqual({ day: '没有这一天，请核对' });
    expect((await file(seat, { mentorSeatId: mentor })).status).toBe(201);
    expect((await file(seat)).body.message).toBe('这位书记已经报过备案了');
    expect((await file(seat, {}, clerk)).status).toBe(403);
    expect(await filings()).toMatchObject({
      unfiled: [{ name: '方叔' }],
      filings: [
        { secretary: { name: '许老师' }, mentor: { name: '方叔' }, state: 'filed', mayDecide: false },
      ],
    });
  });

  test('is sent back with what is missing, filed again, and confirmed by the street once', async () => {
    const decide = (id: string, words?: string) =>
      words
        ? street.ask(partyApi.returnFiling, { params: { id }, body: { words } })
        : street.ask(partyApi.confirmFiling, { params: { id } });
    const first = (await filings(street)).filings[0];
    expect(first?.mayDecide).toBe(true);
    expect((await secretary.ask(partyApi.confirmFiling, { params: { id: first?.id ?? '' } })).status).toBe(
      403,
    );
    expect((await decide(first?.id ?? '', '来源写错了')).status).toBe(200);
    const again = (await file(seat)).body.id;
    expect((await decide(again)).status).toBe(200);
    expect((await decide(again)).body.message).toBe('这份备案已经有人定过了');
    expect((await filings()).filings.map(({ state, words, decidedBy }) => [state, words, decidedBy])).toEqual(
      [
        ['confirmed', null, '吴敏'],
        ['returned', '来源写错了', '吴敏'],
      ],
    );
  });

  test('filed by the street itself is confirmed by somebody else, and elsewhere nobody sees it', async () => {
    const { id } = (await file(mentor, {}, street)).body;
    expect((await street.ask(partyApi.confirmFiling, { params: { id } })).body.code).toBe('filing.own');
    expect((await (await house.as('郑平')).ask(partyApi.confirmFiling, { params: { id } })).status).toBe(200);
    expect((await filings(await house.as('何远'))).filings).toEqual([]);
  });
});

describe('a household', () => {
  let granny: Visitor;
  let homeId: string;
  beforeAll(async () => {
    await moveIn(house, '王奶奶');
    await moveIn(house, '陈姐');
    granny = await house.as('王奶奶');
    homeId = (await granny.ask(homeApi.mine)).body.homes[0]?.homeId ?? '';
  });
  const offer = (who = granny, consent = true) => who.ask(partyApi.offer, { body: { homeId, consent } });
  const own = async (who = granny) => (await who.ask(partyApi.ownHomes)).body.homes[0]?.offer;
  const atDesk = async () => (await clerk.ask(partyApi.homes)).body.homes;
  const printed = async (id: string, who = clerk) =>
    fetch(`${house.url}/api/party-homes/${id}/plaque.pdf`, {
      headers: { authorization: `Bearer ${who.token}` },
    });

  test('is offered with consent by whoever lives there, and only by them', async () => {
    expect((await offer(granny, false)).body.fields).toEqual({ consent: '挂牌要本人同意，请先勾选' });
    expect((await offer(await house.as('李明'))).body.fields).toEqual({ homeId: '只能登记自己住的家' });
    expect((await offer()).status).toBe(201);
    const housemate = await house.as('陈姐');
    expect((await offer(housemate)).body.message).toBe('这处家已经有人登记了');
    expect(await own(housemate)).toMatchObject({ state: 'offered', mine: false });
    expect(await atDesk()).toMatchObject([{ room: '502', state: 'offered', mayDecide: true }]);
  });

  test('has a plaque once the community agreed, which names the home and nobody', async () => {
    const { id } = (await own()) ?? { id: '' };
    expect((await printed(id)).status).toBe(404);
    const far = await house.as('何远');
    expect((await far.ask(partyApi.confirmHome, { params: { id } })).status).toBe(404);
    expect((await clerk.ask(partyApi.confirmHome, { params: { id } })).status).toBe(200);
    expect((await clerk.ask(partyApi.declineHome, { params: { id } })).status).toBe(409);
    const pdf = Buffer.from(await (await printed(id)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await printed(id, far)).status).toBe(404);
    expect(await own()).toMatchObject({ state: 'confirmed', mine: true });
  });

  test('ends at once when consent is taken back, by whoever gave it', async () => {
    const { id } = (await own()) ?? { id: '' };
    const housemate = await house.as('陈姐');
    expect((await housemate.ask(partyApi.withdraw, { params: { id } })).status).toBe(404);
    expect((await granny.ask(partyApi.withdraw, { params: { id } })).status).toBe(200);
    expect((await granny.ask(partyApi.withdraw, { params: { id } })).status).toBe(409);
    expect([(await printed(id)).status, await atDesk()]).toEqual([404, []]);
    expect(await own()).toMatchObject({ state: 'withdrawn' });
    expect(await own(housemate)).toBeNull();
  });

  test('is none of somebody who moved out, and makes room for who lives there now', async () => {
    await offer();
    const { people } = (await granny.ask(homeApi.mine)).body.homes[0] ?? { people: [] };
    const mine = people.find(({ you }) => you)?.id ?? '';
    await granny.ask(homeApi.end, { params: { id: mine }, body: { from: '2026-11-18' } });
    expect(await atDesk()).toEqual([]);
    expect((await offer(await house.as('陈姐'))).status).toBe(201);
  });

  test('leaves no row of somebody who was forgotten', async () => {
    const leaver = await house.as('陈姐');
    await leaver.ask(peopleApi.leaveLinli);
    await house.at('2026-11-19T10:00');
    await house.settle();
    const rows = await statement(house.databaseUrl, 'select from party_home where person_id = $1', [
      house.town.people['陈姐'] ?? '',
    ]);
    expect(rows).toHaveLength(0);
  });
});

test('anybody reads the duties of a district: five classes, sixteen duties', async () => {
  const path = `${house.url}/api/duties?place=${house.town.door}`;
  const { classes } = (await (await fetch(path)).json()) as { classes: { name: string; duties: string[] }[] };
  expect([classes.length, classes.flatMap(({ duties }) => duties).length]).toEqual([5, 16]);
  expect((await fetch(`${house.url}/api/duties?place=${crypto.randomUUID()}`)).status).toBe(404);
});
