import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { permissions } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { LeaveRow } from './leave.entity';

/** Whoever may hold tickets may stand in. */
const mayStandIn = permissions.slice(permissions.indexOf('handle'));

/** Who would stand in for whom, from the first day to the last. */
interface StandIn {
  readonly personId: string;
  readonly substituteId: string;
  readonly since: string;
  readonly until: string;
}

const overlaps = (trouble: unknown): boolean =>
  typeof trouble === 'object' && trouble !== null && 'code' in trouble && trouble.code === '23P01';

/** How days off are written down and found. */
@Injectable()
export class LeaveRepository {
  /** Writes a leave down; the database refuses a second one of the same person on one day. */
  async add({ rows }: Tx, leave: Omit<LeaveRow, 'endedAt'>): Promise<void> {
    try {
      await rows.insert(LeaveRow, leave);
    } catch (trouble) {
      throw overlaps(trouble) ? new Refusal('leave.overlaps') : trouble;
    }
  }

  lock({ rows }: Tx, id: string): Promise<LeaveRow | null> {
    return rows.findOne(LeaveRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether `substituteId` may hold tickets all that time in a community, or at the very place, where `personId` works. */
  async fits({ rows }: Read, { personId, substituteId, since, until }: StandIn): Promise<boolean> {
    const found = await rows.query<unknown[]>(
      `with works as (
         select a.person_id, a.place_id, c.place_id as community_id
           from appointment a
           join role r on r.code = a.role_code
           join stand s on s.place_id = a.place_id and s.tree = 'administrative'
           left join (stand c join place p on p.id = c.place_id and p.kind = 'community')
             on c.tree = 'administrative' and starts_with(s.path, c.path)
          where a.person_id = $1 and a.since <= $5 and (a.until is null or a.until >= $4)
             or a.person_id = $2 and a.since <= $4 and (a.until is null or a.until >= $5) and r.permission = any($3))
       select from works away join works here on here.place_id = away.place_id or here.community_id = away.community_id
        where away.person_id = $1 and here.person_id = $2 limit 1`,
      [personId, substituteId, mayStandIn, since, until],
    );
    return found.length > 0;
  }

  /** Leaves whose first day has come and that have not begun, locked. */
  dueToBegin({ rows, at }: Tx): Promise<Omit<LeaveRow, 'begunAt' | 'endedAt'>[]> {
    return rows.query(
      `select id, district_id as "districtId", person_id as "personId", substitute_id as "substituteId", since, until
         from leave
        where begun_at is null and ended_at is null and since <= $1 and until >= $1
        order by since, id limit 20 for update skip locked`,
      [localDate(at)],
    );
  }
}
