import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { MandateList } from '@linli/shared/mandate/mandate.contract';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { workName } from '../people/people.queries';
import { MandateRow } from './mandate.entity';

type ListedMandate = MandateList['mandates'][number];

/** How consents are found and locked. */
@Injectable()
export class MandateRepository {
  lock({ rows }: Tx, where: { id: string } | { codeHash: Buffer }): Promise<MandateRow | null> {
    return rows.findOne(MandateRow, {
      where: { ...where, endedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The consents that somebody gave or holds and that are not over. */
  running({ rows, at }: Read, whose: 'subject_id' | 'agent_id', personId: string): Promise<MandateRow[]> {
    return rows
      .createQueryBuilder(MandateRow, 'm')
      .where(`m.${whose} = :personId and m.ended_at is null and m.until >= :today`, {
        personId,
        today: localDate(at),
      })
      .andWhere('(m.agent_id is not null or m.code_until > :at)', { at })
      .orderBy('m.id')
      .limit(50)
      .getMany();
  }

  /** Where a person lives, the path of their door, and by which name they are known there; null for somebody without a home. */
  async knownAs(
    { rows, at }: Read,
    personId: string,
  ): Promise<{ districtId: string; path: string; name: string | null } | null> {
    const [found] = await rows.query<{ districtId: string; path: string; name: string | null }[]>(
      `select r.district_id as "districtId", s.path, r.name from resident r join home h on h.id = r.home_id
         join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
        where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) order by r.since, r.id limit 1`,
      [personId, localDate(at)],
    );
    return found ?? null;
  }

  /** Every consent of a person who lives, or said it, below these paths: those that hold first, the newest first. */
  below({ rows, at }: Read, paths: readonly string[]): Promise<ListedMandate[]> {
    return rows.query<ListedMandate[]>(
      `select m.id, coalesce(m.subject_name, '') as subject, coalesce(m.agent_name, '') as agent, m.scopes, m.since, m.until, m.way,
              m.heard_by as "heardBy", coalesce(n.work_name, p.name) as "writtenBy",
              case when m.ended_at is not null or m.until < $2 then 'over' when m.agent_id is not null then 'holds'
                   when m.code_until > $3 then 'waits' else 'over' end as standing
         from mandate m left join person p on p.id = m.written_by ${workName('n', 'm.written_by')}
        where exists (select from unnest($1::text[]) mine where m.path >= mine and m.path < mine || 'g')
        order by (m.ended_at is not null or m.until < $2), m.id desc limit 500`,
      [paths, localDate(at), at],
    );
  }

  /** Someone of a home of mine, by the key of their belonging; null for anyone else. */
  async housemate(
    { rows, at }: Read,
    personId: string,
    residentId: string,
  ): Promise<{ personId: string; name: string } | null> {
    const [found] = await rows.query<{ personId: string; name: string }[]>(
      `select o.person_id as "personId", coalesce(o.name, '') as name from resident o
         join resident mine on mine.home_id = o.home_id and mine.person_id = $1 and mine.since <= $3 and (mine.until is null or mine.until > $3)
        where o.id = $2 and o.person_id <> $1 and o.since <= $3 and (o.until is null or o.until > $3)`,
      [personId, residentId, localDate(at)],
    );
    return found ?? null;
  }
}
