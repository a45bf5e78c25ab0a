import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { ClaimWish } from '@linli/shared/wish/claim.contract';
import { claimFault, type Claiming, type ClaimFault } from '@linli/shared/wish/claim.rules';
import { claimFaultWords } from '@linli/shared/wish/claim.words';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { TeamQueries } from '../team/team.queries';
import { AgreementService } from '../volunteer/agreement.service';
import { MatchQueries } from '../volunteer/match.queries';
import type { ClaimRow, WishRow, WishTermsRow } from './wish.entity';
import { WishRepository } from './wish.repository';

/** How somebody stands toward a wish: what speaks against their claim, and what is taken and promised already. */
export interface Standing {
  readonly fault: ClaimFault | null;
  readonly terms: WishTermsRow;
  /** The claims that take up a hand. */
  readonly hands: readonly ClaimRow[];
  /** The times that the person has agreed with others. */
  readonly times: readonly Date[];
}

/** Who may help: residents who agreed to serve, whatever else they are. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly wishes: WishRepository,
    private readonly people: PeopleService,
    private readonly agreements: AgreementService,
    private readonly matches: MatchQueries,
    private readonly teams: TeamQueries,
  ) {}

  /** Refuses whoever may not claim a wish, in words that say what to do; a yes to serving that comes along is taken first. */
  async admit(tx: Tx, me: Actor, wish: WishRow, { consent, teamId }: ClaimWish): Promise<Standing> {
    await this.people.refuseBlocked(tx, me.id, wish.districtId);
    await this.agree(tx, me, consent);
    const standing = await this.of(tx, wish, me.id);
    refuse(standing.fault);
    if (teamId && !(await this.teams.isMember(tx, teamId, me.id))) throw atField('claim.team', 'teamId');
    return standing;
  }

  /** Refuses whoever may not wait for a hand: those who could not claim one either if it came free. */
  async admitWaiter(tx: Tx, me: Actor, wish: WishRow): Promise<void> {
    await this.people.refuseBlocked(tx, me.id, wish.districtId);
    const { fault } = await this.of(tx, wish, me.id);
    if (fault !== 'taken' && fault !== 'first') refuse(fault);
  }

  /** Refuses whoever may not come along with a helper: an adult who agreed to serve, neither the helper nor the wisher. */
  async admitSecond(
    read: Read,
    { wish, claim }: { wish: WishRow; claim: ClaimRow },
    secondId: string,
  ): Promise<void> {
    if (secondId === claim.personId) refuse('already');
    if (secondId === wish.wisherId) refuse('own');
    const consent = await this.matches.consentOf(read, secondId);
    if (consent?.minor) refuse('minor');
    if (!consent) refuse('consent');
  }

  /** Somebody who agrees to serve on the way; who agreed to this version before need not again. */
  async agree(tx: Tx, me: Actor, version: number | undefined): Promise<void> {
    if (version === undefined || (await this.matches.consentOf(tx, me.id))?.version === version) return;
    await this.agreements.agree(tx, me, { version, minor: false });
  }

  /** How somebody stands toward a wish now. */
  async of(read: Read, wish: WishRow, personId: string): Promise<Standing> {
    const [terms, { holds, firstTimer, times }, { kept, offered }, hands, consent, bound] = await Promise.all(
      [
        this.wishes.termsOf(read, wish.districtId),
        this.wishes.promisesOf(read, personId),
        this.wishes.keptHands(read, wish.id, personId),
        this.wishes.hands(read, wish.id),
        this.matches.consentOf(read, personId),
        this.wishes.isBound(read, personId, wish.districtId),
      ],
    );
    const claiming: Claiming = {
      ...{ holds, firstTimer, kept, offered },
      ...{ state: wish.state, pair: wish.pair, hands: wish.hands, taken: hands.length },
      ...{ consented: consent !== null, minor: consent?.minor ?? false },
      own: wish.wisherId === personId || wish.madeBy === personId,
      bound,
      already: hands.some((one) => one.personId === personId || one.secondId === personId),
      publishedAt: wish.publishedAt ?? read.at,
    };
    return { fault: claimFault(claiming, terms, read.at), terms, hands, times };
  }
}

/** Says no for a reason, in its words; without one nothing. */
function refuse(fault: ClaimFault | null): void {
  if (fault) throw new Refusal('claim.refused', { fault, words: claimFaultWords[fault] });
}
