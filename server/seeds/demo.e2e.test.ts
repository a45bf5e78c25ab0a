import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '@linli/shared/people/people.rules';
import { dueKind, isOver, outcomes, ticketLife, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppModule } from '../src/app.module';
import { BallotQueries } from '../src/ballot/ballot.queries';
import { CallBackQueries } from '../src/callback/callback.queries';
import { DoorQueries } from '../src/door/door.queries';
import { ExecutionQueries } from '../src/execution/execution.queries';
import { HomeVoteQueries } from '../src/home-vote/home-vote.queries';
import { MeetingQueries } from '../src/meeting/meeting.queries';
import { PeopleService } from '../src/people/people.service';
import { configFrom } from '../src/platform/config';
import { Db, type Read } from '../src/platform/db/db';
import { statement } from '../src/platform/testing/statement';
import { freshDatabase, type TestDatabase } from '../src/platform/testing/test-database';
import { sandboxPerson } from '../src/platform/testing/town';
import { PollQueries } from '../src/poll/poll.queries';
import { ProjectQueries } from '../src/project/project.queries';
import { CheckDesk } from '../src/staff/check.queries';
import { OversightDesk } from '../src/staff/oversight.queries';
import { FollowedQueries } from '../src/ticket/followed.queries';
import { TicketQueries } from '../src/ticket/ticket.queries';
import { VoteOffice } from '../src/vote/office.queries';
import { ResultQueries } from '../src/vote/result.queries';
import { VoteQueries } from '../src/vote/vote.queries';
import { WatchService } from '../src/watch/watch.service';
import { TopicQueries } from '../src/topic/topic.queries';
import { WishQueries } from '../src/wish/wish.queries';
import { seedDemo } from './demo';

/** A Thursday before work begins: nothing that waits until this evening is near its end yet. */
const now = '2026-11-26T06:44:00+08:00';

let database: TestDatabase;
let folder: string;
let apps: INestApplicationContext[];
let answers: boolean[];

const openApp = () => {
  const config = configFrom({
    DATABASE_URL: database.url,
    DATABASE_POOL: '2',
    LINLI_SECRET: 'a secret for tests only',
    LINLI_CLOCK: 'shifted',
    WECHAT_APPID: 'none',
    WECHAT_SECRET: 'none',
    STORAGE_DIR: folder,
    LOG_LEVEL: 'silent',
  });
  return NestFactory.createApplicationContext(AppModule.with(config), { logger: false, abortOnError: false });
};

beforeAll(async () => {
  database = await freshDatabase();
  await statement(database.url, 'create table test_clock (ahead interval not null)');
  await statement(database.url, 'grant select on test_clock to linli_app');
  await statement(database.url, 'insert into test_clock select $1::timestamptz - now()', [now]);
  folder = await mkdtemp(path.join(os.tmpdir(), 'linli-demo-'));
  apps = [await openApp(), await openApp()];
  answers = await Promise.all(apps.map((app) => seedDemo(app)));
}, 420_000);
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const rows = <T>(sql: string, values: unknown[] = []) => statement(database.url, sql, values) as Promise<T[]>;
const app = (): INestApplicationContext => apps[0] as INestApplicationContext;

/** Reads as someone who can be signed in as. */
async function as<T>(name: string, read: (read: Read, me: Actor) => Promise<T>): Promise<T> {
  const people = app().get(PeopleService);
  const id = await app()
    .get(Db)
    .write((tx) => people.personFor(tx, sandboxPerson(name).openid));
  return app()
    .get(Db)
    .read(async (at) => read(at, { id, sessionId: id, name, posts: await people.postsOf(at, id) }));
}

const census = () =>
  rows<Record<string, string>>(
    'select (select count(*) from place) places, (select count(*) from ticket) tickets, (select count(*) from event) events, (select count(*) from message) messages, (select count(*) from photo) photos',
  );

