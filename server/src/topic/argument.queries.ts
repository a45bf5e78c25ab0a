import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { WaitingArgument } from '@linli/shared/topic/office.contract';
import type { Argument, TopicDetail } from '@linli/shared/topic/topic.contract';
import { sides, type WithheldReason } from '@linli/shared/topic/topic.rules';
import { withheldWords } from '@linli/shared/topic/topic.words';
import type { Read } from '../platform/db/db';

type Row = Omit<Argument, 'at' | 'why' | 'words'> & {
  at: Date;
  words: string | null;
  reason: WithheldReason | null;
  note: string | null;
};

/** Why an argument is not shown, as its author is told. */
export const whyWithheld = (reason: WithheldReason | null, note: string | null): string | null =>
  reason === 'other' ? note : reason && withheldWords[reason];

/** What was said for and against topics, for neighbours, its authors and staff. */
@Injectable()
export class ArgumentQueries {
  /** What neighbours read of a topic, with what the reader said and nobody shows yet or any more; and how much stands on each side. */
  async of(
    { rows }: Read,
    me: Actor | null,
    topicId: string,
  ): Promise<{ counts: TopicDetail['said']; arguments: Argument[] }> {
    const found = await rows.query<Row[]>(
      `select id, side, words, at, state, coalesce(person_id = $2, false) as yours, reason, note from topic_argument
        where topic_id = $1 and words is not null and (state = 'shown' or person_id = $2) order by at, id limit 200`,
      [topicId, me?.id ?? null],
    );
    const shown = (side: Argument['side']) =>
      found.filter((one) => one.side === side && one.state === 'shown').length;
    const [pro = 0, worry = 0, fact = 0] = sides.map(shown);
    return {
      counts: { for: pro, worry, fact },
      arguments: found.map(({ at, words, reason, note, ...row }) => ({
        ...row,
        words: words ?? '',
        at: at.toISOString(),
        why: row.yours && row.state === 'withheld' ? whyWithheld(reason, note) : null,
      })),
    };
  }

  /** What a person has to look at below these paths, the most urgent first. */
  async waiting({ rows, at }: Read, paths: readonly string[]): Promise<WaitingArgument[]> {
    const found = await rows.query<
      (Omit<WaitingArgument, 'at' | 'due' | 'late'> & { at: Date; due: Date })[]
    >(
      `select a.id, a.topic_id as "topicId", coalesce(t.title, '') as title, a.side, a.words, a.at, a.due_at as due,
              (select c.state from content_check c where c.kind = 'argument' and c.subject_id = a.id order by c.asked_at desc limit 1) as checked
         from topic_argument a join topic t on t.id = a.topic_id
        where a.state = 'pending' and exists (select from unnest($1::text[]) mine where t.path >= mine and t.path < mine || 'g')
        order by a.due_at, a.id limit 200`,
      [paths],
    );
    return found.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      due: row.due.toISOString(),
      late: row.due < at,
    }));
  }

  /** An argument as its author is told of it: whose it is, and why it is not shown. */
  async mentioned({ rows }: Read, id: string): Promise<{ personId: string; why: string | null } | null> {
    const [found] = await rows.query<
      { personId: string; reason: WithheldReason | null; note: string | null }[]
    >('select person_id as "personId", reason, note from topic_argument where id = $1', [id]);
    return found ? { personId: found.personId, why: whyWithheld(found.reason, found.note) } : null;
  }
}
