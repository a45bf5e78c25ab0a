import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { claimLife, isLive, notYet, partsTowardClaim, type ClaimPart } from '@linli/shared/wish/claim.rules';
import { NeighbourQueries } from '../home/neighbour.queries';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { writtenName } from './whom';
import { sideOf } from './contact.service';
import { ClaimRow, ClaimWordRow, type WishRow } from './wish.entity';
import { WishRepository } from './wish.repository';

/** Whom the people of a claim are to each other. */
type Names = ReadonlyMap<string, string>;

/** Claims for those who have a part in them. */
@Injectable()
export class ClaimLines {
  constructor(
    private readonly wishes: WishRepository,
    private readonly neighbours: NeighbourQueries,
    private readonly secrets: Secrets,
  ) {}

  /** The claims of a wish that `me` has a part in: whoever helps sees their own, the wisher and staff those that live or are kept. */
  async of(read: Read, me: Actor, wish: WishRow): Promise<ClaimView[]> {
    const seen = (await this.wishes.claimsOf(read, wish.id)).flatMap((claim) => {
      const parts = partsTowardClaim({ ...claim, wisherId: wish.wisherId }, me);
      const own = parts.includes('claimer') || parts.includes('second');
      const shown =
        isLive(claim.state) || claim.state === 'confirmed' || (own && claim.state === 'unfulfilled');
      return parts.length && shown ? [{ claim, parts }] : [];
    });
    const people = seen.flatMap(({ claim }) => [claim.personId, claim.secondId]);
    const names = await this.neighbours.namesOf(read, [wish.wisherId, ...people]);
    const words = await this.words(
      read,
      seen.map(({ claim }) => claim.id),
    );
    const teams = await this.teams(
      read,
      seen.map(({ claim }) => claim.teamId),
    );
    return seen.map(({ claim, parts }) => ({
      ...this.view(read, { wish, claim, parts }, names),
      team: (claim.teamId && teams.get(claim.teamId)) ?? null,
      said: (words.get(claim.id) ?? []).map(({ side, words: said, at }) => ({
        yours: side === sideOf(parts),
        by: side,
        words: said ?? '',
        at: at.toISOString(),
      })),
    }));
  }

  private view(
    { at }: Read,
    { wish, claim, parts }: { wish: WishRow; claim: ClaimRow; parts: ClaimPart[] },
    names: Names,
  ): Omit<ClaimView, 'team' | 'said'> {
    const helps = parts.includes('claimer') || parts.includes('second');
    const side = parts.includes('claimer') ? ('claimer' as const) : ('wisher' as const);
    const live = isLive(claim.state);
    const open = openMoves(claimLife, claim.state, parts).filter(
      (move) =>
        !notYet(move, parts, { ...claim, pair: wish.pair }, at) &&
        // Thanks are said once.
        (move !== 'thank' || claim.thanks === null),
    );
    const known = live && claim.state !== 'held';
    return {
      id: claim.id,
      wishId: wish.id,
      ...{ state: claim.state, version: claim.version, coordinator: claim.coordinator, pair: wish.pair },
      ...{ companion: claim.companion, minutes: claim.minutes, way: claim.way, thanks: claim.thanks },
      part: parts.includes('claimer')
        ? 'claimer'
        : parts.includes('second')
          ? 'second'
          : wish.wisherId === null || !parts.includes('wisher')
            ? 'worker'
            : 'wisher',
      who: helps ? (known ? this.wisherName(wish, names) : null) : (names.get(claim.personId) ?? null),
      lockUntil: claim.state === 'held' ? claim.lockUntil.toISOString() : null,
      proposed: claim.proposedAt && { at: claim.proposedAt.toISOString(), yours: claim.proposedBy === side },
      agreed: claim.agreedAt?.toISOString() ?? null,
      second: (claim.secondId && names.get(claim.secondId)) ?? null,
      begun: {
        claimer: claim.begunClaimer?.toISOString() ?? null,
        wisher: claim.begunWisher?.toISOString() ?? null,
      },
      confirmDue: live ? (claim.confirmDue?.toISOString() ?? null) : null,
      phones:
        side === 'claimer'
          ? { mine: claim.claimerPhone, theirs: claim.wisherPhone }
          : { mine: claim.wisherPhone, theirs: claim.claimerPhone },
      home:
        helps &&
        wish.spot === 'home' &&
        wish.homeId !== null &&
        (claim.state === 'agreed' || claim.state === 'under_way'),
      openMoves: open,
    };
  }

  /** A child is a code, to helpers too. */
  private wisherName(wish: WishRow, names: Names): string | null {
    return writtenName(this.secrets, wish) ?? (wish.wisherId && names.get(wish.wisherId)) ?? null;
  }

  private async words({ rows }: Read, claimIds: readonly string[]): Promise<Map<string, ClaimWordRow[]>> {
    const found = await rows
      .createQueryBuilder(ClaimWordRow, 'w')
      .where('w.claim_id = any(:claimIds) and w.words is not null', { claimIds })
      .orderBy('w.id')
      .getMany();
    const byClaim = new Map<string, ClaimWordRow[]>();
    for (const word of found) byClaim.set(word.claimId, [...(byClaim.get(word.claimId) ?? []), word]);
    return byClaim;
  }

  private async teams({ rows }: Read, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const found = await rows.query<{ id: string; name: string }[]>(
      'select id, name from team where id = any($1)',
      [ids.filter(Boolean)],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