test('two that seed at once seed once, one after them changes nothing, and no file is left that nobody shows', async () => {
  expect([...answers].sort()).toEqual([false, true]);
  const before = await census();
  expect(await seedDemo(app())).toBe(false);
  expect(await census()).toEqual(before);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg'));
  expect(files).toHaveLength(2 * Number(before[0]?.photos));
  const papers = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png'));
  const kept = await rows<{ id: string }>('select id from document');
  expect(papers.map((name) => path.basename(name, '.png')).sort()).toEqual(kept.map(({ id }) => id).sort());
  expect(await rows('select id from photo where ticket_id is null')).toEqual([]);
});

test('wishes live: some wait, one has its time, two came true and are in the book of hours, one waits to be looked at', async () => {
  const found = await rows<{ state: string; count: number }>(
    'select state, count(*)::int as count from wish group by state',
  );
  expect(Object.fromEntries(found.map(({ state, count }) => [state, count]))).toEqual({
    ...{ open: 3, taken: 2, fulfilled: 2, pending: 2 },
  });
  const list = await as('王奶奶', (read, me) => app().get(WishQueries).list(read, me, {}));
  expect(list).toMatchObject({
    place: '青石桥社区',
    fulfilled: 2,
    oldest: 5,
    counts: { all: 5, open: 3, group: 1 },
  });
  const [booked] = await rows<{ count: number }>(
    `select count(*)::int from hours_movement m join claim c on c.id = m.source_id and m.source_kind = 'claim'`,
  );
  expect(booked?.count).toBe(2);
});

test('topics stand at every step, one was done this year, two wait to be looked at', async () => {
  const found = await rows<{ what: string; count: number }>(
    `select case state when 'open' then stage else state end as what, count(*)::int as count from topic group by 1`,
  );
  expect(Object.fromEntries(found.map(({ what, count }) => [what, count]))).toEqual({
    ...{ raise: 1, hear: 1, discuss: 1, decide: 2, do: 1, judge: 1 },
    ...{ done: 1, pending: 2 },
  });
  const list = await as('王奶奶', (read, me) => app().get(TopicQueries).list(read, me, {}));
  expect(list).toMatchObject({ place: '青石桥社区', done: 1, days: 54, counts: { open: 7, done: 1 } });
});

test('meetings live: one was held and its minutes published, one on stools was entered, one comes, a series owes no date yet', async () => {
  const [counted] = await rows<Record<string, number>>(
    `select count(*) filter (where late_at is not null)::int as stools, count(*) filter (where late_at is null and id not in (select meeting_id from meeting_minutes))::int as coming,
       (select count(*)::int from meeting_minutes where state = 'published') as published, (select count(*)::int from meeting_action) as actions,
       (select count(*)::int from meeting_series where ended_at is null) as series, (select count(*)::int from meeting_venue) as venues from meeting`,
  );
  expect(counted).toEqual({ stools: 1, coming: 1, published: 1, actions: 2, series: 1, venues: 2 });
});

test('every row of a topic’s page leads somewhere: meetings, consultations, votes of both kinds, what is done', async () => {
  const found: Record<string, unknown> = {};
  const topics = await rows<{ id: string; title: string }>(
    "select id, title from topic where state in ('open', 'done')",
  );
  for (const { id, title } of topics)
    found[title] = await as('王奶奶', async (read, me) => {
      const [meetings, polls, votes, homeVotes, work] = [
        await app().get(MeetingQueries).ofTopic(read, me, id),
        await app().get(PollQueries).ofTopic(read, id),
        await app().get(VoteQueries).ofTopic(read, me, id),
        await app().get(HomeVoteQueries).ofTopic(read, me, id),
        await app().get(ExecutionQueries).ofTopic(read, me, id),
      ];
      return [
        ...meetings.meetings.map(({ published }) => (published ? 'minutes' : 'meeting')),
        ...polls.polls.map(({ state }) => `poll ${state}`),
        ...votes.votes.map(({ state }) => `vote ${state}`),
        ...homeVotes.votes.map(({ state }) => `home vote ${state}`),
        ...(work.tasks.length ? [`${work.done} of ${work.tasks.length} done`] : []),
      ];
    });
  expect(found).toEqual({
    快递柜挪到南门: [],
    中间的垃圾点要不要并到一处: [],
    '12 号楼门口加座椅和扶手': ['meeting'],
    更换全小区排水主管: ['vote open'],
    东门晚高峰错峰停车: ['home vote over', '1 of 2 done'],
    中心花园的旧凉亭修还是拆: ['2 of 2 done'],
    '1 号楼楼道换感应灯': ['vote final', '2 of 2 done'],
    '车棚充电先装哪一排、怎么收费': ['minutes', 'poll closed', 'home vote running'],
  });
});

