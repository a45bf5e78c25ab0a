import { Injectable } from '@nestjs/common';
import type { PolicyLine, Rules } from '@linli/shared/deadline/rule.contract';
import { plainOf } from '@linli/shared/deadline/term.rules';
import { holdsAt, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { PolicyService, type PolicyVersion } from '../calendar/policy.service';
import type { Read } from '../platform/db/db';

/** A community or district whose rules somebody looks at. */
export interface RuledPlace {
  readonly placeId: string;
  readonly name: string;
  readonly kind: 'district' | 'community';
  readonly districtId: string;
  readonly path: string;
}

/** Whose calendar it is: the community's, or with null the district's. */
export const communityOf = ({ kind, placeId }: RuledPlace): string | null =>
  kind === 'community' ? placeId : null;

/** Who may publish shifts here: the administrator, and for a community also who leads it. */
export const mayPublishCalendar = (me: Actor, { kind, path }: RuledPlace): boolean =>
  holdsAt(me, kind === 'community' ? ['lead', 'administer'] : ['administer'], path);

/** The rules by which promises are computed, as the screen of those who steer shows them. */
@Injectable()
export class RuleQueries {
  constructor(
    private readonly calendars: CalendarService,
    private readonly policies: PolicyService,
  ) {}

  /** The rules of a place in sight, or of the first one there is. */
  async of(read: Read, me: Actor, placeId: string | undefined): Promise<Rules> {
    const places = await this.places(read, me);
    const place = await this.place(read, me, placeId ?? places[0]?.placeId ?? '');
    const { districtId } = place;
    const communityId = communityOf(place);
    const calendar = await this.calendars.told(read, districtId, communityId);
    const coming = await this.calendars.coming(read, districtId, communityId);
    const usedFor = await this.policies.usedFor(read, districtId);
    const line = (version: PolicyVersion) => policyLine(version, usedFor.get(version.code) ?? []);
    return {
      now: read.at.toISOString(),
      places: places.map(({ placeId, name, kind }) => ({ placeId, name, kind })),
      placeId: place.placeId,
      calendar: {
        version: calendar.version,
        source: calendar.source,
        from: calendar.fromAt.toISOString(),
        own: calendar.own !== null,
        shifts: [...calendar.shifts],
        days: calendar.days,
        ownDays: calendar.own ?? {},
        years: [...calendar.years],
      },
      coming: coming.map(({ fromAt, source, shifts }) => ({ from: fromAt.toISOString(), source, shifts })),
      newestCalendar: await this.calendars.newest(read, districtId, communityId),
      policies: (await this.policies.inForce(read, districtId)).map(line),
      comingPolicies: (await this.policies.coming(read, districtId)).map(line),
      mayPublishCalendar: mayPublishCalendar(me, place),
      mayPublishPolicy: await this.mayPublishPolicy(read, me, place),
    };
  }

  /** A community or district at or below one of my steering posts; anything else is missing. */
  async place(read: Read, me: Actor, placeId: string): Promise<RuledPlace> {
    const [place] = await this.find(read, me, placeId);
    if (!place) throw new Refusal('place.missing');
    return place;
  }

  /** Policies are the district's, so whoever administers it publishes them. */
  async mayPublishPolicy({ rows }: Read, me: Actor, { districtId }: RuledPlace): Promise<boolean> {
    const [district] = await rows.query<{ path: string }[]>(
      "select path from stand where place_id = $1 and tree = 'administrative'",
      [districtId],
    );
    return district !== undefined && holdsAt(me, ['administer'], district.path);
  }

  private places(read: Read, me: Actor): Promise<RuledPlace[]> {
    return this.find(read, me, null);
  }

  private find({ rows }: Read, me: Actor, placeId: string | null): Promise<RuledPlace[]> {
    return rows.query<RuledPlace[]>(
      `select p.id as "placeId", p.name, p.kind, p.district_id as "districtId", s.path
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('district', 'community') and ($2::text is null or p.id::text = $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.path limit 500`,
      [steeredPaths(me), placeId],
    );
  }
}

function policyLine({ terms, fromAt, ...row }: PolicyVersion, usedFor: readonly string[]): PolicyLine {
  const { code, name, version, source } = row;
  const { accept, resolve, feedback, interimMeetsFeedback, pause, extension } = terms;
  return {
    code,
    name,
    version,
    source,
    from: fromAt.toISOString(),
    accept: plainOf(accept),
    resolve: plainOf(resolve),
    feedback: plainOf(feedback),
    interimMeetsFeedback,
    pause: { ...pause, reasons: [...pause.reasons] },
    extension: { ...extension, reasons: [...extension.reasons] },
    usedFor: [...usedFor],
  };
}
