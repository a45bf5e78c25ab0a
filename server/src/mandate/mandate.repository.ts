import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { MandateRow } from './mandate.entity';

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

  /** Where a person lives and by which name they are known there; null for somebody without a home. */
  async knownAs(
    { rows, at }: Read,
    personId: string,
  ): Promise<{ districtId: string; name: string | null } | null> {
    const [found] = await rows.query<{ districtId: string; name: string | null }[]>(
      'select district_id as "districtId", name from resident where person_id = $1 and since <= $2 and (until is null or until > $2) order by since, id limit 1',
      [personId, localDate(at)],
    );
    return found ?? null;
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