test('one vote is open, in which 王奶奶 may vote; a paper waits for a second reader and one was read in two ways', async () => {
  const id = await voteIn('open');
  const page = await as('王奶奶', (read, me) => app().get(VoteQueries).page(read, me, id));
  expect(page.slots.map(({ filled, rights }) => [filled, rights.cast])).toEqual([[false, true]]);
  const { turnout } = page;
  expect(turnout?.missing.heads).toBe((turnout?.needs.heads ?? 0) - (turnout?.part.heads ?? 0));
  const ways = await rows<{ channel: string; count: number }>(
    'select channel, count(*)::int from named_ballot where vote_id = $1 group by channel order by channel',
    [id],
  );
  expect(ways).toEqual([
    { channel: 'paper', count: 48 },
    { channel: 'phone', count: expect.any(Number) },
    { channel: 'window', count: 1 },
  ]);
  const work = await as('孙主任', (read, me) => app().get(VoteOffice).detail(read, me, id));
  expect(work.entries).toEqual({ waiting: 1, mine: 0 });
  expect(work.conflictLines.map(({ kind, decided }) => [kind, decided])).toEqual([['entries_differ', null]]);
});

test('one vote is final: both bars are passed, and nobody reads who said what', async () => {
  const id = await voteIn('final');
  const { questions, total } = await as('王奶奶', (read, me) =>
    app().get(ResultQueries).result(read, me, id),
  );
  const [question] = questions;
  expect(question).toMatchObject({ passed: true, tests: [{ met: true }, { met: true }] });
  const { yes, no, abstain, part, silent } = question ?? {};
  expect((yes?.heads ?? 0) + (no?.heads ?? 0) + (abstain?.heads ?? 0)).toBe(part?.heads);
  expect((part?.area ?? 0) + (silent?.area ?? 0)).toBe(total.area);
  expect(JSON.stringify(questions)).not.toMatch(/choice|channel/);
});

test('of two secret votes one was opened by two tellers and says what came out, one takes ballots', async () => {
  const found = await rows<{ id: string; state: string }>('select id, state from home_vote order by at');
  const boxes = [];
  for (const { id } of found)
    boxes.push(await as('王奶奶', (read) => app().get(BallotQueries).totals(read, id)));
  const [gate, shed] = boxes;
  expect(gate).toMatchObject({ state: 'counted', few: false, torn: false });
  expect(gate?.counts?.ballots).toBe(gate?.cast);
  expect(shed).toMatchObject({ state: 'open', issued: 6, cast: 6, counts: null });
  const { todo, teller } =
    (await as('王奶奶', (read, me) => app().get(HomeVoteQueries).list(read, me))).votes[0] ?? {};
  expect([todo, teller]).toEqual([true, false]);
});

test('what was decided about the lamps was judged done; the pavilion is being judged', async () => {
  const found = await rows<{ title: string; outcome: string | null; answered: number }>(
    `select t.title, j.outcome, (select count(*)::int from judge a where a.judging_id = j.id and a.answered_at is not null) as answered
       from judging j join topic t on t.id = j.topic_id order by j.at`,
  );
  expect(found).toEqual([
    { title: '1 号楼楼道换感应灯', outcome: 'done', answered: expect.any(Number) },
    { title: '中心花园的旧凉亭修还是拆', outcome: null, answered: expect.any(Number) },
  ]);
  expect(found.every(({ answered }) => answered > 5)).toBe(true);
});

/** The vote of the demo that is in a state. */
async function voteIn(state: string): Promise<string> {
  const [vote] = await rows<{ id: string }>('select id from vote where state = $1', [state]);
  return vote?.id ?? '';
}

