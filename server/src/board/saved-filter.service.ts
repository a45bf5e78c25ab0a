import { Injectable } from '@nestjs/common';
import type { SavedFilters, SaveFilter } from '@linli/shared/board/board.contract';
import { filtersMost } from '@linli/shared/board/board.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { SavedFilterRow } from './saved-filter.entity';

/** The filters that people keep, each their own. */
@Injectable()
export class SavedFilterService {
  constructor(private readonly people: PeopleService) {}

  /** Those of `me`, in the order in which they were kept. */
  async of({ rows }: Read, me: Actor): Promise<SavedFilters> {
    const found = await rows.find(SavedFilterRow, { where: { personId: me.id }, order: { id: 'ASC' } });
    return { filters: found.map(({ id, name, filter }) => ({ id, name, filter })) };
  }

  async save(tx: Tx, me: Actor, { name, filter }: SaveFilter): Promise<void> {
    // One after the other, so that two at once do not pass the limit.
    await this.people.lock(tx, me.id);
    if ((await tx.rows.countBy(SavedFilterRow, { personId: me.id })) >= filtersMost)
      throw new Refusal('filter.many', { limit: filtersMost });
    await tx.rows.insert(SavedFilterRow, { id: newId(tx.at), personId: me.id, name: name.trim(), filter });
  }

  async rename({ rows }: Tx, me: Actor, id: string, name: string): Promise<void> {
    const { affected } = await rows.update(SavedFilterRow, { id, personId: me.id }, { name: name.trim() });
    if (!affected) throw new Refusal('filter.missing');
  }

  async remove({ rows }: Tx, me: Actor, id: string): Promise<void> {
    const { affected } = await rows.delete(SavedFilterRow, { id, personId: me.id });
    if (!affected) throw new Refusal('filter.missing');
  }

  /** A person left: nothing that they kept stays. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.delete(SavedFilterRow, { personId });
  }
}
