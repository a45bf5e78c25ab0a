import { AssignmentQueries } from '../assignment/assignment.queries';
import { heard, layMoreHands, type MoreHands } from '../assignment/testing/more-hands';
import { PlaceService } from '../place/place.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let more: MoreHands;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let street: Visitor;
let head: Visitor;

beforeAll(async () => {
  house = await openHouse();
  more = await layMoreHands(house);
  await house.at('2026-11-18T09:00');
  [granny, worker, secretary] = [
    await house.as('王奶奶'),
    await house.as('周晓禾'),
    await house.as('孙主任'),
  ];
  [street, head] = [await house.as('吴敏'), await house.as('李阿姨')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

describe('the level at which a matter is handled', () => {
  test('follows who has it', async () => {
    const { id } = await report(house, granny);
    expect((await look(worker, id)).level).toBe('grid');
    const give = (unitId: string) => move(secretary, id, 'redirect', { unitId, words: '换一家' });
    expect((await give(house.town.firm)).level).toBe('compound');
    expect((await give(house.town.community)).level).toBe('community');
    expect((await give(more.department)).level).toBe('street');
    expect((await give(house.town.door)).level).toBe('building');
    expect((await give(house.town.grid)).level).toBe('grid');
  });

  test('is the building’s where its head solves it', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    await move(worker, id, 'handOver', { unitId: house.town.door, reason: 'theirs' });
    expect(await heard(house, head, id)).toContain('新派来一件事');
    const done = await move(head, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯泡' });
    expect([done.level, done.handler?.name]).toEqual(['building', '李阿姨']);
  });

  test('is raised with a reason, calls the body of that level, and moves no promise', async () => {
    const { id } = await report(house, granny);
    const before = await move(worker, id, 'accept');
    const raised = await move(worker, id, 'raise', { level: 'street', words: '要几家一起定' });
    expect(raised).toMatchObject({
      level: 'street',
      handler: { name: '周晓禾' },
      assignments: [{ kind: 'raise', role: 'cohost', unit: '望榆街道', state: 'awaited' }],
    });
    const promised = ({ clocks }: typeof raised) =>
      clocks.filter(({ kind }) => kind === 'resolve' || kind === 'feedback').map(({ due }) => due);
    expect(promised(raised)).toEqual(promised(before));
    expect(await heard(house, street, id)).toEqual(['请您来一起办']);
    expect(await heard(house, granny, id)).toContain('您报的事有上一级一起办');
    // Lower it is not: neither by raising, nor by giving it to somebody below.
    expect((await tryMove(worker, id, 'raise', { level: 'community', words: '算了' })).body.fields).toEqual({
      level: '要提到比现在更高的一级',
    });
    expect(
      (await move(worker, id, 'handOver', { unitId: house.town.otherGrid, reason: 'other_grid' })).level,
    ).toBe('street');
  });

  test('is raised to a department of that level where one is named', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    const raise = (unitId: string) =>
      tryMove(worker, id, 'raise', { level: 'street', unitId, words: '要挖路' });
    expect((await raise(house.town.firm)).body.fields).toEqual({ unitId: '不能转到这里，请重新选' });
    expect((await raise(more.department)).status).toBe(200);
    expect((await look(worker, id)).assignments).toMatchObject([{ unit: '望榆街道市政所' }]);
  });

  test('has no body to call where a compound has no firm', async () => {
    await statement(house.databaseUrl, "update place set until = '2026-11-18' where id = $1", [
      house.town.firm,
    ]);
    const { id } = await report(house, granny);
    const { body } = await tryMove(worker, id, 'raise', { level: 'compound', words: '请物业来' });
    expect(body.fields).toEqual({ level: '这一级没有单位可请，请选别的一级' });
    await statement(house.databaseUrl, 'update place set until = null where id = $1', [house.town.firm]);
  });

  test('how many were solved at each is counted per place and time, once archived', async () => {
    const solve = async (by: Visitor, id: string) => {
      await move(by, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '换好了' });
      await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
    };
    await house.at('2026-11-24T10:00');
    const [first, second, third, open] = [
      await report(house, granny),
      await report(house, granny),
      await report(house, granny),
      await report(house, granny),
    ];
    await solve(worker, first.id);
    await move(worker, second.id, 'raise', { level: 'community', words: '请社区一起' });
    await solve(worker, second.id);
    await move(worker, third.id, 'spot', { outcome: 'nothing_found', words: '没有这回事' });
    await move(granny, third.id, 'rate', { solved: 'yes', stars: 5 });
    await move(worker, open.id, 'spot', { outcome: 'solved', words: '换好了' });
    const counted = (place: string, from: string, until: string) =>
      house.app.get(Db).read(async (read) => {
        const path = await house.app.get(PlaceService).pathOf(read, place);
        return house.app
          .get(AssignmentQueries)
          .solvedAt(read, path, { from: new Date(from), until: new Date(until) });
      });
    const none = { building: 0, grid: 0, compound: 0, community: 0, street: 0, district: 0 };
    const [from, until] = ['2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'];
    expect(await counted(house.town.community, from, until)).toEqual({ ...none, grid: 1, community: 1 });
    expect(await counted(house.town.farCommunity, from, until)).toEqual(none);
    expect(await counted(house.town.community, until, '2026-11-26T00:00:00Z')).toEqual(none);
  });
});

describe('whose it is', () => {
  const passedTwice = async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'return', { reason: 'theirs', unitId: house.town.firm });
    await move(secretary, id, 'dispatch', { unitId: house.town.otherGrid });
    const other = await house.as('赵强');
    await move(other, id, 'return', { reason: 'other_grid', unitId: house.town.grid });
    await move(secretary, id, 'dispatch', { unitId: house.town.grid });
    return { id, other };
  };

  test('after two passes the community is asked, which may ask the street, whose word holds', async () => {
    const { id } = await passedTwice();
    const { openMoves } = await look(worker, id);
    expect(openMoves).not.toContain('return');
    await move(worker, id, 'refer', { reason: 'unclear', unitId: house.town.firm });
    const up = await move(secretary, id, 'referUp', { words: '和街道市政所说不清' });
    expect(up.openMoves).not.toContain('adjudicate');
    expect((await tryMove(secretary, id, 'referUp', { words: '再问问' })).body.code).toBe('move.not_yours');
    const deciding = up.clocks.filter(({ kind }) => kind === 'adjudicate');
    expect(deciding.map(({ verdict }) => verdict)).toEqual(['neutral', null]);
    expect(await heard(house, street, id)).toContain('有一件事请您定去处');
    const decided = await move(street, id, 'adjudicate', { unitId: house.town.firm, words: '归物业' });
    expect(decided).toMatchObject({ state: 'dispatched', unit: '安居物业', passesLeft: 0 });
    const han = await house.as('韩师傅');
    const firm = (await look(han, id)).openMoves;
    for (const pass of ['return', 'handOver', 'refer']) expect(firm).not.toContain(pass);
    expect((await tryMove(han, id, 'return', { reason: 'theirs', unitId: house.town.grid })).body.code).toBe(
      'move.not_yours',
    );
  });

  test('whether what was asked for was followed stands with the decision, for whoever counts later', async () => {
    const { id } = await passedTwice();
    await move(worker, id, 'refer', { reason: 'unclear', unitId: house.town.firm });
    await move(secretary, id, 'adjudicate', { unitId: house.town.firm, words: '归物业' });
    const rows = await statement<{ facts: Record<string, string> }>(
      house.databaseUrl,
      "select facts from event where subject_id = $1 and facts->>'move' in ('dispatch', 'adjudicate') order by id",
      [id],
    );
    expect(rows.map(({ facts: { upheld, followed } }) => [upheld, followed])).toEqual([
      // given to another than who passed it on, though not to whom they named
      ['yes', 'no'],
      ['yes', 'yes'],
      ['yes', 'yes'],
    ]);
    const { id: other } = await report(house, granny);
    await move(worker, other, 'return', { reason: 'theirs', unitId: house.town.firm });
    await move(secretary, other, 'dispatch', { unitId: house.town.grid });
    const [back] = await statement<{ facts: Record<string, string> }>(
      house.databaseUrl,
      "select facts from event where subject_id = $1 and facts->>'move' = 'dispatch'",
      [other],
    );
    expect([back?.facts.upheld, back?.facts.followed]).toEqual(['no', 'no']);
  });

  test('the resident reads that somebody is looking for the right people, never that nobody wants it', async () => {
    const { id } = await passedTwice();
    await move(worker, id, 'refer', { reason: 'unclear' });
    await move(secretary, id, 'referUp', { words: '说不清' });
    const { history, state, clocks } = await look(granny, id);
    expect(state).toBe('adjudicating');
    expect(clocks.some(({ kind, stoppedAt }) => kind === 'adjudicate' && !stoppedAt)).toBe(true);
    expect(JSON.stringify(history.map(({ words }) => words))).not.toContain('说不清');
  });
});
