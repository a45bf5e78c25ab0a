import { Injectable } from '@nestjs/common';
import { plainOf } from '@linli/shared/deadline/term.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { PolicyVersionLine, RuleHistory } from '@linli/shared/setting/history.contract';
import { CalendarService } from '../calendar/calendar.service';
import { PolicyService, type PolicyVersion } from '../calendar/policy.service';
import type { Read } from '../platform/db/db';
import { DistrictQueries } from './district.queries';
import { RouteQueries } from './route.queries';

/** What was ever published of policies and hours of work, and by whom. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly places: RouteQueries,
    private readonly districts: DistrictQueries,
    private readonly policies: PolicyService,
    private readonly calendars: CalendarService,
  ) {}

  /** The history of a place in sight. */
  async of(read: Read, me: Actor, placeId: string): Promise<RuleHistory> {
    const place = await this.places.place(read, placeId);
    const { path, districtId, kind } = place ?? {};
    if (!path || !districtId || !steeredPaths(me).some((mine) => path.startsWith(mine)))
      throw new Refusal('place.missing');
    const policies = await this.policies.all(read, districtId);
    const hours = await this.calendars.all(read, districtId, kind === 'community' ? placeId : null);
    const by = await this.districts.publishers(
      read,
      [...policies, ...hours].map(({ id }) => id),
    );
    const codes = [...new Set(policies.map(({ code }) => code))];
    return {
      now: read.at.toISOString(),
      policies: codes.map((code) => ({
        code,
        versions: policies.filter((row) => row.code === code).map((row) => policyLine(row, by(row.id))),
      })),
      hours: hours.map(({ id, version, source, fromAt, shifts }) => ({
        version,
        source,
        from: fromAt.toISOString(),
        by: by(id),
        shifts,
      })),
    };
  }
}

function policyLine({ version, source, fromAt, terms }: PolicyVersion, by: string | null): PolicyVersionLine {
  const { accept, resolve, feedback, interimMeetsFeedback, pause, extension } = terms;
  return {
    version,
    source,
    from: fromAt.toISOString(),
    by,
    accept: plainOf(accept),
    resolve: plainOf(resolve),
    feedback: plainOf(feedback),
    interimMeetsFeedback,
    pause: { ...pause, reasons: [...pause.reasons] },
    extension: { ...extension, reasons: [...extension.reasons] },
  };
}
