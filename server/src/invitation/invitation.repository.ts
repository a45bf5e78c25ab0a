import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Permission } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import type { InvitationRow } from './invitation.entity';

/** A role at a place, as an invitation wants to give it. */
export interface Offer {
  readonly districtId: string;
  readonly path: string;
  /** Null when there is no such role, or it does not fit this kind of place. */
  readonly permission: Permission | null;
}

/** An invitation with what it gives and where. */
export interface Sent extends InvitationRow {
  readonly permission: Permission;
  readonly path: string;
}

const sent = `select i.id, i.district_id as "districtId", i.role_code as "roleCode", i.place_id as "placeId", i.name,
       i.work_phone as "workPhone", i.phone_index as "phoneIndex", i.invited_by as "invitedBy", i.until, i.used_at as "usedAt",
       r.permission, s.path
  from invitation i
  join role r on r.code = i.role_code
  join stand s on s.place_id = i.place_id and s.tree = 'administrative'`;

/** How invitations are found and locked. */
@Injectable()
export class InvitationRepository {
  /** What a role at a place would give; null when there is no such place, or it is closed. */
  async offer({ rows, at }: Read, role: string, placeId: string): Promise<Offer | null> {
    const [offer] = await rows.query<Offer[]>(
      `select p.district_id as "districtId", s.path, r.permission
         from place p
         join stand s on s.place_id = p.id and s.tree = 'administrative'
         left join role r on r.code = $1 and p.kind = any(r.kinds)
        where p.id = $2 and (p.until is null or p.until > $3)`,
      [role, placeId, localDate(at)],
    );
    return offer ?? null;
  }

  async lockById({ rows }: Tx, id: string): Promise<Sent | null> {
    const [row] = await rows.query<Sent[]>(`${sent} where i.id = $1 for update of i`, [id]);
    return row ?? null;
  }

  async lockByCode({ rows }: Tx, codeHash: Buffer): Promise<Sent | null> {
    const [row] = await rows.query<Sent[]>(`${sent} where i.code_hash = $1 for update of i`, [codeHash]);
    return row ?? null;
  }

  /** Invitations that wait for this phone. */
  lockByPhone({ rows, at }: Tx, phoneIndex: Buffer): Promise<Sent[]> {
    return rows.query(
      `${sent} where i.phone_index = $1 and i.used_at is null and i.until > $2 order by i.id for update of i`,
      [phoneIndex, at],
    );
  }

  async phoneIndexOf({ rows }: Read, personId: string): Promise<Buffer | null> {
    const [row] = await rows.query<{ phone_index: Buffer | null }[]>(
      'select phone_index from person where id = $1',
      [personId],
    );
    return row?.phone_index ?? null;
  }
}