test('the district has the places that were promised', async () => {
  const kinds = await rows<{ kind: string; count: number }>(
    'select kind, count(*)::int from place group by kind',
  );
  expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toEqual({
    district: 1,
    street: 2,
    community: 4,
    compound: 12,
    building: 150,
    entrance: 348,
    open_place: 22,
    grid: 41,
    micro_grid: expect.any(Number),
    firm: 12,
    department: 4,
    body: 36,
  });
  const [homes] = await rows<{ count: number }>('select count(*)::int from home');
  expect(homes?.count).toBeGreaterThan(4000);
  expect(homes?.count).toBeLessThan(6000);
  const [staff] = await rows<{ count: number }>(
    `select count(distinct person_id)::int from appointment where role_code not in ('resident', 'building_head', 'party_member')`,
  );
  expect(staff?.count).toBeGreaterThanOrEqual(58);
});

test('every door has a sign and one living grid, and a second grid on the same day is refused', async () => {
  const doors = await rows<{ id: string; signs: number; grids: number }>(
    `select p.id, (select count(*)::int from sign where place_id = p.id and revoked_at is null) signs,
            (select count(*)::int from cover where place_id = p.id and grid_kind = 'living') grids
       from place p where p.kind in ('entrance', 'open_place')`,
  );
  expect(doors.filter(({ signs, grids }) => signs !== 1 || grids !== 1)).toEqual([]);
  const again = `insert into cover select gen_random_uuid(), c.district_id, g.id, 'living', c.place_id, '[2026-01-01,2026-01-02)'
    from cover c, place g where c.grid_kind = 'living' and g.kind = 'grid' and g.id <> c.grid_id limit 1`;
  await expect(rows(again)).rejects.toThrow('one_grid_per_kind_and_day');
});

test('every building and open place lies somewhere, no two at the same spot, none far from its compound', async () => {
  const [found] = await rows<{ unknown: number; shared: number; astray: number }>(
    `select (count(*) filter (where p.lat is null))::int as unknown, (count(p.lat) - count(distinct (p.lat, p.long)))::int as shared,
            (count(*) filter (where abs(p.lat - c.lat) > 0.002 or abs(p.long - c.long) > 0.002))::int as astray
       from place p join stand s on s.place_id = p.id and s.tree = 'administrative' join place c on c.id = s.parent_id
      where p.kind in ('building', 'open_place')`,
  );
  expect(found).toEqual({ unknown: 0, shared: 0, astray: 0 });
});

test('a micro-grid is 50 to 80 homes, some grid reaches over two compounds, some compound has several', async () => {
  const micro = await rows<{ homes: number }>(
    `select count(h.id)::int homes from cover c join home h on h.entrance_id = c.place_id where c.grid_kind = 'micro' group by c.grid_id`,
  );
  expect(micro.length).toBeGreaterThan(40);
  expect(micro.filter(({ homes }) => homes < 50 || homes > 80)).toEqual([]);
  const pairs = await rows<{ grid: string; compound: string }>(
    `select distinct c.grid_id grid, b.parent_id compound from cover c
       join stand e on e.place_id = c.place_id and e.tree = 'administrative' join stand b on b.place_id = e.parent_id and b.tree = 'administrative'
       join place p on p.id = c.place_id and p.kind = 'entrance' where c.grid_kind = 'living'`,
  );
  const most = (key: 'grid' | 'compound') =>
    Math.max(...pairs.map((pair) => pairs.filter((other) => other[key] === pair[key]).length));
  expect(most('grid')).toBe(2);
  expect(most('compound')).toBeGreaterThan(2);
});

test('the sign of building 12 asks for the entrance, because its entrances lie in two grids', async () => {
  const [sign] = await rows<{ code: string }>(
    `select g.code from sign g join place b on b.id = g.place_id and b.kind = 'building'`,
  );
  const page = await app()
    .get(Db)
    .read((read) =>
      app()
        .get(DoorQueries)
        .door(read, null, sign?.code ?? ''),
    );
  expect(page.plate).toMatchObject({ compound: '槐荫里小区', building: '12' });
  expect(page.entrances.map(({ name }) => name)).toEqual(['1 单元', '2 单元', '3 单元']);
});

