import { faultsOf } from '@linli/shared/contract';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import { delayReasons } from '@linli/shared/deadline/policy.rules';
import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketDetail, type MoveFields, type TicketDetail } from '@linli/shared/ticket/ticket.contract';
import {
  handlerOutcomes,
  hands,
  levels,
  moveRow,
  passReasons,
  projectKinds,
  type MoveField,
  type TicketMove,
  type TicketState,
} from '@linli/shared/ticket/ticket.rules';
import { historyWords } from '@linli/shared/ticket/ticket.words';
import { PeopleService } from '../../people/people.service';
import { Db } from '../../platform/db/db';
import type { House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';
import { ProjectQueries } from '../../project/project.queries';
import { TicketDetails } from '../../ticket/ticket.detail';
import { TicketQueries } from '../../ticket/ticket.queries';

/** Everyone who may do something in a random history. */
export const players = [
  '王奶奶',
  '陈姐',
  '周晓禾',
  '赵强',
  '韩师傅',
  '孙主任',
  '钱洁',
  '吴敏',
  '郑平',
] as const;

/** Picks by a seed: the same seed picks the same. */
export const pickBy =
  (seed: number) =>
  <T>(list: readonly T[], salt = 0): T => {
    const at = Math.abs(Math.imul(seed ^ (salt * 0x9e3779b1), 0x85ebca6b) >>> 8) % list.length;
    return list[at] as T;
  };

/** Someone as the services know who acts, with the posts they hold today. */
export async function actorOf(house: House, name: string): Promise<Actor> {
  const id = house.town.people[name] ?? '';
  const people = house.app.get(PeopleService);
  const posts = await house.app.get(Db).read((read) => people.postsOf(read, id));
  return { id, sessionId: id, name, posts };
}

/** What a history looks at of a ticket's row, and all of it to see whether anything changed. */
export interface Seen {
  readonly state: TicketState;
  readonly version: number;
  readonly number: string;
  readonly handlerId: string | null;
  readonly pausedUntil: Date | null;
  readonly all: object;
}
export async function ticketOf(house: House, id: string): Promise<Seen> {
  const [row] = await statement<Seen>(
    house.databaseUrl,
    `select state, version, number, handler_id as "handlerId", paused_until as "pausedUntil", to_jsonb(ticket) as all from ticket where id = $1`,
    [id],
  );
  if (!row) throw new Error(`no ticket ${id}`);
  return row;
}

/** Moves that end a history or lead nowhere: made now and then, so that most histories go far. */
const seldom: readonly TicketMove[] = [
  'ask',
  'note',
  'add',
  'urge',
  'interim',
  'withdraw',
  'decline',
  'spot',
  'return',
  'redirect',
  'refer',
  'referUp',
  'rate',
];
/** These moves, each as often as it should be drawn. */
export const weighed = (moves: readonly TicketMove[]): TicketMove[] =>
  moves.flatMap((move) => Array.from({ length: seldom.includes(move) ? 1 : 8 }, () => move));

/** Every move that somebody may make now. */
export async function possible(
  house: House,
  actors: readonly Actor[],
  id: string,
): Promise<{ actor: Actor; move: TicketMove }[]> {
  const seen = actors.map(async (actor) => {
    const detail = await detailFor(house, actor, id);
    return detail instanceof Error ? [] : detail.openMoves.map((move) => ({ actor, move }));
  });
  return (await Promise.all(seen)).flat();
}

const detailFor = (house: House, me: Actor | null, id: string): Promise<TicketDetail | Error> =>
  house.app
    .get(Db)
    .read((read) => house.app.get(TicketDetails).of(read, me, id))
    .catch((trouble: Error) => trouble);

/** Fields with which a move may pass: all that it needs, made up by a seed from what there is. */
export async function fieldsFor(
  house: House,
  actor: Actor,
  { id, move, seed, twin }: { id: string; move: TicketMove; seed: number; twin: string },
): Promise<MoveFields> {
  const pick = pickBy(seed);
  const { needs = [], told } = moveRow(move);
  const { units, project, at } = await house.app.get(Db).read(async (read) => ({
    at: read.at,
    units: needs.includes('unitId') ? await house.app.get(TicketQueries).units(read, actor, id) : [],
    project: await house.app.get(ProjectQueries).of(read, id, 'staff'),
  }));
  const ahead = (days: number) => dateOfDay(dayNumber(at) + days);
  const outcome = pick(
    handlerOutcomes.filter((one) => one !== 'not_ours'),
    1,
  );
  const steps = pick([1, 2, 3], 2);
  const all: Required<Pick<MoveFields, Exclude<MoveField, 'photos' | 'recording'>>> = {
    words: '照实说几句',
    outcome,
    solvedHow: 'fixed',
    duplicateOf: twin,
    unitId: units.length ? pick(units, 3).unitId : actor.id,
    personId: house.town.people[pick(players, 4)] ?? '',
    reason: pick(passReasons, 5),
    channel: pick(['call', 'visit', 'message'], 6),
    line: '在办，过几天再看',
    show: pick([true, false], 7),
    solved: pick(['yes', 'partly', 'no'], 8),
    stars: pick([1, 2, 3, 4, 5], 9),
    reasons: [],
    category: pick(['leak', 'door', 'noise', 'lift'], 10),
    delayReason: pick(delayReasons, 11),
    until: ahead(pick([1, 2, 5, 9], 12)),
    days: pick([1, 2, 3], 13),
    level: pick(levels, 14),
    urgent: pick([true, false], 15),
    host: false,
    hand: pick(hands, 16),
    assignmentId: actor.id,
    projectKind: pick(projectKinds, 17),
    milestones: Array.from({ length: steps }, (_, index) => ({
      name: `第 ${index + 1} 步`,
      on: ahead(3 + 4 * index),
    })),
    milestoneId: project?.milestones.find(({ reachedAt }) => !reachedAt)?.id ?? actor.id,
    reviewOn: ahead(pick([2, 6, 20], 18)),
    number: twin,
    pressed: pick([true, false], 19),
    remarkId: actor.id,
  };
  const carried: MoveField[] = [...needs, ...(told ? (['words'] as const) : [])];
  if (needs.includes('outcome') && outcome === 'duplicate') carried.push('duplicateOf');
  return Object.fromEntries(carried.map((name) => [name, all[name as keyof typeof all]]));
}

const promised: readonly ClockKind[] = ['accept', 'resolve', 'feedback', 'rating', 'delay', 'pause'];
/** The clocks of the ticket itself that may run in a state; which must, the watch knows. */
export const mayRun: Record<TicketState, readonly ClockKind[]> = {
  reported: promised,
  dispatched: promised,
  returned: promised,
  accepted: ['resolve', 'feedback', 'rating', 'delay', 'pause'],
  adjudicating: ['adjudicate', 'resolve', 'feedback', 'rating'],
  carried: ['milestone'],
  resolved: ['feedback', 'rating'],
  answered: ['rating'],
  reviewing: ['review', 'resolve', 'feedback'],
  settled: ['rating'],
  declined: [],
  withdrawn: [],
};

/** Reads a ticket as each of these and as a visitor; every reply is as promised and every line of its history can be said. */
export async function readByAll(house: House, actors: readonly Actor[], id: string): Promise<string[]> {
  const faults: string[] = [];
  for (const me of [...actors, null]) {
    const detail = await detailFor(house, me, id);
    // Out of sight is missing, and nothing else may go wrong.
    if (detail instanceof Error) {
      if (detail.name !== 'Refusal') faults.push(`${me?.name ?? 'a visitor'} meets ${detail.message}`);
      continue;
    }
    faults.push(...Object.entries(faultsOf(ticketDetail, detail)).map((fault) => JSON.stringify(fault)));
    const reader = { staff: detail.view === 'staff', self: false };
    for (const { kind, facts } of detail.history)
      if (/undefined|null|有了新进展/.test(historyWords(kind, facts, reader))) faults.push(`unsaid: ${kind}`);
  }
  return faults;
}
