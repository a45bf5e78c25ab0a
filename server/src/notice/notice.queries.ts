import { Injectable } from '@nestjs/common';
import type { Messages } from '@linli/shared/notice/notice.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';

const pageSize = 50;

@Injectable()
export class NoticeQueries {
  /** A page of someone's messages, newest first, starting after the message `after`. */
  async messages({ rows, at }: Read, me: Actor, after: string | null): Promise<Messages> {
    const found = await rows.query<(Omit<Messages['messages'][number], 'at'> & { at: Date })[]>(
      `select id, at, title, words, ticket_id as "ticketId", bulletin_id as "bulletinId", staff, read_at is not null as read from message
        where person_id = $1 and ($2::uuid is null or id < $2) order by id desc limit ${pageSize}`,
      [me.id, after],
    );
    const [{ unread }] = await rows.query<[{ unread: number }]>(
      'select count(*)::int as unread from message where person_id = $1 and read_at is null',
      [me.id],
    );
    const messages = found.map((message) => ({ ...message, at: message.at.toISOString() }));
    return {
      now: at.toISOString(),
      messages,
      unread,
      next: found.length === pageSize ? (found.at(-1)?.id ?? null) : null,
    };
  }
}
