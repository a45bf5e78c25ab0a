import { MessageRow } from '../../src/notice/notice.entity';
import type { NoticeService } from '../../src/notice/notice.service';
import type { Tx } from '../../src/platform/db/db';
import { LessThan } from 'typeorm';
import { sandboxPeople } from '../../sandbox/people';
import type { Cast } from '../people/cast';

/** Lets everyone who can be signed in as have read their messages up to an instant. */
export async function readUpTo(tx: Tx, notices: NoticeService, cast: Cast, until: Date): Promise<void> {
  for (const { name } of sandboxPeople) {
    if (!cast.knows(name)) continue;
    const id = cast.id(name);
    const me = { id, sessionId: id, name, posts: [] };
    const [last] = await tx.rows.find(MessageRow, {
      where: { personId: me.id, at: LessThan(until) },
      order: { id: 'DESC' },
      take: 1,
    });
    if (last) await notices.read(tx, me, last.id);
  }
}
