import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { calendarFaultsIn, versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import { publishCalendar, type PublishCalendar, type Rules } from '@linli/shared/deadline/rule.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Page } from '../../parts/page';
import { calendarDraft, daysOf, shiftsOf } from '@linli/shared/deadline/calendar-draft';
import { CalendarCard } from './calendar-card';
import { Overtaken } from './overtaken';
import { FromFields } from './from-fields';
import { OwnDays } from './own-days';
import { termsOf } from '@linli/shared/deadline/policy-draft';
import { Preview } from './preview';
import { PublishBar } from './publish-bar';
import { ShiftFields } from './shift-fields';
import { usePublishing } from './use-publishing';

interface CalendarFormProps {
  rules: Rules;
  onClose: () => void;
  onDone: () => Promise<void>;
  reload: () => Promise<void>;
}

/** A new version of the hours of work, shown by what it would mean for a report. */
export function CalendarForm({ rules, onClose, onDone, reload }: CalendarFormProps) {
  const { placeId, places, calendar, policies } = rules;
  const { value, change, wrong, trouble, overtaken, publish } = usePublishing(
    `rules.calendar.${placeId}`,
    calendarDraft(rules),
    { newest: rules.newestCalendar, order: ['shifts', 'days', 'from', 'source'], reload, onDone },
  );
  const now = new Date(rules.now);
  const today = localDate(now);
  const own = places.find((place) => place.placeId === placeId)?.kind === 'community';
  const shifts = shiftsOf(value);
  const meant: Calendar = {
    ...calendar,
    shifts: shifts ?? [],
    days: own ? { ...calendar.days, ...daysOf(value) } : calendar.days,
  };
  const ask: PublishCalendar = {
    placeId,
    shifts: shifts ?? [],
    days: own ? daysOf(value) : {},
    source: value.source.trim(),
    from: value.from,
  };
  const send = () =>
    publish(ruleApi.publishCalendar, (base) => ({ ...ask, base }), {
      ...versionFaults(publishCalendar, ask, now),
      ...calendarFaultsIn(meant, shifts !== null),
    });
  const [usual] = [...policies].sort((a, b) => b.usedFor.length - a.usedFor.length);
  return (
    <Page bar={<PublishBar trouble={trouble} onClose={onClose} onPublish={send} />}>
      {overtaken && (
        <Overtaken>
          <CalendarCard rules={rules} />
        </Overtaken>
      )}
      <ShiftFields shifts={value.shifts} onChange={(next) => change({ shifts: next })} error={wrong.shifts} />
      {own && (
        <OwnDays days={value.days} today={today} onChange={(days) => change({ days })} error={wrong.days} />
      )}
      <FromFields value={value} today={today} onChange={change} wrong={wrong} />
      {usual && (
        <Preview calendar={meant} terms={termsOf(usual)} from={value.from} now={now} what={usual.name} />
      )}
    </Page>
  );
}
