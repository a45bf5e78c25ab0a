import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Tx } from '../platform/db/db';
import type { IdentityRow } from './identity.entity';

/** How accounts elsewhere are found and kept. */
@Injectable()
export class IdentityRepository {
  /** Takes down that an issuer's word was used; false when it had been before. */
  async use({ rows }: Tx, mark: Buffer, until: Date): Promise<boolean> {
    const used = await rows.query<unknown[]>(
      'insert into identity_use (mark, until) values ($1, $2) on conflict do nothing returning until',
      [mark, until],
    );
    return used.length > 0;
  }

  /** Keeps an account as a person's; false when it is somebody's already. */
  async keep({ rows }: Tx, { id, issuer, subject, personId, linkedAt }: IdentityRow): Promise<boolean> {
    const kept = await rows.query<unknown[]>(
      `insert into identity (id, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, $5)
       on conflict (issuer, subject) do nothing returning id`,
      [id, issuer, subject, personId, linkedAt],
    );
    return kept.length > 0;
  }

  /**
   * The resident whose phone this is by WeChat's word, where every district they live in knows people by phone; null for
   * anybody at work, today or later, and for whoever lives nowhere here.
   */
  async residentByPhone({ rows, at }: Tx, phoneIndex: Buffer): Promise<string | null> {
    const [person] = await rows.query<{ id: string }[]>(
      `select p.id from person p
        where p.phone_index = $1 and p.phone_at is null and p.openid is not null and p.forgotten_at is null
          and not exists (select from appointment a where a.person_id = p.id and (a.until is null or a.until >= $2))
          and (select bool_and(coalesce(t.by_phone, false)) from resident r left join identity_terms t on t.district_id = r.district_id
                where r.person_id = p.id and r.since <= $2 and (r.until is null or r.until > $2))`,
      [phoneIndex, localDate(at)],
    );
    return person?.id ?? null;
  }
}
