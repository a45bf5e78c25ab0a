import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { ClaimWish } from '@linli/shared/wish/claim.contract';
import { claimFault, type ClaimFault } from '@linli/shared/wish/claim.rules';
import { claimFaultWords } from '@linli/shared/wish/claim.words';
import { isMinor } from '@linli/shared/volunteer/volunteer.rules';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { TeamQueries } from '../team/team.queries';
import { AgreementService } from '../volunteer/agreement.service';
import { MatchQueries } from '../volunteer/match.queries';
import { StandingRepository, type Stood, type Toward } from './standing.repository';
import type { ClaimRow, WishRow } from './wish.entity';

/** How somebody stands toward a wish: what speaks against their claim, and what is taken and promised already. */
export interface Standing extends Pick<Stood, 'claimHours' | 'slots' | 'times'> {
  readonly fault: ClaimFault | null;
}

/** A claim that somebody asks for. */
export type AskedClaim = ClaimWish & Toward;

/** Who may help: residents who agreed to serve, whatever else they are. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly standings: StandingRepository,
    private readonly people: PeopleService,
    private readonly agreements: AgreementService,
    private readonly matches: MatchQueries,
    private readonly teams: TeamQueries,
  ) {}

  /**
   * Refuses whoever may not claim a wish, in words that say what to do; a yes to serving that comes along is taken first. `stood` is
   * what was found once the wish was locked.
   */
  async admit(tx: Tx, me: Actor, stood: Stood, { wishId, consent, teamId }: AskedClaim): Promise<Standing> {
    if (stood.blocked) await this.people.refuseBlocked(tx, me.id, stood.districtId);
    const agreed = await this.agree(tx, me, consent);
    const standing = agreed ? await this.of(tx, wishId, me.id) : standingOf(stood);
    refuse(standing.fault);
    if (teamId && !(await this.teams.isMember(tx, teamId, me.id))) throw atField('claim.team', 'teamId');
    return standing;
  }

  /** Refuses whoever may not wait for a hand: those who could not claim one either if it came free. */
  async admitWaiter(tx: Tx, me: Actor, wish: WishRow): Promise<void> {
    await this.people.refuseBlocked(tx, me.id, wish.districtId);
    const { fault } = await this.of(tx, wish.id, me.id);
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

  /** Somebody who agrees to serve on the way; answers false for who says nothing of it or agreed to this version before. */
  async agree(tx: Tx, me: Actor, version: number | undefined): Promise<boolean> {
    if (version === undefined || (await this.matches.consentOf(tx, me.id))?.version === version) return false;
    await this.agreements.agree(tx, me, { version, minor: false });
    return true;
  }

  /** How somebody stands toward a wish now. */
  async of(read: Read, wishId: string, personId: string): Promise<Standing> {
    const stood = await this.standings.of(read, wishId, personId);
    if (!stood) throw new Error(`${wishId} has no district with terms`);
    return standingOf(stood);
  }

  /**
   * What speaks against claims at first glance, before anything is locked; null where nothing does, or where it takes more than a
   * glance to say it.
   */
  async glance(
    rows: Pick<Read, 'rows'>,
    now: string,
    asks: readonly AskedClaim[],
  ): Promise<readonly (Refusal | null)[]> {
    const stood = await this.standings.glance(rows, now, asks);
    return asks.map((ask, at) => glanceOf(ask, stood[at] ?? null));
  }
}

function glanceOf({ consent }: ClaimWish, stood: Stood | null): Refusal | null {
  if (!stood?.publishedAt || stood.blocked) return null;
  const agrees = consent !== undefined && consent !== stood.version;
  const fault = faultOf(agrees ? { ...stood, version: consent, birthYear: null } : stood);
  return fault && refusalOf(fault);
}

function standingOf(stood: Stood): Standing {
  const { claimHours, slots, times } = stood;
  return { fault: faultOf(stood), claimHours, slots, times };
}

/** What speaks against a claim as things stand. */
const faultOf = ({ version, birthYear, slots, ...stood }: Stood): ClaimFault | null =>
  claimFault(
    {
      ...stood,
      taken: slots.length,
      consented: version !== null,
      minor: birthYear !== null && isMinor(birthYear, Number(localDate(stood.at).slice(0, 4))),
      publishedAt: stood.publishedAt ?? stood.at,
    },
    stood,
    stood.at,
  );

const refusalOf = (fault: ClaimFault): Refusal =>
  new Refusal('claim.refused', { fault, words: claimFaultWords[fault] });

/** Says no for a reason, in its words; without one nothing. */
function refuse(fault: ClaimFault | null): void {
  if (fault) throw refusalOf(fault);
}
