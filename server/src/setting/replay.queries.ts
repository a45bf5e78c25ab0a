import { Injectable } from '@nestjs/common';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import type { PolicyChoice } from '@linli/shared/deadline/choose.rules';
import { daysFault, shiftFault } from '@linli/shared/deadline/publish.rules';
import { termOf } from '@linli/shared/deadline/term.rules';
import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { RouteRule } from '@linli/shared/dispatch/route.rules';
import type { PreviewCalendar } from '@linli/shared/setting/calendar.contract';
import type { Effect, PreviewPolicy } from '@linli/shared/setting/choice.contract';
import {
  otherwiseDue,
  otherwiseRouted,
  type Promising,
  type Received,
} from '@linli/shared/setting/replay.rules';
import { CalendarService } from '../calendar/calendar.service';
import { PolicyService } from '../calendar/policy.service';
import type { Read } from '../platform/db/db';

/** So many days are looked back, today included. */
const lookBack = 30;

/** Where the matters lie that a change would be tried on. */
export interface Tried {
  readonly districtId: string;
  readonly path: string;
}

/** What a change of rules would have meant for the matters of the last thirty days, counted by the law that decides. */
@Injectable()
export class ReplayQueries {
  constructor(
    private readonly calendars: CalendarService,
    private readonly policies: PolicyService,
  ) {}

  /** With one more choice of a policy. */
  async choice(read: Read, where: Tried, choice: PolicyChoice): Promise<Effect> {
    return this.dues(read, where, (now) => ({ ...now, choices: [...now.choices, choice] }));
  }

  /** With other terms of a policy. */
  async policy(read: Read, where: Tried, ask: PreviewPolicy): Promise<Effect> {
    const { accept, resolve, feedback, code, interimMeetsFeedback, pause, extension } = ask;
    const terms = {
      accept: termOf(accept),
      resolve: termOf(resolve),
      feedback: termOf(feedback),
      interimMeetsFeedback,
      pause,
      extension,
    };
    return this.dues(read, where, (now) => ({ ...now, terms: { ...now.terms, [code]: terms } }));
  }

  /** With another calendar of one community, or with null of the district, where communities have none of their own. */
  async calendar(
    read: Read,
    where: Tried,
    communityId: string | null,
    { shifts, days }: Pick<PreviewCalendar, 'shifts' | 'days'>,
  ): Promise<Effect> {
    const district = await this.calendars.told(read, where.districtId, null);
    const own = await this.calendars.withOwn(read, where.districtId);
    return this.dues(read, where, (now) => ({
      ...now,
      calendarOf: (id) => {
        const calendar = now.calendarOf(id);
        if (communityId ? id !== communityId : own.has(id)) return calendar;
        const tried: Calendar = {
          ...calendar,
          shifts,
          days: communityId ? { ...district.days, ...days } : calendar.days,
        };
        // what nobody could publish changes nothing
        return (shiftFault(shifts) ?? daysFault(tried)) ? calendar : tried;
      },
    }));
  }

  /** With other rules by which matters find their unit. */
  async routes(
    read: Read,
    where: Tried,
    before: readonly RouteRule[],
    after: readonly RouteRule[],
  ): Promise<Effect> {
    const matters = await this.received(read, where);
    return effectOf(read, matters, otherwiseRouted(matters, before, after));
  }

  private async dues(read: Read, where: Tried, change: (now: Promising) => Promising): Promise<Effect> {
    const matters = await this.received(read, where);
    const now = await this.promising(read, where.districtId, matters);
    return effectOf(read, matters, otherwiseDue(matters, now, change(now)));
  }

  /** The rules in force now. */
  private async promising(read: Read, districtId: string, matters: readonly Received[]): Promise<Promising> {
    const rules = await this.policies.rules(read, districtId);
    const policies = await this.policies.inForce(read, districtId);
    const calendars = new Map<string, Calendar>();
    for (const communityId of new Set(matters.map((matter) => matter.communityId)))
      calendars.set(communityId, (await this.calendars.inForce(read, districtId, communityId)).calendar);
    return {
      choices: rules.filter(({ fromAt }) => fromAt <= read.at),
      terms: Object.fromEntries(policies.map(({ code, terms }) => [code, terms])),
      calendarOf: (communityId) => {
        const calendar = calendars.get(communityId);
        if (!calendar) throw new Error(`no matter came from community ${communityId}`);
        return calendar;
      },
    };
  }

  private received({ rows, at }: Read, { districtId, path }: Tried): Promise<Received[]> {
    return rows.query(
      `select t.category_id as "categoryId", t.urgent, p.kind as "placeKind", t.path, t.at, t.community_id as "communityId", t.grid_id as "gridId"
         from ticket t join place p on p.id = t.place_id
        where t.district_id = $1 and t.at >= $2 and starts_with(t.path, $3)`,
      [districtId, since(at), path],
    );
  }
}

const since = (at: Date): Date => instantOn(dayNumber(at) - lookBack + 1, 0);

const effectOf = ({ at }: Read, matters: readonly Received[], changed: number): Effect => ({
  since: since(at).toISOString(),
  looked: matters.length,
  changed,
});
