import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { partsToward, standingLife } from '@linli/shared/report-in/standing.rules';
import type { ServiceTermLine } from '@linli/shared/service-term/service-term.contract';
import type * as c from '@linli/shared/volunteer/volunteer.contract';
import { isMinor, proposed } from '@linli/shared/volunteer/volunteer.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ServiceTerms } from '../service-term/service-term.service';
import { ServiceConsentRow, VolunteerPostRow, VolunteerRow } from './volunteer.entity';
import { VolunteerRepository } from './volunteer.repository';

/** Consents, profiles and posts as those who serve, and those who answer for a place, see them. */
@Injectable()
export class VolunteerQueries {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly terms: ServiceTerms,
    private readonly places: PlaceService,
  ) {}

  /** All that I said about serving; before I have a home here, the agreement of the only or first district. */
  async mine(read: Read, me: Actor): Promise<c.OwnVolunteering> {
    const tied = await this.volunteers.tied(read, me.id);
    const consent = await this.volunteers.consent(read, me.id);
    const districtId = consent?.districtId ?? tied[0]?.districtId ?? (await this.firstDistrict(read));
    const { version, words } = await this.volunteers.agreement(read, districtId);
    const profile = await read.rows.findOneBy(VolunteerRow, { personId: me.id });
    const posts = await this.terms.of(read, districtId, 'post');
    const wards = await this.volunteers.wards(read, me.id);
    return {
      now: read.at.toISOString(),
      agreement: { version, words },
      mayAgree: tied.length > 0,
      consent: consent && told(consent),
      wards: wards.map(({ at, ...ward }) => ({ ...ward, day: localDate(at) })),
      profile: profile && { skills: profile.skills, times: profile.times, reach: profile.reach },
      skills: await this.terms.of(read, districtId, 'skill'),
      posts: proposed(posts, profile?.skills ?? []),
      places: tied.map(({ id, name }) => ({ id, name })),
      post: await this.ownPost(read, me, posts),
    };
  }

  private async ownPost(
    read: Read,
    me: Actor,
    posts: readonly ServiceTermLine[],
  ): Promise<c.OwnVolunteering['post']> {
    const row = await this.volunteers.lastPost(read, me.id);
    if (!row) return null;
    const place = (await this.places.platesOf(read, [row.placeId])).get(row.placeId);
    const moves = openMoves(standingLife, row.state, partsToward(row, me));
    return {
      ...lineOf(row, posts),
      place: place?.name ?? '',
      rights: { withdraw: moves.includes('withdraw'), end: moves.includes('end') },
    };
  }

  /** Posts at and below the places I steer, and how many of each kind are held there. */
  async posts(read: Read, me: Actor): Promise<c.Posts> {
    const paths = steeredPaths(me);
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    const kinds = await this.terms.of(read, districtId, 'post');
    const skills = new Map(
      (await this.terms.of(read, districtId, 'skill')).map((one) => [one.code, one.name]),
    );
    const rows = await this.volunteers.posts(read, paths);
    const year = Number(localDate(read.at).slice(0, 4));
    return {
      now: read.at.toISOString(),
      posts: rows.map((row) => {
        const moves = openMoves(standingLife, row.state, partsToward(row, me));
        return {
          ...lineOf(row, kinds),
          ...{ place: row.place, person: row.person },
          skills: (row.skills ?? []).flatMap((code) => skills.get(code) ?? []),
          minor: row.birthYear !== null && isMinor(row.birthYear, year),
          rights: { decide: moves.includes('confirm'), end: moves.includes('end') },
        };
      }),
      kinds: kinds.map(({ code, name }) => ({
        ...{ code, name },
        held: rows.filter((row) => row.state === 'held' && row.code === code).length,
      })),
    };
  }

  /** Whom a message about a post is for, and what the post is called; null once it is gone. */
  async mentionedPost(read: Read, id: string): Promise<{ personId: string; name: string } | null> {
    const row = await read.rows.findOneBy(VolunteerPostRow, { id });
    if (!row) return null;
    return {
      personId: row.personId,
      name: lineOf(row, await this.terms.of(read, row.districtId, 'post')).name,
    };
  }

  /** Whom messages about a consent are for; none once it is gone. */
  async mentionedConsent(read: Read, id: string): Promise<string[]> {
    const row = await read.rows.findOneBy(ServiceConsentRow, { id });
    return row ? [row.personId, ...(row.guardianId ? [row.guardianId] : [])] : [];
  }

  private async firstDistrict({ rows }: Read): Promise<string> {
    const [found] = await rows.query<{ id: string }[]>(
      `select id from place where kind = 'district' order by id limit 1`,
    );
    if (!found) throw new Refusal('place.missing');
    return found.id;
  }
}

const told = (row: ServiceConsentRow): c.OwnVolunteering['consent'] => ({
  ...{ id: row.id, state: row.state, version: row.version, day: localDate(row.at) },
  minor: row.birthYear !== null || row.codeUntil !== null,
  codeUntil: row.codeUntil?.toISOString() ?? null,
});

function lineOf(row: VolunteerPostRow, posts: readonly ServiceTermLine[]) {
  const { id, code, state, since, until, words } = row;
  const name = posts.find((one) => one.code === code)?.name ?? code;
  return { id, code, name, state, since, until, words, asked: localDate(row.askedAt) };
}
