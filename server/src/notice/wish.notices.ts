import { Injectable } from '@nestjs/common';
import { leading, steering } from '@linli/shared/people/people.rules';
import { refusedWishWords, wishMessageWords as words } from '@linli/shared/wish/wish.words';
import { PeopleQueries } from '../people/people.queries';
import type { Read, Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { wishAlarmed, wishKept, wishLate, wishLookedBack, wishMade, wishMoved } from '../wish/wish.events';
import { WishQueries } from '../wish/wish.queries';
import { NoticeService } from './notice.service';

interface Said {
  readonly people: readonly string[];
  readonly title: string;
  readonly words: string;
}

/** Tells wishers what becomes of their wish, and those who answer for the place what they have to do about it. */
@Injectable()
export class WishNotices implements Listener {
  readonly name = 'notice.wish';
  readonly hears = [
    wishMade.kind,
    wishLate.kind,
    wishMoved.kind,
    wishAlarmed.kind,
    wishLookedBack.kind,
    wishKept.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly wishes: WishQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const said = await this.said(tx, event);
    if (said) await this.notices.tellAbout(tx, event, null, said);
  }

  private async said(read: Read, { kind, subjectId, facts }: EventRow): Promise<Said | null> {
    const wish = await this.wishes.mentioned(read, subjectId);
    if (!wish) return null;
    const staff = (permissions: typeof steering) => this.people.holding(read, wish.path, permissions);
    // Whoever has no account hears by those who wrote it down.
    const wisher = wish.wisherId ? [wish.wisherId] : await staff(steering);
    if (kind === wishMade.kind)
      return { people: await staff(steering), ...words.made(wish, wish.reviewDue.toISOString()) };
    if (kind === wishLate.kind) return { people: await staff(leading), ...words.late(wish) };
    if (kind === wishAlarmed.kind)
      return { people: await staff(leading), ...words.alarm(wish, Number(facts.days)) };
    if (kind === wishLookedBack.kind) return { people: wisher, ...words.lookBack(wish) };
    if (kind === wishKept.kind) return { people: [facts.person ?? ''], ...words.freed(wish) };
    if (facts.move === 'publish') return { people: wisher, ...words.published(wish) };
    if (facts.move === 'lapse') return { people: wisher, ...words.lapsed(wish) };
    if (facts.move === 'fulfil') return { people: wisher, ...words.fulfilled(wish) };
    if (facts.move !== 'refuse') return null;
    const why =
      wish.refused === 'other'
        ? (wish.refusedWords ?? '')
        : wish.refused
          ? refusedWishWords[wish.refused]
          : '';
    return { people: wisher, ...words.refused(wish, why) };
  }
}