test('tickets stand in every state, and every outcome is there rated and unrated', async () => {
  const states = await rows<{ state: TicketState; count: number }>(
    'select state, count(*)::int from ticket group by state',
  );
  const all = new Set(
    Object.values(ticketLife.moves).flatMap((row) => [...row.from, ...('to' in row ? [row.to] : [])]),
  );
  expect(states.map(({ state }) => state).sort()).toEqual([...all].sort());
  const total = states.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBeGreaterThanOrEqual(120);
  expect(total).toBeLessThanOrEqual(200);
  const ended = await rows<{ key: string }>(
    `select distinct outcome || ' ' || rated as key from ticket where state = 'settled'`,
  );
  const settled = outcomes.filter((outcome) => outcome !== 'withdrawn');
  expect(ended.map(({ key }) => key).sort()).toEqual(
    settled.flatMap((outcome) => [`${outcome} false`, `${outcome} true`]).sort(),
  );
});

test('every open ticket has the clock of its state, no instant passed unrecorded, no message waits, nothing lies in the future', async () => {
  const tickets = await rows<{ id: string; state: TicketState; running: string[] }>(
    `select t.id, t.state, array(select kind from clock k where k.ticket_id = t.id and k.stopped_at is null) running from ticket t`,
  );
  const lacking = tickets.filter(({ state, running }) =>
    isOver(state) ? running.some((kind) => kind !== 'rating') : !running.includes(dueKind[state] ?? ''),
  );
  expect(lacking).toEqual([]);
  expect(
    await rows('select id from clock where stopped_at is null and breached_at is null and due_at < $1', [
      now,
    ]),
  ).toEqual([]);
  expect(await rows('select id from clock where next_at < $1', [now])).toEqual([]);
  // What is for working hours waits for them.
  expect(await rows('select event_id from delivery where done_at is null and next_at <= $1', [now])).toEqual(
    [],
  );
  expect(await rows('select id from event where at > $1::timestamptz', [now])).toEqual([]);
  const [late] = await rows<{ count: number }>(`select count(*)::int from escalation where level = 'due'`);
  expect(late?.count).toBeGreaterThan(5);
});

test('whatever waits has a due and somebody who owes it', async () => {
  const found = await app()
    .get(Db)
    .read((read) => app().get(WatchService).unwatched(read));
  expect(found).toEqual([]);
});

test('two long matters run, one for everybody to see, and one waits for the secretary', async () => {
  const { projects } = await as('孙主任', (read, me) => app().get(ProjectQueries).office(read, me));
  expect(projects.map(({ project }) => [project.kind, project.approvedBy !== null])).toEqual([
    ['secretary', false],
    ['clinic', true],
    ['ledger', true],
  ]);
});

test('the street waits for one answer, has closed one order, and may make another of what is overdue', async () => {
  const page = await as('吴敏', (read, me) => app().get(OversightDesk).of(read, me));
  expect(page.orders.map(({ order }) => order.state)).toEqual(['issued']);
  expect(page.chances.length).toBeGreaterThan(0);
  expect(
    await rows('select answered_at is not null as answered from supervision where closed_at is not null'),
  ).toEqual([{ answered: true }]);
  const { waiting } = await as('周晓禾', (read, me) => app().get(OversightDesk).of(read, me));
  expect(waiting.map(({ order }) => order.body)).toEqual(['望榆街道']);
});

test('whoever looks after the community has somebody to call back, and one call was made', async () => {
  for (const name of ['孙主任', '钱洁', '吴敏']) {
    const { calls } = await as(name, (read, me) => app().get(CallBackQueries).mine(read, me));
    expect([name, calls.length > 0, calls.some(({ late }) => late)]).toEqual([name, true, false]);
  }
  expect(await rows("select state, stars from call_back where state <> 'waiting'")).toEqual([
    { state: 'reached', stars: 5 },
  ]);
});

test('方叔 stands at the east gate, where he was asked to help', async () => {
  const { called } = await as('方叔', (read, me) => app().get(TicketQueries).inbox(read, me));
  expect(called.map(({ call }) => [call.role, call.state])).toEqual([['assist', 'present']]);
});

