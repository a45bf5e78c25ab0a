import { inspect } from 'node:util';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { projectApi } from '@linli/shared/project/project.api';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';
import { WatchService } from '../watch/watch.service';

let house: House;
let [granny, neighbour, worker, another, clerk, secretary, street]: Visitor[] = [];

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, neighbour, worker, another, clerk, secretary, street] = await Promise.all(
    ['王奶奶', '陈姐', '周晓禾', '赵强', '钱洁', '孙主任', '吴敏'].map((name) => house.as(name)),
  );
});
afterEach(async () => {
  const unwatched = await house.app.get(Db).read((read) => house.app.get(WatchService).unwatched(read));
  expect(unwatched).toEqual([]);
  await house.close();
});
const who = () =>
  ({ granny, neighbour, worker, another, clerk, secretary, street }) as Record<string, Visitor>;
const as = (name: string): Visitor => who()[name] as Visitor;

const plan: MoveFields = {
  projectKind: 'ledger',
  words: '外墙要整体翻修，一两天办不完',
  milestones: [
    { name: '请第三方看墙体', on: '2026-11-27' },
    { name: '业主表决用维修资金', on: '2026-12-11' },
  ],
  reviewOn: '2026-12-04',
};
async function accepted(): Promise<string> {
  const { id } = await report(house, as('granny'), { words: '外墙整片脱皮，要大修。' });
  await move(as('worker'), id, 'accept');
  return id;
}
async function carried(more: MoveFields = {}): Promise<string> {
  const id = await accepted();
  await move(as('worker'), id, 'askCarry', { ...plan, ...more });
  await move(as('street'), id, 'carry', { words: '同意，按节点办' });
  return id;
}
const clocks = async (id: string) =>
  (await look(as('worker'), id)).clocks.map(({ kind, due, verdict, stoppedAt }) =>
    [kind, due.slice(0, 16), stoppedAt ? verdict : 'runs'].join(' '),
  );
const fieldsWrong = async (visitor: Visitor, id: string, fields: MoveFields) =>
  (await tryMove(visitor, id, 'askCarry', fields)).body.fields;

test('nothing is carried without a second person: the street for a ledger, never whoever asked, and the promises end neutral', async () => {
  const id = await accepted();
  expect((await look(as('worker'), id)).carryWays).toEqual([
    { kind: 'ledger', approver: 'supervise' },
    { kind: 'clinic', approver: 'coordinate' },
    { kind: 'secretary', approver: 'lead' },
  ]);
  const asked = await move(as('worker'), id, 'askCarry', plan);
  expect(asked.project).toMatchObject({ kind: 'ledger', approvedBy: null, runs: false });
  expect(asked.openMoves).not.toContain('carry');
  expect((await tryMove(as('worker'), id, 'carry')).body.code).toBe('move.not_yours');
  expect((await tryMove(as('secretary'), id, 'carry')).body.code).toBe('move.not_yours');
  expect((await tryMove(as('clerk'), id, 'denyCarry', { words: '不行' })).body.code).toBe('move.not_yours');
  expect(await clocks(id)).toContain('delay 2026-11-20T09:30 runs');
  expect((await look(as('granny'), id)).project).toBeNull();

  const done = await move(as('street'), id, 'carry', { words: '同意，按节点办' });
  expect(done.state).toBe('carried');
  expect(await clocks(id)).toEqual([
    'accept 2026-11-19T09:30 met',
    'resolve 2026-11-20T09:30 neutral',
    'feedback 2026-11-23T09:30 neutral',
    'delay 2026-11-20T09:30 met',
    'milestone 2026-11-27T09:30 runs',
  ]);
  await house.settle();
  const { body } = await as('street').ask(kpiApi.cases, {
    body: { place: house.town.community, period: '2026-11', indicator: 'resolve_on_time' },
  });
  expect(body.cases).toEqual([
    expect.objectContaining({ excluded: 'carried', approvedBy: '吴敏', whole: 0 }),
  ]);
});

