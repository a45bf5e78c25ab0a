import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { calendarFaultWords, fromFaultWords, ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { daysFault, fromFault, shiftFault } from '@linli/shared/deadline/publish.rules';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import { publishCalendar, type PublishCalendar, type Rules } from '@linli/shared/deadline/rule.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { calendarDraft, daysOf, shiftsOf } from './calendar-draft';
import { FromFields } from './from-fields';
import { OwnDays } from './own-days';
import { termsOf } from './policy-draft';
import { Preview } from './preview';
import { ShiftFields } from './shift-fields';

interface CalendarFormProps {
  rules: Rules;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** A new version of the hours of work, shown by what it would mean for a report. */
export function CalendarForm({ rules, onClose, onDone }: CalendarFormProps) {
  const { placeId, places, calendar, policies } = rules;
  const { value, change: keep, clear } = useDraft(`rules.calendar.${placeId}`, calendarDraft(rules));
  const { wrong, trouble, send, mend } = useSending(['shifts', 'days', 'from', 'source']);
  const now = new Date(rules.now);
  const today = localDate(now);
  const own = places.find((place) => place.placeId === placeId)?.kind === 'community';
  const shifts = shiftsOf(value);
  const meant: Calendar = {
    ...calendar,
    shifts: shifts ?? [],
    days: own ? { ...calendar.days, ...daysOf(value) } : calendar.days,
  };
  const change = (part: Partial<typeof value>) => {
    keep(part);
    Object.keys(part).forEach(mend);
  };

  async function publish() {
    const { source, from } = value;
    const ask: PublishCalendar = {
      placeId,
      shifts: shifts ?? [],
      days: own ? daysOf(value) : {},
      source: source.trim(),
      from,
    };
    const done = await send(wrongIn(ask, shifts !== null, meant, now), (key) =>
      call(ruleApi.publishCalendar, { body: ask, key }),
    );
    if (!done) return;
    clear();
    toast('发布了');
    await onDone();
  }

  const bar = (
    <FormBar
      trouble={trouble}
      second={
        <Button kind="line" big onTap={onClose}>
          先不改
        </Button>
      }
    >
      <Button big onTap={publish}>
        发布
      </Button>
    </FormBar>
  );
  const [usual] = [...policies].sort((a, b) => b.usedFor.length - a.usedFor.length);
  return (
    <Page bar={bar}>
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

function wrongIn(
  ask: PublishCalendar,
  readable: boolean,
  calendar: Calendar,
  now: Date,
): Record<string, string> {
  const faults = Object.entries(faultsOf(publishCalendar, { ...ask })).map(([field, fault]) => [
    field,
    faultWords(
      fault,
      ruleFieldWords[field as keyof typeof ruleFieldWords],
      field === 'from' ? 'choose' : 'fill',
    ),
  ]);
  const [shifts, days] = [shiftFault(calendar.shifts), daysFault(calendar)];
  const from = ask.from ? fromFault(ask.from, now) : null;
  return {
    ...(Object.fromEntries(faults) as Record<string, string>),
    ...(shifts && { shifts: calendarFaultWords[shifts] }),
    ...(!readable && { shifts: '时间写成 08:30 这样，每段都要填' }),
    ...(days && { days: calendarFaultWords[days] }),
    ...(from && { from: fromFaultWords[from] }),
  };
}
