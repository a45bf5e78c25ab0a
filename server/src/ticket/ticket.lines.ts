import { Injectable } from '@nestjs/common';
import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { openMoves } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { insideWords, plateWords } from '@linli/shared/place/place.words';
import type { InspectedTicket, TicketLine, VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { partsToward, type TicketFacts } from '@linli/shared/ticket/standing.rules';
import { dueKind, ticketLife, type TicketState } from '@linli/shared/ticket/ticket.rules';
import { CheckQueries } from '../check/check.queries';
import { lateAsk } from '../delay/delay.queries';
import { latePlan } from '../project/project.queries';
import { DeadlineService, type KeptDelays } from '../deadline/deadline.service';
import { PhotoService } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask, together } from '../platform/db/lane';
import { standingOf } from './ticket.repository';
import { workName } from '../people/people.queries';

/** SQL of the clock kind that is running out in a state, from the same table as the law. */
const dueKindSql = `case t.state ${Object.entries(dueKind)
  .map(([state, kind]) => `when '${state}' then '${kind}'`)
  .join(' ')} end`;

interface LineRow extends TicketFacts {
  id: string;
  number: string;
  version: number;
  state: TicketState;
  cycle: number;
  outcome: TicketLine['outcome'];
  placeId: string;
  buildingId: string;
  path: string;
  floor: number | null;
  outside: boolean;
  urgent: boolean;
  title: string;
  line: string | null;
  wordsShown: boolean;
  /** What was said is in words that neighbours may read; a title made from a voice is not. */
  titleShown: boolean;
  at: Date;
  /** A promise of this cycle was missed. */
  late: boolean;
  category: string;
  icon: string;
  unit: string;
  handler: string | null;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  startedAt: Date;
  term: Term;
  delays: KeptDelays;
  calendarId: string;
  ownCalendarId: string | null;
  next: string | null;
  /** Who has rated this cycle. */
  raters: string[];
  raisedBy: string | null;
}

/** SQL of the step that comes next in a long matter; none where the day to look at it again comes first. */
const nextStep = `case when t.state = 'carried' then (
    select m.name from (select id, review_on from project where ticket_id = t.id order by id desc limit 1) p
      join milestone m on m.project_id = p.id and m.reached_at is null and m.replaced_at is null and m.planned_on <= p.review_on
     order by m.planned_on, m.position limit 1) end`;

/** Which tickets, with `$1` onwards for its values, in which order. */
export interface Choice {
  readonly where: string;
  readonly values: readonly unknown[];
  readonly order: string;
  readonly most?: number;
}

/** Tickets as lines of lists: for those who handle, report or steer them, and for neighbours. */
@Injectable()
export class TicketLines {
  constructor(
    private readonly places: PlaceService,
    private readonly deadlines: DeadlineService,
    private readonly photos: PhotoService,
    private readonly checks: CheckQueries,
  ) {}

  /** Lines for `me`, each with the moves open to them and the clock that is running out. */
  async forStaffAndReporters(read: Read, me: Actor, choice: Choice): Promise<TicketLine[]> {
    const rows = await this.rows(read, choice);
    if (!rows.length) return [];
    const { plates, heldBack } = await this.beside(read, rows, 'placeId');
    const lines = rows.map(async (row): Promise<TicketLine[]> => {
      const plate = plates.get(row.placeId);
      if (!plate) return [];
      const { id, number, version, state, cycle, outcome, category, icon, title, urgent, unit, handler } =
        row;
      const due =
        row.dueKind && row.dueAt
          ? {
              kind: row.dueKind,
              at: row.dueAt.toISOString(),
              ...(await this.deadlines.urgencyOf(read, { ...row, dueAt: row.dueAt })),
            }
          : null;
      const parts = partsToward(row, standingOf(me, row));
      const held = heldBack(id);
      const mayRead =
        (row.titleShown && held.shows('words', id)) ||
        row.raisedBy === me.id ||
        row.enteredBy === me.id ||
        (['handler', 'dispatcher', 'awaited', 'present'] as const).some((part) => parts.includes(part));
      return [
        {
          id,
          number,
          version,
          state,
          cycle,
          outcome,
          category,
          icon,
          // It is the first clause of what was said.
          title: mayRead ? title : (held.shows('line', id) && row.line) || category,
          urgent,
          supervision: row.supervision,
          unit,
          handler,
          plate,
          where: insideWords({ ...row, entrance: plate.entrance }),
          at: row.at.toISOString(),
          due,
          next: row.next,
          rated: row.raters.includes(me.id),
          openMoves: openMoves(ticketLife, state, parts),
        },
      ];
    });
    return (await Promise.all(lines)).flat();
  }

  /** The same of these tickets, in this order. */
  ofIds(read: Read, me: Actor, ids: readonly string[]): Promise<TicketLine[]> {
    return this.forStaffAndReporters(read, me, inOrder(ids));
  }

