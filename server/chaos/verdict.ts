import type { IssuedBallot } from '@linli/shared/ballot/ballot.contract';
import type { TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import type { WishCard } from '@linli/shared/wish/wish.contract';
import { statement } from '../src/platform/testing/statement';
import type { Call, Kind } from './history';
import { isLinear, type Timed } from './linear';
import { holding, type Held, type Holding } from './models';

/** What has to hold after a run, and for each what speaks against it: nothing, if it held. */
export type Verdict = Readonly<Record<Property, readonly string[]>>;
export const properties = {
  wishes: 'each wish was held by one at a time, as if they had claimed one after the other',
  tickets: 'each ticket was taken by one handler',
  homes: 'each home had one voice',
  lost: 'nothing that was acknowledged is lost',
  twice: 'one key had one effect',
  outbox: 'every event was carried to each of its listeners, and told each person once',
  clocks: 'every promise that ran out was recorded, once',
} as const;
export type Property = keyof typeof properties;

/** Everything that was seen: the calls of those who asked, and who held what before them. */
export interface Seen {
  readonly calls: readonly Call[];
  /** Whoever held each wish when the run began. */
  readonly before: Readonly<Record<string, string>>;
}

/** Judges a run by what was answered and by what stands in the tables afterwards; asks nothing of the programs that wrote it. */
export async function judge(url: string, { calls, before }: Seen): Promise<Verdict> {
  const rows = <Row extends object>(sql: string, ...values: unknown[]) => statement<Row>(url, sql, values);
  const of = (...kinds: Kind[]) => calls.filter(({ kind }) => kinds.includes(kind));
  const yes = (kind: Kind) => of(kind).filter(({ reply }) => reply !== null);
  const ids = (all: readonly Call[]) => [...new Set(all.map(({ on }) => on))];
  const end = performance.now();
  const oneAtATime = (
    all: readonly Call[],
    final: ReadonlyMap<string, string>,
    start: Readonly<Record<string, string>> = {},
  ): string[] =>
    ids(all)
      .filter((on) => {
        const history = all.filter((one) => one.on === on).map(asHeld);
        const last = {
          asked: end,
          answered: end + 1,
          in: { what: 'look' },
          out: final.get(on) ?? '',
        } as const;
        return !isLinear([...history, last], start[on] ?? '', holding);
      })
      .map(
        (on) =>
          `${on}: ${all.filter((one) => one.on === on && one.reply).length} yes, held by ${final.get(on) ?? 'nobody'}`,
      );

  const held = await holders(url);
  const reports = of('report');
  const tickets = await rows<{ mark: string; id: string; many: number }>(
    `select right(words, 36) as mark, min(id::text) as id, count(*)::int as many from ticket where right(words, 36) = any($1) group by 1`,
    ids(reports),
  );
  const handlers = await rows<{ id: string; who: string }>(
    `select id, handler_id as who from ticket where id = any($1) and handler_id is not null`,
    ids(of('accept')),
  );
  const rated = await rows<{ id: string; stars: number; many: number }>(
    `select ticket_id as id, max(stars)::int as stars, count(*)::int as many from rating where ticket_id = any($1) group by 1`,
    ids(of('rate')),
  );
  const spotted = await rows<{ id: string; many: number }>(
    `select subject_id as id, count(*)::int as many from event where kind = 'ticket.moved' and facts->>'move' = 'spot' and subject_id = any($1) group by 1`,
    ids(of('spot')),
  );
  const slots = await rows<{ slot: string; many: number }>(
    `select vote_id || ' ' || slot_id as slot, count(*)::int as many from ballot_issue where vote_id = any($1) group by 1`,
    [...new Set(of('vote').map(({ on }) => on.split(' ')[0]))],
  );
  const ballots = await rows<{ ballot: string }>("select vote_id || ' ' || tracker as ballot from ballot");
  const [{ waiting } = { waiting: 0 }] = await rows<{ waiting: number }>(
    'select count(*)::int as waiting from ballot_staged',
  );
  const has = <Row>(all: readonly Row[], name: (row: Row) => string) =>
    new Map(all.map((row) => [name(row), row]));
  const [byMark, byTicket, bySlot] = [
    has(tickets, ({ mark }) => mark),
    has(spotted, ({ id }) => id),
    has(slots, ({ slot }) => slot),
  ];
  const stars = has(rated, ({ id }) => id);
  const inBox = has(ballots, ({ ballot }) => ballot);
  const missing = (kind: Kind, there: (call: Call) => boolean) =>
    yes(kind)
      .filter((call) => !there(call))
      .map(({ on }) => `${kind} ${on}`);
  const castNotMixed = yes('cast').filter(({ on }) => !inBox.has(on)).length;
  const claims = await rows<{ wish: string; who: string; many: number }>(
    `select wish_id as wish, person_id as who, count(*)::int as many from claim where wish_id = any($1) group by 1, 2`,
    ids(of('claim')),
  );
  const more = (all: readonly { many: number }[], what: string) =>
    all
      .filter(({ many }) => many > 1)
      .map(({ many, ...row }) => `${what} ${JSON.stringify(row)} ${many} times`);
  return {
    wishes: oneAtATime(of('claim', 'release', 'look'), held, before),
    tickets: oneAtATime(of('accept'), new Map(handlers.map(({ id, who }) => [id, who]))),
    homes: [
      ...ids(of('vote'))
        .filter((on) => {
          const history = of('vote')
            .filter((call) => call.on === on)
            .map(asHeld);
          return !isLinear(history, '', holding);
        })
        .map((on) => `${on}: ${of('vote').filter((call) => call.on === on && call.reply).length} voices`),
      ...more(slots, 'slot'),
    ],
    lost: [
      ...missing(
        'report',
        ({ on, reply }) => byMark.has(on) && byMark.get(on)?.id === (reply as TicketReceipt).id,
      ),
      ...missing('spot', ({ on }) => byTicket.has(on)),
      ...missing('rate', ({ on }) => stars.has(on)),
      ...missing('vote', ({ on, reply }) => Boolean((reply as IssuedBallot).signed) && bySlot.has(on)),
      ...(castNotMixed > waiting ? [`${castNotMixed - waiting} ballots`] : []),
      ...missing('claim', ({ on, who }) => claims.some((one) => one.wish === on && one.who === who)),
    ],
    twice: [
      ...more(tickets, 'ticket'),
      ...more(rated, 'rating'),
      ...more(spotted, 'answer'),
      // every row of a claim was wanted once: by a yes, or by somebody who never heard
      ...claims
        .filter(({ wish, who, many }) => {
          const wanted = of('claim').filter((call) => call.on === wish && call.who === who);
          return many > wanted.filter(({ reply, status }) => reply !== null || status === null).length;
        })
        .map((row) => `claim ${JSON.stringify(row)}`),
    ],
    outbox: [
      ...(
        await rows<{ listener: string; many: number; trouble: string | null }>(
          `select listener, count(*)::int as many, max(trouble) as trouble from delivery
          where done_at is null group by 1`,
        )
      ).map((row) => `not carried ${JSON.stringify(row)}`),
      ...(
        await rows<{ many: number }>(
          `select event_id, person_id, title, count(*)::int as many from message group by 1, 2, 3 having count(*) > 1`,
        )
      ).map((row) => `told twice ${JSON.stringify(row)}`),
    ],
    clocks: (
      await rows<{ id: string; kind: string; many: number; events: number }>(
        `select k.id, k.kind, count(e.event_id)::int as many, count(distinct v.id)::int as events
           from clock k left join escalation e on e.clock_id = k.id and e.level = 'due' left join event v on v.id = e.event_id
          where k.kind in ('accept', 'resolve', 'feedback') and k.ladder_id is not null
            and k.due_at < (select now() + ahead from test_clock) and (k.stopped_at is null or k.stopped_at > k.due_at)
          group by 1, 2 having count(e.event_id) <> 1 or count(distinct v.id) <> 1`,
      )
    ).map((row) => `due ${JSON.stringify(row)}`),
  };
}

/** Who holds each wish by the rows. */
export async function holders(url: string): Promise<Map<string, string>> {
  const found = await statement<{ wish: string; who: string }>(
    url,
    `select wish_id as wish, string_agg(person_id::text, ' ' order by person_id) as who from claim
      where state in ('held', 'agreed', 'under_way', 'done') group by 1`,
  );
  return new Map(found.map(({ wish, who }) => [wish, who]));
}

/** A call as what it did to the one thing that can be held. */
function asHeld({ kind, who, asked, answered, status, code, reply }: Call): Timed<Holding, Held> {
  const time = { asked, answered };
  if (kind === 'look') {
    const { taken } = (reply ?? { taken: 0 }) as Pick<WishCard, 'taken'>;
    return { ...time, in: { what: 'glance' }, out: reply === null ? undefined : taken ? 'taken' : 'free' };
  }
  const out =
    status === null ? undefined : reply !== null ? 'ok' : saysNothing.has(code ?? '') ? 'moved' : 'no';
  return { ...time, in: { what: kind === 'release' ? 'give' : 'take', who }, out };
}

/** Refusals that say only that something else came in between. */
const saysNothing: ReadonlySet<string> = new Set(['ticket.changed', 'claim.changed', 'version.old']);

/** The properties that did not hold. */
export const brokenOf = (verdict: Verdict): Property[] =>
  (Object.keys(properties) as Property[]).filter((one) => verdict[one].length > 0);