test('a secretary’s project is approved by the secretary, not by a clerk; a clinic by either', async () => {
  const id = await accepted();
  await move(as('worker'), id, 'askCarry', { ...plan, projectKind: 'secretary' });
  expect((await tryMove(as('clerk'), id, 'carry')).body.code).toBe('move.not_yours');
  expect((await move(as('secretary'), id, 'carry')).project?.approvedBy).toBe('孙主任');
  const other = await accepted();
  await move(as('worker'), other, 'askCarry', { ...plan, projectKind: 'clinic' });
  expect((await move(as('clerk'), other, 'carry')).state).toBe('carried');
});

test('a refusal leaves the promises as they were, and it may be asked again', async () => {
  const id = await accepted();
  const before = (await clocks(id)).filter((line) => !line.startsWith('delay'));
  await move(as('worker'), id, 'askCarry', plan);
  await move(as('street'), id, 'denyCarry', { words: '先把松动的铲掉' });
  const after = await clocks(id);
  expect(after.filter((line) => !line.startsWith('delay'))).toEqual(before);
  expect(after).toContain('delay 2026-11-20T09:30 met');
  expect((await look(as('worker'), id)).project).toBeNull();
  expect((await move(as('worker'), id, 'askCarry', plan)).project?.approvedBy).toBeNull();
});

test('what is asked lapses when the matter goes to somebody else', async () => {
  const id = await accepted();
  await move(as('worker'), id, 'askCarry', plan);
  await move(as('secretary'), id, 'redirect', { unitId: house.town.otherGrid, words: '归第四网格' });
  await move(as('another'), id, 'accept');
  expect((await tryMove(as('street'), id, 'carry')).body.code).toBe('move.not_yours');
  expect(await clocks(id)).toContain('delay 2026-11-20T09:30 neutral');
  expect((await move(as('another'), id, 'askCarry', plan)).state).toBe('accepted');
});

test('a plan that cannot hold is refused at its field, and nothing is written', async () => {
  const id = await accepted();
  const days = (...on: string[]) => ({
    ...plan,
    milestones: on.map((day, index) => ({ name: `第 ${index} 步`, on: day })),
  });
  const ask = (fields: MoveFields) => fieldsWrong(as('worker'), id, fields);
  expect(await ask(days('2026-11-18'))).toEqual({ milestones: '要选今天以后的日子' });
  expect(await ask(days('2026-12-04', '2026-11-27'))).toEqual({ milestones: '节点要按日子先后排，一天一个' });
  expect(await ask(days('2027-02-29'))).toEqual({ milestones: '没有这一天，请重新选' });
  expect(await ask({ ...plan, reviewOn: '2029-01-01' })).toEqual({ reviewOn: '最远排到 730 天以内' });
  const thirteen = Array.from({ length: 13 }, (_, n) => `2026-12-${10 + n}`);
  for (const wrong of [days(), days(...thirteen)])
    expect((await tryMove(as('worker'), id, 'askCarry', wrong)).status).toBe(400);
  expect((await look(as('worker'), id)).project).toBeNull();
  expect(await clocks(id)).toHaveLength(3);
});

test('the day that comes next has the clock: reaching it judges it, the review follows, a missed day is a breach', async () => {
  const id = await carried();
  const { project } = await look(as('worker'), id);
  const [first, second] = project?.milestones ?? [];
  await house.at('2026-11-26T10:00');
  await move(as('worker'), id, 'reach', { milestoneId: first?.id, words: '第三方看过了' });
  expect(await clocks(id)).toEqual(
    expect.arrayContaining(['milestone 2026-11-27T09:30 met', 'milestone 2026-12-04T09:30 runs']),
  );
  const again = await tryMove(as('worker'), id, 'reach', { milestoneId: first?.id, words: '又一次' });
  expect(again.body.fields).toEqual({ milestoneId: '这个节点已经办到了，或者改掉了，请刷新再选' });

  await house.at('2026-12-04T17:31');
  await house.settle();
  const { history } = await look(as('worker'), id);
  expect(history.filter(({ kind }) => kind === 'late').map(({ facts }) => facts.clock)).toEqual([
    'milestone',
  ]);
  await move(as('secretary'), id, 'plan', { reviewOn: '2026-12-16', words: '表决前再碰一次' });
  expect(await clocks(id)).toEqual(
    expect.arrayContaining(['milestone 2026-12-04T09:30 late', 'milestone 2026-12-11T09:30 runs']),
  );
  await move(as('worker'), id, 'reach', { milestoneId: second?.id, words: '表决通过' });
  expect(await clocks(id)).toEqual(
    expect.arrayContaining(['milestone 2026-12-11T09:30 met', 'milestone 2026-12-16T09:30 runs']),
  );
});

