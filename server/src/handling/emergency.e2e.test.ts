import { onCallApi } from '@linli/shared/on-call/on-call.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { heard } from '../assignment/testing/more-hands';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let clerk: Visitor;
let han: Visitor;
let ma: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-20T09:00');
  [granny, worker, secretary] = [
    await house.as('王奶奶'),
    await house.as('周晓禾'),
    await house.as('孙主任'),
  ];
  [clerk, han, ma] = [await house.as('钱洁'), await house.as('韩师傅'), await house.as('马师傅')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-20T09:00');
  await statement(house.databaseUrl, 'delete from on_call');
  await statement(house.databaseUrl, 'delete from leave');
  await statement(house.databaseUrl, 'update appointment set until = null');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const sundayNight = { from: '2026-11-21T12:00:00.000Z', until: '2026-11-22T00:00:00.000Z' };
const put = (by: Visitor, name: string, placeId = house.town.firm, turns = [sundayNight]) =>
  by.ask(onCallApi.put, { body: { placeId, personId: house.town.people[name] ?? '', turns } });

/** At 02:00 on a Sunday the grid worker whistles for the firm: water is coming through the ceiling. */
async function alarm(): Promise<string> {
  await house.at('2026-11-22T02:00');
  const { id } = await report(house, granny);
  await move(worker, id, 'whistle', {
    unitId: house.town.firm,
    urgent: true,
    words: '楼上水管爆了，水漏到楼道',
  });
  return id;
}
const alarmed = async (id: string) => {
  const told: string[] = [];
  for (const [name, visitor] of Object.entries({ 韩师傅: han, 马师傅: ma, 孙主任: secretary, 钱洁: clerk }))
    if ((await heard(house, visitor, id)).includes('紧急吹哨，马上来')) told.push(name);
  return told;
};

describe('at two on a Sunday night', () => {
  test('whoever is on call is alarmed; ten minutes to come and an hour to finish run day and night', async () => {
    await put(han, '马师傅');
    const id = await alarm();
    // Those who give out tickets here know of every emergency.
    expect(await alarmed(id)).toEqual(['马师傅', '孙主任', '钱洁']);
    const { clocks, assignments } = await look(worker, id);
    expect(assignments).toMatchObject([{ kind: 'emergency', unit: '安居物业', state: 'awaited' }]);
    expect(
      clocks
        .filter(({ kind }) => kind === 'arrive' || kind === 'finish')
        .map(({ kind, due }) => [kind, due.slice(0, 16)]),
    ).toEqual([
      ['arrive', '2026-11-21T18:10'],
      ['finish', '2026-11-21T19:00'],
    ]);
  });

  test('in a gap of the list everyone on duty is', async () => {
    await put(han, '马师傅', house.town.firm, [
      { from: '2026-11-20T02:00:00.000Z', until: '2026-11-20T12:00:00.000Z' },
    ]);
    expect(await alarmed(await alarm())).toEqual(['韩师傅', '马师傅', '孙主任', '钱洁']);
  });

  test('whoever is on call and on leave gives way to the substitute; without one, to those on duty', async () => {
    await put(han, '马师傅');
    const days = { since: '2026-11-21', until: '2026-11-23', personId: house.town.people.马师傅 ?? '' };
    await secretary.ask(peopleApi.takeLeave, { body: { ...days, substituteId: house.town.people.韩师傅 } });
    expect(await alarmed(await alarm())).toEqual(['韩师傅', '孙主任', '钱洁']);
    await statement(house.databaseUrl, 'update leave set substitute_id = null');
    expect(await alarmed(await alarm())).toEqual(['韩师傅', '孙主任', '钱洁']);
  });

  test('where nobody is there at all, the community is, by its own list first', async () => {
    await statement(house.databaseUrl, "update appointment set until = '2026-11-21' where place_id = $1", [
      house.town.firm,
    ]);
    const first = await alarm();
    expect((await look(secretary, first)).assignments).toMatchObject([{ state: 'awaited' }]);
    expect(await alarmed(first)).toEqual(['孙主任', '钱洁']);
  });

  test('only with the reason why', async () => {
    const { id } = await report(house, granny);
    const { body } = await tryMove(worker, id, 'whistle', { unitId: house.town.firm, urgent: true });
    expect(body.fields).toEqual({ words: '还没填说明' });
  });
});
