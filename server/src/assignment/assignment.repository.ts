import { Injectable } from '@nestjs/common';
import { fitsHand, type CallKind, type CallTerms } from '@linli/shared/assignment/assignment.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Permission } from '@linli/shared/people/people.rules';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { AssignmentRow, CallTermsRow } from './assignment.entity';

/** Somebody of a community who could help, with what they hold there. */
export interface HelperRow {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
  readonly placeName: string;
  readonly held: Permission[];
  readonly away: boolean;
  /** Who is asked instead while they are away. */
  readonly substituteId: string | null;
}

/** How calls for help are found. */
@Injectable()
export class AssignmentRepository {
  /** The calls of a ticket that have not ended, in the order they were made. */
  open({ rows }: Read, ticketId: string): Promise<AssignmentRow[]> {
    return rows.find(AssignmentRow, {
      where: { ticketId, endedAt: IsNull() },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Tickets to which a person is called by name. */
  async ticketsCalling({ rows }: Read, personId: string): Promise<string[]> {
    const found = await rows.findBy(AssignmentRow, { personId, endedAt: IsNull() });
    return [...new Set(found.map(({ ticketId }) => ticketId))].sort();
  }

  /** The highest level to which a ticket was raised in this cycle by a call that still stands or was answered. */
  async raisedTo(
    { rows }: Read,
    { id: ticketId, cycle }: { id: string; cycle: number },
  ): Promise<Level | null> {
    const [row] = await rows.query<{ level: Level }[]>(
      `select level from assignment where ticket_id = $1 and cycle = $2 and kind = 'raise' and state in ('awaited', 'present', 'finished', 'taken')
        order by array_position('{building,grid,compound,community,street,district}'::text[], level) desc limit 1`,
      [ticketId, cycle],
    );
    return row?.level ?? null;
  }

  async terms({ rows }: Read, districtId: string, kind: CallKind): Promise<CallTerms> {
    return rows.findOneByOrFail(CallTermsRow, { districtId, kind });
  }

  /** Ends what is open of a ticket together with the work on it. */
  async endAll({ rows, at }: Tx, ticketId: string): Promise<void> {
    await rows.update(AssignmentRow, { ticketId, endedAt: IsNull() }, { state: 'ended', endedAt: at });
  }

  /** The property firm of a compound; null where it has none. */
  async firmOf({ rows, at }: Read, compoundId: string): Promise<{ id: string; name: string } | null> {
    const [firm] = await rows.query<{ id: string; name: string }[]>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where s.parent_id = $1 and p.kind = 'firm' and (p.until is null or p.until > $2) order by p.since desc limit 1`,
      [compoundId, localDate(at)],
    );
    return firm ?? null;
  }

  /** Whether a unit was called to a ticket in its present cycle, whatever became of it. */
  wasCalled(
    { rows }: Read,
    { id: ticketId, cycle }: { id: string; cycle: number },
    unitId: string,
  ): Promise<boolean> {
    return rows.existsBy(AssignmentRow, { ticketId, cycle, unitId });
  }

  /** Everyone appointed in a community today who fits a hand, one line a person. */
  helpers({ rows, at }: Read, communityId: string): Promise<HelperRow[]> {
    return rows.query<HelperRow[]>(
      `select a.person_id as "personId", coalesce(max(a.work_name), p.name, '') as name, (array_agg(r.name order by a.since, a.id))[1] as "roleName",
              (array_agg(w.name order by a.since, a.id))[1] as "placeName", array_agg(distinct r.permission) as held, max(l.id::text) is not null as away,
              case when max(sl.id::text) is null then max(l.substitute_id::text) end as "substituteId"
         from stand m join stand s on s.tree = 'administrative' and starts_with(s.path, m.path)
         join appointment a on a.place_id = s.place_id and a.since <= $2 and (a.until is null or a.until >= $2)
         join role r on r.code = a.role_code and r.permission = any($3)
         join person p on p.id = a.person_id and p.forgotten_at is null
         join place w on w.id = a.place_id
         left join leave l on l.person_id = a.person_id and l.ended_at is null and $2::date between l.since and l.until
         left join leave sl on sl.person_id = l.substitute_id and sl.ended_at is null and $2::date between sl.since and sl.until
        where m.place_id = $1 and m.tree = 'administrative'
        group by a.person_id, p.name order by max(l.id::text) is not null, 3, 2, 1 limit 500`,
      [communityId, localDate(at), [...new Set(Object.values(fitsHand).flat())]],
    );
  }
}
