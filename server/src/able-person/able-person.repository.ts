import { Injectable } from '@nestjs/common';
import type { AbleTerms } from '@linli/shared/able-person/able-person.rules';
import { fromLocal, localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { AbleFieldRow, AblePersonRow, AbleTermsRow } from './able-person.entity';

/** How entries are found and locked, and what is erased of them. */
@Injectable()
export class AblePersonRepository {
  async lock({ rows }: Tx, id: string): Promise<AblePersonRow> {
    const row = await rows.findOne(AblePersonRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('able.missing');
    return row;
  }

  async layDown(
    tx: Tx,
    districtId: string,
    terms: AbleTerms,
    fields: readonly Pick<AbleFieldRow, 'code' | 'name' | 'words'>[],
  ): Promise<void> {
    await tx.rows.upsert(AbleTermsRow, { districtId, ...terms }, ['districtId']);
    const rows = fields.map((field, sort) => ({ districtId, sort, ...field }));
    await tx.rows.upsert(AbleFieldRow, rows, ['districtId', 'code']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<AbleTermsRow> {
    return rows.findOneByOrFail(AbleTermsRow, { districtId });
  }

  hasField({ rows }: Read, districtId: string, code: string): Promise<boolean> {
    return rows.existsBy(AbleFieldRow, { districtId, code });
  }

  /** False where this person has an entry in the field that has not ended. */
  async add({ rows }: Tx, row: AblePersonRow): Promise<boolean> {
    const added = await rows.query<unknown[]>(
      `insert into able_person (id, district_id, community_id, path, person_id, field, words, way, state, show, daily, emergency, by_id, at, agreed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (person_id, field) where state in ('proposed','agreed','listed') do nothing returning id`,
      [
        ...[row.id, row.districtId, row.communityId, row.path, row.personId, row.field, row.words, row.way],
        ...[row.state, row.show, row.daily, row.emergency, row.byId, row.at, row.agreedAt],
      ],
    );
    return added.length > 0;
  }

  /** The account that WeChat proved to have this phone, and that has not left; null where there is none. */
  async proven({ rows }: Read, phoneIndex: Buffer): Promise<string | null> {
    const [person] = await rows.query<{ id: string }[]>(
      'select id from person where phone_index = $1 and openid is not null and forgotten_at is null',
      [phoneIndex],
    );
    return person?.id ?? null;
  }

  /** How many asks somebody has sent today; until the end of the transaction they send no other. */
  async asksToday({ rows, at }: Tx, fromId: string): Promise<number> {
    await rows.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`asks of ${fromId}`]);
    const [{ count }] = await rows.query<[{ count: number }]>(
      'select count(*)::int as count from able_ask where from_id = $1 and at >= $2',
      [fromId, fromLocal(localDate(at), 0)],
    );
    return count;
  }

  /** Takes somebody who left out of the list and erases every word of theirs. */
  async forget({ rows, at }: Tx, personId: string): Promise<void> {
    await rows.query(
      `update able_person set words = null, daily = false, emergency = false, withdrawn_at = coalesce(withdrawn_at, $2),
              state = case when state in ('proposed','agreed','listed') then 'withdrawn' else state end
        where person_id = $1`,
      [personId, at],
    );
    await rows.query('update able_ask set words = null where from_id = $1', [personId]);
    await rows.query(
      `update able_ask set answer_words = null where able_id in (select id from able_person where person_id = $1)`,
      [personId],
    );
    await rows.query('update able_tip set name = null, "where" = null, words = null where by_id = $1', [
      personId,
    ]);
  }

  /** What an account made at a window asked is asked by whoever it became. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `update able_person a set person_id = $2 where person_id = $1 and not exists (select from able_person o
         where o.person_id = $2 and o.field = a.field and o.state in ('proposed','agreed','listed'))`,
      [from, personId],
    );
    await rows.query('update able_ask set from_id = $2 where from_id = $1', [from, personId]);
  }
}
