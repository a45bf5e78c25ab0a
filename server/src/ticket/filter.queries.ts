import { promises } from '@linli/shared/deadline/deadline.rules';
import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import { dueKind } from '@linli/shared/ticket/ticket.rules';
import { overseenPaths, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { TicketFilter, TicketTab } from '@linli/shared/ticket/filter.contract';
import { numberSought, placeGram, soughtBy } from '@linli/shared/ticket/gram.rules';
import { unitsOf } from './ticket.repository';

/** Who asks, when, and below which paths; `put` answers the name by which SQL calls a value. */
export interface Asking {
  readonly me: Actor;
  readonly at: Date;
  readonly paths: readonly string[];
  put(value: unknown): string;
}

/** SQL of the clock `k` of the state a ticket `t` is in; said as a choice of conditions, of which the planner expects half to hold. */
export const itsClock = `k.stopped_at is null and k.about_id is null and case t.state ${Object.entries(
  dueKind,
)
  .map(([state, kind]) => `when '${state}' then k.kind = '${kind}'`)
  .join(' ')} else false end`;

/** SQL of the tickets, as `ticket_id`, with a running promise whose instant has passed at `at`. */
export const lateTickets = (at: Date, put: Asking['put']): string =>
  `select distinct k.ticket_id from clock k where k.stopped_at is null and k.about_id is null and k.due_at < ${put(at)} and k.kind = any(${put([...promises])}::text[])`;

/** SQL of tickets `t` below any of these paths, each named by itself, so that the planner knows how few it covers. */
export const belowAny = (paths: readonly string[], put: Asking['put']): string => {
  const each = paths.map((path) => {
    const name = put(path);
    return `t.path >= ${name} and t.path < ${name} || 'g'`;
  });
  return `(${each.join(' or ') || 'false'})`;
};

/** SQL of tickets `t` under a tab, beside being open. */
export function underTab(tab: TicketTab, { me, at, paths, put }: Asking): string {
  switch (tab) {
    case 'all':
      return 'true';
    case 'urged':
      return 't.urged_on is not null';
    case 'adjudicate':
      return "t.state = 'adjudicating'";
    case 'give':
      return toGive(me, put);
    case 'pressing': {
      const there = `t.closed_at is null and ${belowAny(paths, put)}`;
      return `t.id in (select t.id from ticket t where ${there} and ${toGive(me, put)}
        union all
        select t.id from clock k join ticket t on t.id = k.ticket_id
         where ${itsClock} and k.due_at < ${put(endOfDay(at))}
           and ${there} and t.state <> 'answered' and t.paused_until is null)`;
    }
  }
}

/** What waits in a unit of theirs to be given, and what they decide: those of a community there, those above what was referred to them. */
function toGive(me: Actor, put: Asking['put']): string {
  const above = overseenPaths(me);
  const beside = steeredPaths(me).filter((path) => !above.includes(path));
  return `(t.state in ('reported', 'returned') and t.unit_id = any(${put(unitsOf(me))})
    or t.state = 'adjudicating' and (t.arbiter = 'community' and ${belowAny(beside, put)} or t.arbiter = 'street' and ${belowAny(above, put)}))`;
}

/** SQL conditions of tickets `t` that fit a filter, except for the place that it names. */
export function fitting(filter: TicketFilter, asking: Asking): string[] {
  const { tab, category, unit, q } = filter;
  const { put } = asking;
  return [
    tab ? underTab(tab, asking) : [],
    category ? `t.category_id in (select id from category where code = ${put(category)})` : [],
    unit ? `t.unit_id = ${put(unit)}` : [],
    inCell(filter, asking),
    q === undefined ? [] : saying(q, asking),
  ].flat();
}

/** With a running promise of a kind that is late, paused, or due in a stretch of time. */
function inCell({ clock, standing, from, until }: TicketFilter, { at, put }: Asking): string[] {
  if (!clock && !standing && !from && !until) return [];
  const now = put(at);
  const due = {
    late: `w.due_at < ${now}`,
    paused: `w.due_at >= ${now} and t.paused_until is not null`,
    due: `w.due_at >= ${now} and t.paused_until is null`,
  };
  const conditions = [
    `w.kind = any(${put(clock ? [clock] : [...promises])}::text[])`,
    standing && due[standing],
    from && `w.due_at >= ${put(from)}`,
    until && `w.due_at < ${put(until)}`,
  ];
  return [
    `exists (select from clock w where w.ticket_id = t.id and w.stopped_at is null and w.about_id is null and ${conditions.filter(Boolean).join(' and ')})`,
  ];
}

/** Of this number, or with all of these words; the places are looked for with the words, so that a frequent word there is no matter of the whole city. */
function saying(q: string, { paths, put }: Asking): string {
  const number = numberSought(q);
  if (number)
    return `t.number = ${put(number)} and t.district_id in (select s.district_id from stand s where s.tree = 'administrative' and s.path = any(${put(paths)}))`;
  const { grams, runs } = soughtBy(q);
  if (!grams.length) return 'false';
  const there = paths.map((path) => `g.grams @> ${put([...grams, placeGram(path)])}::text[]`);
  const said = runs.map((run) => `strpos(g.said, ${put(run)}) > 0`);
  return `t.id in (select g.ticket_id from ticket_gram g where ${[`(${there.join(' or ') || 'false'})`, ...said].join(' and ')})`;
}

/** The midnight that ends the day. */
const endOfDay = (at: Date): Date => instantOn(dayNumber(at) + 1, 0);
