import { boardApi } from '@linli/shared/board/board.api';
import type { LiveMessage } from '@linli/shared/board/board.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { Client } from 'pg';
import { newId } from '../platform/db/id';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { LiveStreams } from './live.streams';

let house: House;
let closed = false;
beforeEach(async () => {
  house = await openHouse();
  closed = false;
  await house.at('2026-11-18T14:10');
});
afterEach(async () => {
  if (!closed) await house.close();
});

interface Told {
  id?: string;
  event?: string;
  data?: string;
}

/** Opens a stream and reads it; `next` waits for the next message that says something. */
async function listen({ token }: Visitor, last?: string) {
  const answer = await fetch(`${house.url}/api${boardApi.live.path}`, {
    headers: { authorization: `Bearer ${token}`, ...(last && { 'last-event-id': last }) },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const read = await reader?.read();
        if (!read || read.done) return null;
        text += read.value;
        continue;
      }
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const told: Record<string, string> = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (told.event) return told;
    }
  };
  const until = async (fits: (message: LiveMessage, told: Told) => boolean): Promise<Told> => {
    for (;;) {
      const told = await next();
      if (!told) throw new Error('the stream ended');
      if (told.event === 'ticket' && fits(JSON.parse(told.data ?? ''), told)) return told;
    }
  };
  return { answer, next, until, stop: () => reader?.cancel() };
}
const of = (id: string) => (message: LiveMessage) => message.ticketId === id;

test('what happens to a ticket is told at once to those who steer it, and to nobody else', async () => {
  const stream = await listen(await house.as('孙主任'));
  const far = await listen(await house.as('何远'));
  expect([stream.answer.status, stream.answer.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  expect(stream.answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  const { id } = await report(house, await house.as('王奶奶'));
  expect(JSON.parse((await stream.until(of(id))).data ?? '')).toEqual({
    ticketId: id,
    kind: 'ticket.reported',
    at: expect.stringMatching(/^2026-11-18T06:10/),
  });
  await move(await house.as('周晓禾'), id, 'accept');
  await stream.until((message) => of(id)(message) && message.kind === 'ticket.moved');
  // What the other stream is told first comes after all of this.
  const there = await statement<{ path: string }>(
    house.databaseUrl,
    'select path from stand where place_id = $1',
    [house.town.farCommunity],
  );
  const { id: later } = await report(house, await house.as('王奶奶'));
  await statement(house.databaseUrl, 'update ticket set path = $2 where id = $1', [later, there[0]?.path]);
  await far.until(of(later));
  await Promise.all([stream.stop(), far.stop()]);
});

test('a stream that comes back is told what it missed, also what committed late', async () => {
  const lead = await house.as('孙主任');
  const before = await report(house, await house.as('王奶奶'));
  const stream = await listen(lead);
  const { id: last } = await stream.until(of(before.id));
  await stream.stop();
  const slow = new Client({ connectionString: house.databaseUrl });
  await slow.connect();
  const [row] = await statement<{ at: Date; district: string }>(
    house.databaseUrl,
    'select at, district_id as district from event where id = $1',
    [last],
  );
  const early = newId(new Date((row?.at.getTime() ?? 0) - 5_000));
  await slow.query(
    "insert into event (id, district_id, kind, subject_id, at, facts) values ($1, $2, 'ticket.slow', $3, $4, '{}')",
    [early, row?.district, before.id, new Date((row?.at.getTime() ?? 0) - 5_000)],
  );
  await slow.end();
  const missed = await report(house, await house.as('王奶奶'));
  const again = await listen(lead, last);
  expect((await again.until(({ kind }) => kind === 'ticket.slow')).id).toBe(early);
  await again.until(of(missed.id));
  await again.stop();
});

test('an event that commits after later ones were told is told too', async () => {
  const { id } = await report(house, await house.as('王奶奶'));
  const stream = await listen(await house.as('孙主任'));
  await stream.until(of(id));
  await statement(
    house.databaseUrl,
    `insert into event (id, district_id, kind, subject_id, at, facts) select $1, district_id, 'ticket.slow', id, at, '{}' from ticket where id = $2`,
    [newId(new Date('2026-11-18T14:09:55+08:00')), id],
  );
  await stream.until(({ kind }) => kind === 'ticket.slow');
  await stream.stop();
});

test('whoever was away for long is told to read everything anew', async () => {
  const lead = await house.as('孙主任');
  const stream = await listen(lead, newId(new Date('2026-11-18T13:00:00+08:00')));
  expect(await stream.next()).toMatchObject({ event: 'behind' });
  await stream.stop();
});

test('a stream ends once its session has, and once the right to it is gone', async () => {
  const [lead, worker] = [await house.as('孙主任'), await house.as('钱洁')];
  const [one, other] = [await listen(lead), await listen(worker)];
  await lead.ask(peopleApi.signOut);
  await statement(house.databaseUrl, "update appointment set until = '2026-11-17' where person_id = $1", [
    house.town.people['钱洁'],
  ]);
  await house.app.get(LiveStreams, { strict: false }).lookAgain();
  expect([await one.next(), await other.next()]).toEqual([null, null]);
});

test('five streams are open to a person and no more; one that was closed makes room', async () => {
  const lead = await house.as('孙主任');
  const streams = [];
  for (let each = 0; each < 5; each++) streams.push(await listen(lead));
  const more = () => lead.ask(boardApi.live);
  expect((await more()).body.code).toBe('stream.many');
  const { id } = await report(house, await house.as('王奶奶'));
  await streams[0]?.stop();
  await streams[1]?.until(of(id));
  const room = await listen(lead);
  expect(room.answer.status).toBe(200);
  await Promise.all([...streams, room].map(({ stop }) => stop()));
});

test('the house closes at once, whoever listens', async () => {
  const stream = await listen(await house.as('孙主任'));
  closed = true;
  await house.close();
  expect(await stream.next()).toBeNull();
}, 10_000);

test('who steers nothing hears nothing', async () => {
  expect((await (await house.as('周晓禾')).ask(boardApi.live)).status).toBe(403);
  expect((await house.anyone().ask(boardApi.live)).status).toBe(401);
});