test('a new plan replaces what is not reached; what was promised before it is not judged, and stays late if it was', async () => {
  const id = await carried();
  await house.at('2026-11-25T09:00');
  const planned = await move(as('secretary'), id, 'plan', {
    reviewOn: '2026-12-28',
    words: '第三方要改期',
    milestones: [{ name: '请第三方看墙体', on: '2026-12-02' }],
  });
  expect(planned.project?.milestones.map(({ name, on }) => [name, on])).toEqual([
    ['请第三方看墙体', '2026-12-02'],
  ]);
  expect(await clocks(id)).toEqual(
    expect.arrayContaining(['milestone 2026-11-27T09:30 neutral', 'milestone 2026-12-02T09:30 runs']),
  );
  await house.at('2026-12-07T09:00');
  await house.settle();
  await move(as('secretary'), id, 'plan', {
    reviewOn: '2026-12-28',
    words: '再改',
    milestones: [{ name: '请第三方看墙体', on: '2026-12-15' }],
  });
  expect(await clocks(id)).toContain('milestone 2026-12-02T09:30 late');
});

test('the reporter reads the plan and its progress, neighbours what is checked, and nobody a name or a flat', async () => {
  const id = await carried();
  await move(as('worker'), id, 'progress', { line: '第三方 11 月 27 日来看墙体' });
  await house.settle();
  const mine = await look(as('granny'), id);
  expect(mine.line).toBe('第三方 11 月 27 日来看墙体');
  expect(mine.project).toMatchObject({
    kind: 'ledger',
    approvedBy: '吴敏',
    next: { on: '2026-11-27', name: '请第三方看墙体' },
  });
  expect(mine.history.map(({ kind }) => kind)).toEqual(['reported', 'routed', 'accept', 'carry', 'progress']);
  const { status, body } = await house
    .anyone()
    .ask(projectApi.community, { params: { id: house.town.door } });
  expect([status, body.community]).toEqual([200, '青石桥社区']);
  expect(body.projects).toEqual([
    expect.objectContaining({ ticketId: id, building: '12号楼', line: '第三方 11 月 27 日来看墙体' }),
  ]);
  expect(inspect(body, { depth: 9 })).not.toMatch(/王奶奶|单元|0101/);
  const title = async (visitor: Visitor) =>
    (await visitor.ask(noticeApi.messages)).body.messages.map((message) => message.title);
  expect(await title(as('granny'))).toEqual(
    expect.arrayContaining(['您报的事转为长期办理', '您报的事有了进展']),
  );
  expect(await title(as('street'))).toContain('有人申请长期办理');
  expect(await title(as('secretary'))).not.toContain('有人申请长期办理');
});

test('names of steps that WeChat doubts are kept from neighbours until somebody has looked', async () => {
  await house.sandbox
    .post('rules', { words: [{ has: '请第三方看墙体', suggest: 'risky', label: 20001 }] })
    .catch(() => undefined);
  const id = await carried();
  await statement(
    house.databaseUrl,
    "update content_check set state = 'doubted' where ticket_id = $1 and kind = 'words'",
    [id],
  );
  expect(
    (await house.anyone().ask(projectApi.community, { params: { id: house.town.door } })).body.projects,
  ).toEqual([]);
  expect((await look(house.anyone(), id)).project).toBeNull();
  expect((await look(as('granny'), id)).project).not.toBeNull();
});