  /** Lines of these tickets for the owners' inspectors: category, building, how it goes and whether it is late; no floor, nobody's words or name. */
  async forInspectors(read: Read, ids: readonly string[]): Promise<InspectedTicket[]> {
    const rows = await this.rows(read, inOrder(ids));
    const { plates, heldBack } = await this.beside(read, rows, 'buildingId');
    return rows.flatMap((row) => {
      const { id, number, category, icon, state, cycle, outcome, at, late } = row;
      const plate = plates.get(row.buildingId);
      if (!plate) return [];
      return [
        {
          id,
          number,
          category,
          icon,
          line: (heldBack(id).shows('line', id) && row.line) || null,
          place: plateWords(plate),
          state,
          cycle,
          outcome,
          at: at.toISOString(),
          due: row.dueKind && row.dueAt ? { kind: row.dueKind, at: row.dueAt.toISOString() } : null,
          late,
        },
      ];
    });
  }

  /** Lines for neighbours: category, place, age, state, the handler's line; words and a photo only once staff let them be seen; nothing that a check holds back. */
  async forNeighbours(read: Read, me: Actor | null, choice: Choice): Promise<VisibleTicket[]> {
    const rows = await this.rows(read, choice);
    if (!rows.length) return [];
    const {
      known: { plates, heldBack },
      photos,
    } = await together({
      known: this.beside(read, rows, 'placeId'),
      photos: this.photos.of(
        read,
        rows.filter(({ wordsShown }) => wordsShown).map(({ id }) => id),
      ),
    });
    return rows.map((row) => {
      const { id, category, icon, state, at, titleShown, title } = row;
      const held = heldBack(id);
      const line = (held.shows('line', id) && row.line) || null;
      const plate = plates.get(row.placeId);
      return {
        id,
        category,
        icon,
        line: line ?? (titleShown && held.shows('words', id) ? title : null),
        where: insideWords({ ...row, entrance: plate?.entrance ?? null }) || (plate?.name ?? ''),
        state,
        at: at.toISOString(),
        due: row.dueKind && row.dueAt ? { kind: row.dueKind, at: row.dueAt.toISOString() } : null,
        photo: shown(
          photos.get(id)?.find((photo) => photo.role === 'before' && held.shows('photo', photo.id)),
        ),
        mine: me !== null && row.reporters.includes(me.id),
      };
    });
  }

  /** What the places of these tickets are called, and what is held back of them. */
  private beside(read: Read, rows: readonly LineRow[], place: 'placeId' | 'buildingId') {
    return together({
      plates: this.places.platesOf(
        read,
        rows.map((row) => row[place]),
      ),
      heldBack: this.checks.heldBack(
        read,
        rows.map(({ id }) => id),
      ),
    });
  }

  private rows(read: Read, { where, values, order, most = 200 }: Choice): Promise<LineRow[]> {
    const now = `$${values.length + 1}::timestamptz`;
    return ask<LineRow>(
      read,
      `select t.id, t.number, t.version, t.state, t.cycle, t.outcome, t.place_id as "placeId", t.building_id as "buildingId", t.path, t.floor, t.outside, t.urgent, t.title, t.line,
              t.words_shown as "wordsShown", t.words_shown and t.words is not null as "titleShown", t.at, c.name as category, c.icon, u.name as unit, coalesce(hn.work_name, h.name) as handler,
              t.handler_id as "handlerId", t.entered_by as "enteredBy", t.unit_id as "unitId", t.handlers, t.formerly, t.hidden_from as "hiddenFrom", t.passes, t.adjudicated, t.rating_open as "ratingOpen",
              t.arbiter, t.delay_asked_by as "delayAskedBy", ${lateAsk(now)} as "delayLate", t.paused_until as "pausedUntil", t.awaited, t.present, t.supervision, t.carry_asked_by as "carryAskedBy", t.carry_approver as "carryApprover", ${latePlan(now)} as "carryLate", t.parent_id as "parentId",
              exists (select from clock b where b.ticket_id = t.id and b.cycle = t.cycle and b.breached_at is not null and b.kind in ('accept', 'resolve', 'feedback')) as late,
              r.reporters, r."raisedBy", v.raters, k.kind as "dueKind", k.due_at as "dueAt", k.started_at as "startedAt", k.term, k.delays, k.calendar_id as "calendarId", k.own_calendar_id as "ownCalendarId",
              ${nextStep} as next
         from ticket t
         join category c on c.id = t.category_id join place u on u.id = t.unit_id
         left join person h on h.id = t.handler_id
         ${workName('hn', 't.handler_id')}
         left join clock k on k.ticket_id = t.id and k.stopped_at is null and k.about_id is null and k.kind = ${dueKindSql}
         cross join lateral (select coalesce(array_agg(r.person_id) filter (where r.left_at is null), '{}') as reporters, (array_agg(r.person_id) filter (where r.first))[1] as "raisedBy" from ticket_reporter r where r.ticket_id = t.id) r
         cross join lateral (select coalesce(array_agg(v.person_id), '{}') as raters from rating v where v.ticket_id = t.id and v.cycle = t.cycle) v
        where ${where} order by ${order} limit ${most}`,
      [...values, read.at],
    );
  }
}

const inOrder = (ids: readonly string[]): Choice => ({
  where: 't.id = any($1)',
  values: [ids],
  order: 'array_position($1::uuid[], t.id)',
});

const shown = (photo: { id: string; full: string; thumb: string } | undefined) =>
  photo ? { id: photo.id, full: photo.full, thumb: photo.thumb } : null;
