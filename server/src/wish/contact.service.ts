import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { RevealClaim, RevealedClaim } from '@linli/shared/wish/claim.contract';
import type { WisherPhone } from '@linli/shared/wish/wish.contract';
import { isLive, type ClaimPart } from '@linli/shared/wish/claim.rules';
import { LookingService } from '../people/looking.service';
import { PeopleService } from '../people/people.service';
import { NeighbourQueries } from '../home/neighbour.queries';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { ClaimLife, type Held } from './claim.life';
import { ClaimWordRow, type WishRow } from './wish.entity';
import { claimRevealed, claimSaid, wishRevealed } from './wish.events';
import { WishLife } from './wish.life';

/** How two sides of a claim reach each other without knowing each other's phone, and when they may see more. */
@Injectable()
export class ContactService {
  constructor(
    private readonly life: ClaimLife,
    private readonly wishLife: WishLife,
    private readonly people: PeopleService,
    private readonly neighbours: NeighbourQueries,
    private readonly secrets: Secrets,
    private readonly looking: LookingService,
    private readonly outbox: Outbox,
  ) {}

  /** Passes on words to the other side while the claim lives; for a wisher without a phone the community passes them on. */
  async say(tx: Tx, me: Actor, id: string, words: string): Promise<void> {
    const { claim, wish, parts } = await this.life.take(tx, me, id, null);
    if (!isLive(claim.state)) throw new Refusal('claim.over');
    const { districtId } = claim;
    const side = sideOf(parts);
    const row = { id: newId(tx.at), districtId, claimId: id, byId: me.id, side, at: tx.at };
    await tx.rows.insert(ClaimWordRow, { ...row, words: words.trim() });
    const facts = { wish: wish.id, side };
    await this.outbox.publish(tx, claimSaid({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /**
   * Shows a phone to whom its owner allowed it, or the home to those who agreed a time there; only while the claim lives. Who
   * looked, and why, is kept.
   */
  async reveal(tx: Tx, me: Actor, id: string, { what, reason }: RevealClaim): Promise<RevealedClaim> {
    const held = await this.life.take(tx, me, id, null);
    const { claim, wish, parts } = held;
    if (!isLive(claim.state)) throw new Refusal('claim.over');
    const shown = what === 'phone' ? await this.phone(tx, held) : await this.home(tx, held);
    const { districtId } = claim;
    const facts = { wish: wish.id, what };
    const eventId = await this.outbox.publish(
      tx,
      claimRevealed({ districtId, subjectId: id, actorId: me.id, facts }),
    );
    const ofWisher = what === 'home' || parts.includes('claimer');
    const look = { eventId, districtId, lookerId: me.id, of: [ofWisher ? wish.wisherId : claim.personId] };
    await this.looking.note(tx, { ...look, what, reason });
    const name = parts.includes('claimer') || parts.includes('second') ? this.opened(wish.whomSealed) : null;
    return { name, phone: null, home: null, ...shown };
  }

  /** Shows the wisher's phone to whoever looks at the wish, so that they can ask; who looked, and why, is kept. */
  async revealWisher(tx: Tx, me: Actor, id: string, reason: string): Promise<WisherPhone> {
    const { wish, parts } = await this.wishLife.take(tx, me, id, null);
    if (!parts.includes('reviewer')) throw new Refusal('wish.missing');
    const phone = await this.wisherPhone(tx, wish);
    if (!phone) throw new Refusal('claim.no_phone');
    const { districtId } = wish;
    const facts = { what: 'phone' };
    const eventId = await this.outbox.publish(
      tx,
      wishRevealed({ districtId, subjectId: id, actorId: me.id, facts }),
    );
    const look = { eventId, districtId, lookerId: me.id, of: [wish.wisherId] };
    await this.looking.note(tx, { ...look, what: 'phone', reason });
    return { name: this.opened(wish.whomSealed), phone };
  }

  private async wisherPhone(tx: Tx, { phoneSealed, wisherId }: WishRow): Promise<string | null> {
    return this.opened(phoneSealed) ?? (wisherId ? this.people.phoneOf(tx, wisherId) : null);
  }

  /** The phone of the other side. Whoever comes along asks the helper. */
  private async phone(tx: Tx, { claim, wish, parts }: Held): Promise<{ phone: string }> {
    const ofWisher = parts.includes('claimer');
    if (!ofWisher && !parts.includes('wisher') && !parts.includes('worker'))
      throw new Refusal('claim.not_shared');
    if (ofWisher ? !claim.wisherPhone : !claim.claimerPhone) throw new Refusal('claim.not_shared');
    const phone = ofWisher ? await this.wisherPhone(tx, wish) : await this.people.phoneOf(tx, claim.personId);
    if (!phone) throw new Refusal('claim.no_phone');
    return { phone };
  }

  /** Where the helpers are awaited, once a time is agreed. */
  private async home(tx: Tx, { claim, wish }: Held): Promise<{ home: string }> {
    const awaited = claim.state === 'agreed' || claim.state === 'under_way';
    if (wish.spot !== 'home' || !wish.homeId || !awaited) throw new Refusal('claim.not_shared');
    const home = await this.neighbours.addressOf(tx, wish.homeId);
    if (!home) throw new Refusal('home.missing');
    return { home };
  }

  private opened(sealed: Buffer | null): string | null {
    return sealed && this.secrets.open(sealed);
  }
}

/** Which side somebody speaks for. */
export function sideOf(parts: readonly ClaimPart[]): ClaimWordRow['side'] {
  if (parts.includes('worker')) return 'worker';
  return parts.includes('wisher') ? 'wisher' : 'claimer';
}
