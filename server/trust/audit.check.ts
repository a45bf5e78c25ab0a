import fc from 'fast-check';
import { Client } from 'pg';
import { Outbox } from '../src/platform/outbox/outbox';
import type { Operation } from '../src/platform/testing/operations';
import { titleOf, whoOf, withSomeKey } from './asking';
import type { Finding } from './finding';
import { allowedBy } from './inputs';
import { thingsOf, type Things } from './things';
import type { World } from './world';

/** How many good asks each write gets. */
const turns = 5;

/** What is taken and leaves nothing in the history, for a reason. */
const silent: Readonly<Record<string, string>> = {
  'delete /api/board/filters/{id}': 'a filter is for the eyes of whoever saved it',
  'delete /api/recordings/{id}': 'what was sent nowhere is seen by nobody else',
  'delete /api/session': 'the session itself says when it ended',
  'post /api/board/bulk': 'each matter that it moves says so by itself',
  'post /api/board/bulk/{id}/undo': 'each matter that it moves says so by itself',
  'post /api/board/filters': 'a filter is for the eyes of whoever saved it',
  'post /api/bulletins/{id}/seen': 'reading changes nothing for anybody; its row says when',
  'post /api/messages/read': 'reading changes nothing for anybody; the message says when',
  'post /api/office/meetings/{id}/minutes': 'a draft is seen by its writer; handing it on is an event',
  'post /api/passes': 'a browser asks, by nobody yet; confirming is an event',
  'post /api/photos': 'what hangs on nothing is seen by nobody else; the matter says what was added',
  'post /api/recordings': 'what hangs on nothing is seen by nobody else; the matter says what was added',
  'post /api/session': 'the session itself says when it began',
  'post /api/subscriptions': 'what WeChat may send somebody is theirs alone, and its ledger keeps it',
  'post /api/votes/{id}/ballot': 'who took a ballot when must stand beside no ballot',
  'put /api/board/filters/{id}': 'a filter is for the eyes of whoever saved it',
  'put /api/subscriptions': 'what WeChat may send somebody is theirs alone, and its ledger keeps it',
  'put /api/topics/{id}/follow': 'being told or not is somebody’s own, and counts for nothing',
};

/** Rows that keep the history or that an ask came in: they are no effect of it. */
const records = ['delivery', 'event', 'idempotency', 'throttle', 'unsealed'];

/** Tells what changed since it was asked for the last time: names of tables, and of events whose they are. */
type Noted = () => Promise<readonly string[]>;

/** Notes every row that changes while `during` runs. */
async function noting<T>({ databaseUrl }: World, during: (noted: Noted) => Promise<T>): Promise<T> {
  const notes = new Client({ connectionString: databaseUrl });
  await notes.connect();
  const { rows: tables } = await notes.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const onEach = (what: (table: string) => string) =>
    notes.query(tables.map(({ name }) => what(name)).join(';'));
  await notes.query(`
    create unlogged table noted (what text not null);
    create function note() returns trigger language plpgsql security definer as $$
    declare
      -- a month is the table it belongs to
      name text := coalesce((select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = tg_relid), tg_table_name);
    begin
      if tg_op = 'UPDATE' then if old is not distinct from new then return null; end if; end if;
      insert into noted values (name);
      if name = 'event' then insert into noted values (coalesce(new.actor_id::text, 'nobody')); end if;
      return null;
    end $$`);
  try {
    await onEach(
      (table) =>
        `create trigger noted after insert or update or delete on ${table} for each row execute function note()`,
    );
    return await during(async () => {
      const { rows } = await notes.query<{ what: string }>(
        'with gone as (delete from noted returning what) select distinct what from gone order by what',
      );
      return rows.map(({ what }) => what);
    });
  } finally {
    await onEach((table) => `drop trigger if exists noted on ${table}`);
    await notes.query('drop function note(); drop table noted');
    await notes.end();
  }
}

/** A link with a pass in it: whoever has it takes a paper or a file with them, though no row changes. */
const isHandedOut = (text: string): boolean => /"url":"\/api\/[^"]*pass=/.test(text);

/** Sends good asks and says which were taken, left an effect, and stand nowhere under who sent them. */
async function unwritten(
  world: World,
  operations: readonly Operation[],
  { things, noted, seed }: { readonly things: Things; readonly noted: Noted; readonly seed: number },
): Promise<{ tried: number; missing: string[]; written: Operation[] }> {
  const ids = [...things.values()].flat();
  const [missing, written] = [new Set<string>(), new Set<Operation>()];
  let tried = 0;
  for (const operation of operations) {
    const { name, method, body: schema } = operation;
    const bodies = schema
      ? fc.sample(allowedBy(schema, world.api, ids), { numRuns: turns, seed })
      : Array.from({ length: turns }, () => undefined);
    for (const [turn, body] of bodies.entries()) {
      const who = whoOf(world, operation, turn);
      if (!who) continue;
      tried += 1;
      await noted();
      const { status, text } = await world.ask(who, method, withSomeKey(operation, things, turn), { body });
      if (status >= 300) continue;
      const all = await noted();
      const changed = all.filter(
        (what) => !records.includes(what) && !/^(nobody|[0-9a-f]{8}-.*)$/.test(what),
      );
      if (all.includes(who.id)) written.add(operation);
      else if (changed.length || isHandedOut(text))
        missing.add(`${name} by ${titleOf(who)} stands nowhere: ${changed.join(', ') || 'a link'}`);
    }
  }
  return { tried, missing: [...missing], written: [...written] };
}

/** Lets the history forget who did what while `during` runs: events that somebody left without a name. */
async function whileNameless<T>({ app }: World, during: () => Promise<T>): Promise<T> {
  const outbox = app.get(Outbox);
  const publishAll = outbox.publishAll.bind(outbox);
  outbox.publishAll = (tx, happened) =>
    publishAll(
      tx,
      happened.map((each) => ({ ...each, actorId: null })),
    );
  try {
    return await during();
  } finally {
    outbox.publishAll = publishAll;
  }
}

/** Whatever somebody sends that is taken and has an effect stands in the history under who sent it. */
export async function whatIsDoneIsWrittenDown(world: World, seed: number): Promise<Finding> {
  const things = await thingsOf(world);
  const writes = world.operations.filter(({ name, method }) => method !== 'get' && !(name in silent));
  const gone = Object.keys(silent).filter((name) => !world.operations.some((one) => one.name === name));
  return noting(world, async (noted) => {
    const { tried, missing, written } = await unwritten(world, writes, { things, noted, seed });
    const control = await whileNameless(world, () =>
      unwritten(world, written, { things, noted, seed: seed + 1 }),
    );
    return {
      check: `whatever is taken stands in the history under who sent it (${written.length} writes)`,
      tried,
      failed: [...missing, ...gone.map((name) => `${name} is no write`)],
      control: control.missing,
    };
  });
}
