import type { Client } from 'pg';
import { inTime, keyOf, placesOf } from './city.keys';
import { agoOf, chance, day, minute, momentsOf, remembered } from './city.times';
import { copiesOf, type Made, type Write, type Written } from './copied';
import { json, known, letters, listOf, moment } from './fields';

/** How many tickets a city has, and what they wait for: the last ones are open, all before them are settled. */
export interface Plan {
  readonly size: number;
  readonly open: number;
  /** So many of the last wait to be accepted, and as many before them to be rated. */
  readonly waiting: number;
}

/** Callers stand behind the first tickets that wait to be rated. */
export const callers = 50_000;
/** How many cohorts of ten thousand promises a city of open tickets has, and when the first of them is due: when work ends. */
export const cohorts = 10;
const cohortSize = 10_000;
const firstDue = Date.parse('2026-11-23T09:30:00Z');

/** The local instant a minute after a cohort is due. */
export const afterCohort = (cohort: number): string =>
  `2026-${cohort < 8 ? `11-${23 + cohort}` : `12-0${cohort - 7}`}T17:31`;

/** In how many communities the cohorts live, so that what falls due is the same in every city. */
const cohortCommunities = 200;
/** Fifty open tickets for each worker, ten workers for each community. */
const openPerCommunity = 500;

export const communitiesOf = ({ open }: Plan): number => Math.max(1, Math.floor(open / openPerCommunity));

/** In how many communities ticket `n` may be. */
export const reachOf = (plan: Plan, n: number): number =>
  n <= cohorts * cohortSize ? Math.min(communitiesOf(plan), cohortCommunities) : communitiesOf(plan);

/** The first and the last of those that wait to be accepted and to be rated. */
export const spansOf = ({ size, waiting }: Plan) => ({
  accept: { from: size - waiting + 1, to: size },
  rate: { from: size - 2 * waiting + 1, to: size - waiting },
});

/** The rows of one ticket that was only reported, and of one that was settled and rated, by their tables. */
export interface Models {
  readonly reported: Record<string, readonly Written[]>;
  readonly settled: Record<string, readonly Written[]>;
  /** Kinds of matter, those that come often first. */
  readonly kinds: readonly string[];
  /** The path of the district in which the city lies. */
  readonly below: string;
}

/** What belongs to a ticket, each with the column that says whose it is. */
export const belongings = {
  ticket: 'id',
  ticket_reporter: 'ticket_id',
  clock: 'ticket_id',
  event: 'subject_id',
  rating: 'ticket_id',
} as const;
export type Table = keyof typeof belongings;

/**
 * The rows of ticket `n` and all that belongs to it, by table. Open ones are spread evenly, so that each worker has as many; settled ones as
 * they come in life: some kinds, buildings and people more often than others, by day more than by night, on days of work more than on others.
 */
