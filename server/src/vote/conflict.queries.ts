import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { decisionsFor } from '@linli/shared/vote/ballot.rules';
import { receiving } from '@linli/shared/vote/life.rules';
import type { ConflictLine, ObjectionLine } from '@linli/shared/vote/office.contract';
import type { Read } from '../platform/db/db';
import { VoteConflictRow } from './ballot.entity';
import { CountService } from './count.service';
import { VoteObjectionRow, type VoteRow } from './vote.entity';

/** What waits for a person in a vote: ballots that do not fit together, and objections to its result. */
@Injectable()
export class ConflictQueries {
  constructor(private readonly counting: CountService) {}

  /** Every conflict of a vote, what is open first, with what I may decide; never a choice. */
  async conflicts({ rows }: Read, me: Actor, { id, state }: VoteRow): Promise<ConflictLine[]> {
    const found = await rows.query<
      (Pick<VoteConflictRow, 'id' | 'kind' | 'at' | 'decision' | 'reason' | 'byId'> & {
        words: string | null;
        label: string;
        code: string;
        takenBy: string[] | null;
        entered: string[];
      })[]
    >(
      `select x.id, x.kind, x.at, x.words, x.decision, x.reason, x.by_id as "byId", s.label, s.code,
              (select b.taken_by from named_ballot b where b.slot_id = s.id and not exists (select from named_ballot r where r.replaces_id = b.id)) as "takenBy",
              array(select e.by_id from paper_entry e where e.slot_id = s.id) as entered
         from vote_conflict x join vote_slot s on s.id = x.slot_id where x.vote_id = $1
        order by x.decision is not null, x.at, x.id limit 500`,
      [id],
    );
    return found.map(({ byId, takenBy, entered, decision, at, words, ...one }) => {
      const own = byId === me.id || [...(takenBy ?? []), ...entered].includes(me.id);
      const open = !decision && !own && receiving.includes(state);
      return {
        ...one,
        at: at.toISOString(),
        words: words ?? '',
        decided: decision,
        open: open ? [...decisionsFor[one.kind]] : [],
        third: one.kind === 'entries_differ' && !decision,
      };
    });
  }

  /** The objections to a result, what waits first. */
  async objections(read: Read, me: Actor, { id }: VoteRow): Promise<ObjectionLine[]> {
    const counted = await this.counting.newest(read, id);
    const found = await read.rows.query<(VoteObjectionRow & { label: string })[]>(
      `select o.id, o.words, o.at, o.due_at as "dueAt", o.answer, o.upheld, o.answered_at as "answeredAt", o.person_id as "personId", s.label
         from vote_objection o join vote_slot s on s.id = o.slot_id where o.vote_id = $1 order by o.answered_at is not null, o.at limit 500`,
      [id],
    );
    return found.map(({ id: objection, label, words, at, dueAt, answer, upheld, answeredAt, personId }) => ({
      ...{ id: objection, label, words: words ?? '', at: at.toISOString(), due: dueAt.toISOString() },
      ...{ late: !answeredAt && dueAt < read.at, answer, upheld },
      answers: !answeredAt && counted?.byId !== me.id && personId !== me.id,
    }));
  }
}