test('a plan whose first day has come is only denied, on its page and in the list of what waits', async () => {
  const id = await accepted();
  await move(as('worker'), id, 'askCarry', plan);
  await house.at('2026-11-26T17:00');
  expect((await look(as('street'), id)).openMoves).toContain('carry');
  await house.at('2026-11-27T08:31');
  expect((await look(as('street'), id)).openMoves).not.toContain('carry');
  expect((await tryMove(as('street'), id, 'carry')).body.code).toBe('plan.day_come');
  const asks = (await as('street').ask(ticketApi.queue)).body.asks.find((line) => line.id === id);
  expect(asks?.openMoves).toContain('denyCarry');
  expect(asks?.openMoves).not.toContain('carry');
  await move(as('street'), id, 'denyCarry', { words: '日子过了，请重新排' });
});

test('a matter for staff is in nobody’s public list, and the office’s list shows it by what comes next', async () => {
  const public_ = await carried();
  const { id } = await report(house, as('neighbour'), {
    category: 'dispute',
    words: '两家为楼道堆物吵了半年。',
  });
  await move(as('worker'), id, 'accept');
  await move(as('worker'), id, 'askCarry', { ...plan, projectKind: 'clinic', reviewOn: '2026-11-24' });
  const office = async (visitor: Visitor) =>
    (await visitor.ask(projectApi.office)).body.projects?.map(({ ticketId }) => ticketId);
  expect(await office(as('secretary'))).toEqual([id, public_]);
  await move(as('secretary'), id, 'carry');
  expect(await office(as('secretary'))).toEqual([id, public_]);
  expect(await office(await house.as('何远'))).toEqual([]);
  expect((await as('worker').ask(projectApi.office)).status).toBe(403);
  await house.settle();
  const { body } = await house.anyone().ask(projectApi.community, { params: { id: house.town.compound } });
  expect(body.projects.map(({ ticketId }) => ticketId)).toEqual([public_]);
});

test('when its owner goes on leave the substitute stands in, without one the community has it, and it is given on', async () => {
  const id = await carried();
  const take = async (personId = '', since: string, substituteId?: string) => {
    const body = { personId, since, until: since, ...(substituteId && { substituteId }) };
    expect((await as('secretary').ask(peopleApi.takeLeave, { body })).status).toBe(200);
  };
  const people = house.town.people;
  await take(people['周晓禾'], '2026-11-18', people['赵强']);
  const stood = await look(as('another'), id);
  expect([stood.state, stood.handler?.name]).toEqual(['carried', '赵强']);
  expect(stood.history.at(-1)).toMatchObject({ kind: 'standIn', facts: { person: '赵强', from: 'carried' } });
  expect((await as('another').ask(ticketApi.inbox)).body.tickets.map((line) => line.id)).toEqual([id]);
  await house.at('2026-11-20T09:00');
  await take(people['赵强'], '2026-11-20');
  expect(await look(as('secretary'), id)).toMatchObject({
    state: 'carried',
    unit: '青石桥社区',
    handler: null,
  });
  const given = await move(as('secretary'), id, 'reassign', {
    unitId: house.town.grid,
    words: '周晓禾接着负责',
  });
  expect([given.state, given.handler?.name]).toEqual(['carried', '周晓禾']);
  expect(await clocks(id)).toContain('milestone 2026-11-27T09:30 runs');
});

test('it comes back to promises, or ends like any other matter', async () => {
  const id = await carried();
  await house.at('2026-11-23T09:00');
  const back = await move(as('secretary'), id, 'bringBack', { words: '不用等了，直接铲' });
  expect(back.state).toBe('accepted');
  expect(await clocks(id)).toEqual(
    expect.arrayContaining([
      'milestone 2026-11-27T09:30 neutral',
      'resolve 2026-11-25T09:30 runs',
      'feedback 2026-11-26T09:30 runs',
    ]),
  );
  const other = await carried();
  await move(as('worker'), other, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '翻修好了' });
  const told = await move(as('worker'), other, 'feedback', { words: '都补好了', channel: 'visit' });
  expect(told).toMatchObject({ state: 'answered', project: { runs: false, next: null } });
  expect(await clocks(other)).toContain('milestone 2026-11-27T09:30 met');
});
