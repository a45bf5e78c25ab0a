import { Injectable } from '@nestjs/common';
import { fromFaultWords } from '@linli/shared/deadline/policy.words';
import { beginsAt, fromFault } from '@linli/shared/deadline/publish.rules';
import type { PublishCalendar, PublishPolicy } from '@linli/shared/deadline/rule.contract';
import { termOf } from '@linli/shared/deadline/term.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { CalendarService, type Publishing } from '../calendar/calendar.service';
import { PolicyService } from '../calendar/policy.service';
import type { Tx } from '../platform/db/db';
import { refuseStale, SettingService } from '../setting/setting.service';
import { communityOf, mayPublishCalendar, RuleQueries, type RuledPlace } from './rule.queries';

/** Changing the rules from a date on; what has been promised stays. */
@Injectable()
export class RuleService {
  constructor(
    private readonly queries: RuleQueries,
    private readonly calendars: CalendarService,
    private readonly policies: PolicyService,
    private readonly settings: SettingService,
  ) {}

  /** Publishes the shifts of a community, with days of its own, or of the district, which keeps its holidays. */
  async publishCalendar(tx: Tx, me: Actor, ask: PublishCalendar): Promise<void> {
    const place = await this.queries.place(tx, me, ask.placeId);
    if (!mayPublishCalendar(me, place)) throw new Refusal('role.not_yours');
    const communityId = communityOf(place);
    const notes = Object.values(ask.days).map(({ note }) => note ?? '');
    const words = { source: ask.source, days: notes.join('，') };
    await this.settings.allow(tx, place.districtId, { kind: 'calendar', words });
    if (ask.base !== undefined)
      refuseStale(ask.base, await this.calendars.newest(tx, place.districtId, communityId));
    const { days, years } = communityId
      ? { days: ask.days, years: [] }
      : (await this.calendars.inForce(tx, place.districtId, null)).calendar;
    const calendar = { communityId, shifts: ask.shifts, days, years };
    await this.calendars.publishCalendar(tx, publishing(tx, me, place, ask), calendar);
  }

  /** Publishes the next version of a policy that the district has. */
  async publishPolicy(tx: Tx, me: Actor, ask: PublishPolicy): Promise<void> {
    const place = await this.queries.place(tx, me, ask.placeId);
    if (!(await this.queries.mayPublishPolicy(tx, me, place))) throw new Refusal('role.not_yours');
    const { code, interimMeetsFeedback, pause, extension } = ask;
    const before = (await this.policies.inForce(tx, place.districtId)).find((policy) => policy.code === code);
    if (!before) throw new Refusal('policy.missing');
    await this.settings.allow(tx, place.districtId, { kind: 'policy', words: { source: ask.source } });
    if (ask.base !== undefined) refuseStale(ask.base, await this.policies.newest(tx, place.districtId, code));
    await this.policies.publish(tx, publishing(tx, me, place, ask), {
      code,
      name: before.name,
      accept: termOf(ask.accept),
      resolve: termOf(ask.resolve),
      feedback: termOf(ask.feedback),
      interimMeetsFeedback,
      pause,
      extension,
    });
  }
}

function publishing(
  { at }: Tx,
  me: Actor,
  { districtId }: RuledPlace,
  { from, source }: Pick<PublishPolicy, 'from' | 'source'>,
): Publishing {
  const fault = fromFault(from, at);
  if (fault) throw new Refusal('field.wrong', {}, { from: fromFaultWords[fault] });
  return { districtId, by: me.id, source: source.trim(), fromAt: beginsAt(from, at) };
}
