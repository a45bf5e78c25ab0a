import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';

/** Someone left Linli: their ballots stay and are nobody's, their words go. An account that became another one's keeps what it cast. */
@Injectable()
export class VoteListener implements Listener {
  readonly name = 'vote.forget';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(outbox: Outbox) {
    outbox.add(this);
  }

  async tell({ rows }: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    const merged = kind === personMerged.kind;
    const [from, to] = merged ? [facts.from, subjectId] : [subjectId, null];
    await rows.query('update named_ballot set person_id = $2 where person_id = $1', [from, to]);
    await rows.query('update vote_look set person_id = $2 where person_id = $1', [from, to]);
    const erased = merged ? 'words' : 'null';
    await rows.query(`update vote_objection set person_id = $2, words = ${erased} where person_id = $1`, [
      from,
      to,
    ]);
    await rows.query(
      `update vote_conflict set by_id = $2, words = case when kind = 'co_owner' then ${erased} else words end where by_id = $1`,
      [from, to],
    );
  }
}
