import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { TrainingGuestRow, TrainingRow } from './training.entity';

/** How sessions and those invited are found and locked. */
@Injectable()
export class TrainingRepository {
  async lock({ rows }: Tx, id: string): Promise<TrainingRow> {
    const row = await rows.findOne(TrainingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('training.missing');
    return row;
  }

  async guest({ rows }: Read, trainingId: string, personId: string): Promise<TrainingGuestRow> {
    const row = await rows.findOneBy(TrainingGuestRow, { trainingId, personId });
    if (!row) throw new Refusal('training.missing');
    return row;
  }

  /** Invites everybody who holds one of the roles at or below the path today; who is invited already stays so. Answers how many are new. */
  async invite({ rows, at }: Tx, { id, path, roles }: TrainingRow): Promise<number> {
    const added = await rows.query<unknown[]>(
      `insert into training_guest (training_id, person_id, role_name)
       select distinct on (a.person_id) $1::uuid, a.person_id, r.name
         from appointment a join role r on r.code = a.role_code
         join stand s on s.place_id = a.place_id and s.tree = 'administrative'
        where a.role_code = any($2) and starts_with(s.path, $3) and a.since <= $4 and (a.until is null or a.until >= $4)
        order by a.person_id, a.since
       on conflict do nothing returning person_id`,
      [id, roles, path, localDate(at)],
    );
    return added.length;
  }

  async saidYes({ rows }: Read, trainingId: string): Promise<number> {
    return rows.countBy(TrainingGuestRow, { trainingId, answer: 'yes' });
  }
}
