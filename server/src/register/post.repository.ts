import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Engagement, Origin, Permission } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import { RegisterChangeRow } from './register.entity';

/** What is known of a post beside who holds it where. */
export interface PostParticulars {
  readonly workName: string | null;
  readonly workPhone: string | null;
  readonly until: string | null;
  readonly engagement: Engagement | null;
  readonly origin: Origin | null;
}

export interface HeldPost extends PostParticulars {
  readonly id: string;
  readonly role: string;
  readonly placeId: string;
  readonly phoneIndex: Buffer;
}

const particulars = 'work_name as "workName", work_phone as "workPhone", until, engagement, origin';

/** Posts as files tell of them. */
@Injectable()
export class PostRepository {
  roles({ rows }: Read): Promise<{ code: string; name: string; permission: Permission; kinds: string[] }[]> {
    return rows.query(
      "select code, name, permission, kinds from role where permission <> 'reside' order by name",
    );
  }

  /** What the people with these phones hold and have not ended. */
  heldBy({ rows, at }: Read, phoneIndexes: readonly Buffer[]): Promise<HeldPost[]> {
    return rows.query(
      `select a.id, a.role_code as role, a.place_id as "placeId", p.phone_index as "phoneIndex", ${particulars}
         from person p join appointment a on a.person_id = p.id
        where p.phone_index = any($1) and (a.until is null or a.until >= $2)`,
      [phoneIndexes, localDate(at)],
    );
  }

  /** What is known of one post; null for one that is gone. */
  async particulars({ rows }: Read, id: string): Promise<PostParticulars | null> {
    const [post] = await rows.query<PostParticulars[]>(
      `select ${particulars} from appointment where id = $1`,
      [id],
    );
    return post ?? null;
  }

  /** How many open tickets those who hold these posts have from them. */
  async ticketsHeld({ rows }: Read, ids: readonly string[]): Promise<number> {
    const [{ count }] = await rows.query<[{ count: number }]>(
      `select count(*)::int as count from ticket t join appointment a on a.person_id = t.handler_id and a.place_id = t.unit_id
        where a.id = any($1) and t.closed_at is null`,
      [ids],
    );
    return count;
  }

  /** A post that had ended lasts again. */
  async reopen({ rows }: Tx, id: string): Promise<void> {
    await rows.query('update appointment set until = null where id = $1', [id]);
  }

  async keepChange({ rows }: Tx, change: RegisterChangeRow): Promise<void> {
    await rows.insert(RegisterChangeRow, change);
  }

  /** Forgets what files said of the posts of someone who was forgotten. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query(
      'delete from register_change c using appointment a where a.id = c.subject_id and a.person_id = $1',
      [personId],
    );
  }
}
