import { Injectable } from '@nestjs/common';
import { steering } from '@linli/shared/people/people.rules';
import type { ClaimMove } from '@linli/shared/wish/claim.rules';
import { claimMessageWords as words } from '@linli/shared/wish/claim.words';
import { wishMessageWords } from '@linli/shared/wish/wish.words';
import { PeopleQueries } from '../people/people.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { claimMoved, claimReminded, claimSaid, claimSilent, wishClaimed } from '../wish/wish.events';
import { WishQueries, type MentionedClaim } from '../wish/wish.queries';
import { NoticeService } from './notice.service';

interface Said {
  readonly title: string;
  readonly words: string;
}

/** Who hears something of a claim: the helper and whoever comes along, the side that is helped, the community. */
type Hearer = 'helper' | 'second' | 'wisher' | 'staff' | 'other';

/** Tells both sides of a promise what the other did, and the community where somebody has to see to it. */
@Injectable()
export class ClaimNotices implements Listener {
  readonly name = 'notice.claim';
  readonly hears = [wishClaimed.kind, claimMoved.kind, claimReminded.kind, claimSilent.kind, claimSaid.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly wishes: WishQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const claim = await this.wishes.mentionedClaim(tx, event.subjectId);
    if (!claim) return;
    const staff = await this.people.holding(tx, claim.path, steering);
    const wisher = claim.wisherId ? [claim.wisherId] : staff;
    const byHelper = event.facts.side === 'claimer';
    const people: Record<Hearer, readonly string[]> = {
      helper: [claim.personId],
      second: claim.secondId ? [claim.secondId] : [],
      wisher,
      staff,
      other: byHelper ? wisher : [claim.personId],
    };
    for (const [hearer, said] of heardOf(event, claim))
      await this.notices.tellAbout(tx, event, null, { people: people[hearer], ...said });
  }
}

/** Who hears which sentence of an event. */
function heardOf({ kind, facts }: EventRow, claim: MentionedClaim): [Hearer, Said][] {
  if (kind === wishClaimed.kind)
    return [
      ['wisher', wishMessageWords.claimed(claim)],
      ...(claim.companion === 'arrange' ? [['staff', words.companion(claim)] as [Hearer, Said]] : []),
    ];
  if (kind === claimReminded.kind) return [['helper', words.remind(claim, claim.lockUntil.toISOString())]];
  if (kind === claimSilent.kind) return [['staff', words.silent(claim)]];
  if (kind === claimSaid.kind) return [['other', words.said(claim)]];
  return movesHeard[facts.move as ClaimMove]?.(claim) ?? [];
}

/** Who hears which sentence of a move; of the others nobody hears. */
const movesHeard: Partial<Record<ClaimMove, (claim: MentionedClaim) => [Hearer, Said][]>> = {
  propose: (claim) => [['other', words.proposed(claim, (claim.proposedAt ?? claim.lockUntil).toISOString())]],
  agree: (claim) => [['other', words.agreed(claim, (claim.agreedAt ?? claim.lockUntil).toISOString())]],
  companion: (claim) => (claim.companion === 'arrange' ? [['staff', words.companion(claim)]] : []),
  accompany: (claim) => [
    ['helper', words.accompanied(claim)],
    ['second', words.accompanied(claim)],
  ],
  finish: (claim) => [['wisher', words.done(claim)]],
  confirm: (claim) => [['helper', claim.thanked ? words.thanked(claim) : words.confirmed(claim)]],
  thank: (claim) => [['helper', words.thanked(claim)]],
  fail: (claim) => [
    ['helper', words.failed(claim)],
    ['wisher', words.failed(claim)],
  ],
  release: (claim) => [['wisher', words.released(claim)]],
  handOver: (claim) => [['wisher', words.released(claim)]],
  expire: (claim) => [
    ['helper', words.expired(claim)],
    ['wisher', words.released(claim)],
  ],
  drop: (claim) => [['helper', wishMessageWords.removed(claim)]],
};