test('王奶奶 has one to rate, one in work and one settled', async () => {
  const { tickets } = await as('王奶奶', (read, me) => app().get(FollowedQueries).mine(read, me));
  expect(tickets.map(({ state }) => state).sort()).toEqual(['accepted', 'answered', 'settled']);
  expect(tickets.find(({ state }) => state === 'answered')?.openMoves).toContain('rate');
});

test('12 号楼 names whom one may ask, and says what neighbours do together', async () => {
  const { helpers, serving } = await app()
    .get(Db)
    .read(async (read) => {
      const [sign] = await read.rows.query<{ code: string }[]>(
        `select g.code from sign g join place p on p.id = g.place_id join stand s on s.place_id = p.id and s.tree = 'administrative'
           join place b on b.id = s.parent_id join stand u on u.place_id = b.id and u.tree = 'administrative' join place c on c.id = u.parent_id
          where c.name = '槐荫里小区' and b.number = '12' and p.number = '2' and g.revoked_at is null`,
      );
      return app()
        .get(DoorQueries)
        .door(read, null, sign?.code ?? '');
    });
  expect(helpers.map(({ name }) => name)).toEqual(['老方']);
  expect(serving).toEqual(['正在招：幸福合伙人', '义诊，每周四 14:00–16:00']);
});

test('周晓禾 holds some that are over-due, some that soon are and some with ample time', async () => {
  const { counts } = await as('周晓禾', (read, me) => app().get(TicketQueries).inbox(read, me));
  const { over, soon, ample } = counts;
  expect([over, soon, ample].map((count) => count > 0)).toEqual([true, true, true]);
});

test('on the queue of 钱洁 some wait to be given, one to be decided and one to be reviewed', async () => {
  const { waiting, reviews } = await as('钱洁', (read, me) => app().get(TicketQueries).queue(read, me));
  expect(new Set(waiting.map(({ state }) => state))).toEqual(
    new Set(['reported', 'returned', 'adjudicating']),
  );
  expect(reviews.length).toBeGreaterThan(0);
});

test('everything was checked, and one thing waits for 钱洁 to look at', async () => {
  const desk = app().get(CheckDesk);
  const { waiting } = await as('钱洁', (read, me) => desk.queue(read, me));
  expect(waiting.map(({ kind, state }) => [kind, state])).toEqual([['words', 'doubted']]);
  expect(await rows("select 1 from content_check where state in ('waiting', 'sent')")).toEqual([]);
});

test('there is something to see of training, feedback, secretaries, plaques and visits', async () => {
  const [found] = await rows<Record<string, unknown>>(
    `select (select array_agg(starts_at > $1::timestamptz order by starts_at) from training) trainings,
            (select count(*)::int from training_guest where certificate is not null) certificates,
            (select array_agg(state order by state) from feedback) feedback,
            (select array_agg(state order by state) from secretary_filing) filings,
            (select array_agg(state order by state) from party_home) plaques,
            (select array_agg(state order by state) from care_visit) visits`,
    [now],
  );
  expect(found).toEqual({
    trainings: [false, true],
    certificates: 3,
    feedback: ['answered', 'open'],
    filings: ['confirmed', 'filed'],
    plaques: ['confirmed', 'offered'],
    visits: ['agreed', 'asked', 'done'],
  });
});

test('two electorates are frozen with their hash, in one of which an owner of three homes is one head; one of a building is worked on', async () => {
  const found = await rows<{ name: string; state: string; lots: number; heads: number; unread: number }>(
    `select e.name, e.state, count(*)::int as lots, count(distinct l.owner_key)::int as heads,
            count(*) filter (where l.owner_key is null)::int as unread
       from electorate e join electorate_lot l on l.electorate_id = e.id group by e.id order by e.made_at`,
  );
  expect(found.map(({ state }) => state)).toEqual(['frozen', 'frozen', 'draft']);
  const [lamp, drains] = found;
  expect(lamp?.unread).toBe(0);
  expect(drains?.unread).toBe(0);
  // three homes of one owner and three homes with 24 parking places of the developer
  expect((drains?.lots ?? 0) - (drains?.heads ?? 0)).toBeGreaterThanOrEqual(2 + 2 + 24);
});
