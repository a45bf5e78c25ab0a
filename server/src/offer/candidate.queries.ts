import { Injectable } from '@nestjs/common';
import type { Candidates, Why } from '@linli/shared/offer/offer.contract';
import { inOrder, isFree, weekdaysOf } from '@linli/shared/offer/offer.rules';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { NeighbourQueries } from '../home/neighbour.queries';
import { TeamQueries } from '../team/team.queries';
import { MatchQueries, type Candidate } from '../volunteer/match.queries';
import type { Read } from '../platform/db/db';
import type { WishRow } from '../wish/wish.service';
import { WishService } from '../wish/wish.service';
import { OfferRepository } from './offer.repository';

/** Somebody who may be asked for a wish, and why them. */
export interface Asked extends Candidate {
  readonly holds: number;
  readonly why: Why;
}

/** Who may be asked for a wish: matched by skill, post, nearness and the times they give, never by what they did before. */
@Injectable()
export class CandidateQueries {
  constructor(
    private readonly matches: MatchQueries,
    private readonly neighbours: NeighbourQueries,
    private readonly teams: TeamQueries,
    private readonly wishes: WishService,
    private readonly offers: OfferRepository,
  ) {}

  /** Everybody who may be asked, the best fitting first; neither the wisher nor whoever is on it. */
  async of(read: Read, wish: WishRow): Promise<Asked[]> {
    const skill = await this.skillOf(read, wish);
    const found = await this.matches.matchFacts(read, {
      placeIds: [wish.placeId],
      skill: skill?.code ?? null,
    });
    const held = await this.heldBy(
      read,
      found.map(({ personId }) => personId),
    );
    const onIt = await this.onIt(read, wish.id);
    const posts = await this.postNames(read, wish.districtId);
    const weekdays = weekdaysOf({ when: wish.suits, dates: wish.dates });
    const fit = found
      .filter(
        ({ personId, minor }) => personId !== wish.wisherId && !onIt.has(personId) && !(minor && wish.pair),
      )
      .map((one) => ({
        ...one,
        skilled: skill !== null && one.skilled,
        holds: held.get(one.personId) ?? 0,
        why: {
          near: one.near,
          skill: skill !== null && one.skilled ? skill.name : null,
          post: (one.post && posts.get(one.post)) ?? null,
          free: isFree(one.times, weekdays),
        },
      }));
    return inOrder(fit, weekdays);
  }

  /** The same for whoever gives a wish out, with names, teams and what is being asked. */
  async list(read: Read, me: Actor, wishId: string): Promise<Candidates> {
    const wish = await this.wishes.byId(read, wishId);
    if (!wish || !holdsAt(me, steering, wish.path)) throw new Refusal('wish.missing');
    const found = (await this.of(read, wish)).slice(0, 100);
    const open = await this.offers.openOf(read, wishId);
    const names = await this.neighbours.namesOf(read, [
      ...found.map(({ personId }) => personId),
      ...open.flatMap(({ personId }) => personId ?? []),
    ]);
    const teams = (await this.teams.below(read, steeredPaths(me))).slice(0, 100);
    return {
      now: read.at.toISOString(),
      candidates: found.map(({ personId, skilled, holds, why }) => ({
        ...{ personId, skilled, holds, ...why },
        name: names.get(personId) ?? '',
        asked: open.some((offer) => offer.personId === personId),
      })),
      teams,
      offers: open.map(({ id, kind, personId, teamId, state, dueAt }) => ({
        ...{ id, kind },
        state: state === 'queued' ? 'queued' : 'offered',
        to: (personId && names.get(personId)) ?? teams.find((team) => team.id === teamId)?.name ?? '',
        due: dueAt?.toISOString() ?? null,
      })),
    };
  }

  /** Who is told that everybody is asked: those with the skill, else those of the same building; so many at most. */
  async around(read: Read, wish: WishRow, most = 50): Promise<string[]> {
    const found = await this.of(read, wish);
    const fit = found.filter(({ skilled, near }) => skilled || near === 'building');
    return fit.slice(0, most).map(({ personId }) => personId);
  }

  private async skillOf(
    { rows }: Read,
    { districtId, kind }: WishRow,
  ): Promise<{ code: string; name: string } | null> {
    const [found] = await rows.query<{ code: string; name: string }[]>(
      `select e.code, e.name from wish_kind k join service_term e on e.district_id = k.district_id and e.list = 'skill' and e.code = k.skill
        where k.district_id = $1 and k.code = $2`,
      [districtId, kind],
    );
    return found ?? null;
  }

  private async heldBy({ rows }: Read, ids: readonly string[]): Promise<Map<string, number>> {
    const found = await rows.query<{ personId: string; count: number }[]>(
      `select person_id as "personId", count(*)::int as count from claim where person_id = any($1) and ended_at is null group by person_id`,
      [ids],
    );
    return new Map(found.map(({ personId, count }) => [personId, count]));
  }

  private async onIt({ rows }: Read, wishId: string): Promise<Set<string>> {
    const found = await rows.query<{ id: string }[]>(
      `select unnest(array[person_id, second_id]) as id from claim where wish_id = $1 and ended_at is null`,
      [wishId],
    );
    return new Set(found.map(({ id }) => id));
  }

  private async postNames({ rows }: Read, districtId: string): Promise<Map<string, string>> {
    const found = await rows.query<{ code: string; name: string }[]>(
      `select code, name from service_term where district_id = $1 and list = 'post'`,
      [districtId],
    );
    return new Map(found.map(({ code, name }) => [code, name]));
  }
}