export async function ticketsOf(client: Client, plan: Plan, models: Models): Promise<Record<Table, Write>> {
  const settled = plan.size - plan.open;
  const spans = spansOf(plan);
  const whose = inTime((n) => n);
  const ago = remembered((n) => agoOf(n, settled));
  const { door, building, community, grid, worker, path } = placesOf(communitiesOf(plan), models.below);
  const c = (n: number) => Math.floor(n / 10) % reachOf(plan, n);
  const b = (n: number) =>
    c(n) * 20 + (n > settled ? Math.floor(n / 7) % 20 : Math.floor(20 * chance(n, 1) ** 1.5));
  const g = (n: number) => c(n) * 10 + (n % 10);
  // a lived city has matters of all kinds; one of open tickets only has what was reported
  const kinds = models.kinds.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  const kind = (n: number) => kinds[Math.floor(kinds.length * chance(n, 2) ** 2)] ?? Buffer.alloc(16);
  const places: Made = {
    place_id: known((n) => door(b(n))),
    building_id: known((n) => building(b(n))),
    community_id: known((n) => community(c(n))),
    path: known((n) => path(b(n))),
    unit_id: known((n) => grid(g(n))),
    handler_id: known((n) => worker(g(n))),
    handlers: listOf(known((n) => worker(g(n)))),
    ...(settled && { category_id: known(kind) }),
  };
  const number = letters((n) => `9999-${String(n % 1_000_000).padStart(6, '0')}`);
  const reporter = keyOf((n) =>
    n >= spans.rate.from && n < Math.min(spans.rate.from + callers, spans.accept.from)
      ? ['caller', n - spans.rate.from]
      : ['resident', n > settled ? Math.floor(n / 3) : Math.floor((settled / 3) * chance(n, 3) ** 2)],
  );
  const shared: Record<Table, (at: number) => Made> = {
    ticket: () => ({ id: whose, number, ...places }),
    ticket_reporter: () => ({ ticket_id: whose, person_id: reporter }),
    clock: (at) => ({ id: inTime((n) => n * 8 + at), ticket_id: whose }),
    event: (at) => ({ id: inTime((n) => n * 16 + at), subject_id: whose }),
    rating: () => ({ id: inTime((n) => n * 2), ticket_id: whose, person_id: reporter }),
  };
  const of = async (table: Table): Promise<Write> => {
    const copies = (row: Written, made: Made) => copiesOf(client, table, row, made);
    const old: Write[] = [];
    for (const [at, row] of (models.settled[table] ?? []).entries())
      old.push(await copies(row, { ...momentsOf(row, ago), ...shared[table](at) }));
    const open: Write[] = [];
    for (const [at, row] of (models.reported[table] ?? []).entries()) {
      const made = shared[table](at);
      const due = { ...made, ...dues(table, row, !settled) };
      const accept = await copies(row, made);
      const rate = await copies({ ...row, ...asResolved(table, row) }, due);
      const work = await copies({ ...row, ...asAccepted(table, row) }, due);
      open.push((page, place, n) =>
        (n >= spans.accept.from ? accept : n >= spans.rate.from ? rate : work)(page, place, n),
      );
    }
    return (page, place, n) => {
      let end = place;
      for (const copy of n > settled ? open : old) end = copy(page, end, n);
      return end;
    };
  };
  return {
    ticket: await of('ticket'),
    ticket_reporter: await of('ticket_reporter'),
    clock: await of('clock'),
    event: await of('event'),
    rating: await of('rating'),
  };
}

const accepted = { stopped_at: '2026-11-18 02:00:00+00', verdict: 'met', next_at: null };
const asAccepted = (table: Table, row: Written): Written =>
  table === 'ticket'
    ? { state: 'accepted' }
    : table !== 'clock'
      ? {}
      : row.kind === 'accept'
        ? accepted
        : row.kind === 'resolve'
          ? { fired: '{soon}' }
          : { next_at: '2027-03-01 09:30:00+00' };
const asResolved = (table: Table, row: Written): Written =>
  table === 'ticket' ? { state: 'resolved', rating_open: 't' } : asAccepted(table, row);

/** Promises to resolve fall due together because they were made together; all but the cohorts' much later. */
function dues(table: Table, row: Written, inCohorts: boolean): Made {
  if (table !== 'clock' || row.kind !== 'resolve') return {};
  const due = (n: number) => {
    const turn = Math.floor((n - 1) / cohortSize);
    return firstDue + (inCohorts && turn < cohorts ? turn : 60 + (n % 20)) * day;
  };
  const at = moment((n) => due(n) / minute);
  const mark = (n: number, level: string, ahead: number) =>
    `{"level": "${level}", "at": "${new Date(due(n) + ahead).toISOString()}"}`;
  return {
    due_at: at,
    next_at: at,
    marks: json(
      (n) =>
        `[${mark(n, 'soon', -day / 4)}, ${mark(n, 'due', 0)}, ${mark(n, 'street', day)}, ${mark(n, 'district', 3 * day)}]`,
    ),
  };
}
