import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { calendarDraft, daysOf, shiftsOf, type CalendarDraft } from '@linli/shared/deadline/calendar-draft';
import { termsOf } from '@linli/shared/deadline/policy-draft';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import { publishCalendar, type Rules } from '@linli/shared/deadline/rule.contract';
import { calendarFaultsIn, versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { HoursLines } from './calendars';
import { OwnDays } from './own-days';
import { PromisePreview } from './promise-preview';
import { PublishDialog } from './publish-dialog';
import { ShiftRows } from './shift-rows';
import { TryOut } from './try-out';
import { usePublish } from './use-publish';

/** A new version of the hours of work, shown by what a report would be promised and what it would have changed. */
export function CalendarForm({ rules, onClose }: { rules: Rules; onClose: () => void }) {
  const { placeId, places, calendar, policies } = rules;
  const form = usePublish<CalendarDraft>(calendarDraft(rules), {
    now: rules.now,
    newest: rules.newestCalendar,
    route: ruleApi.rules,
  });
  const { value, wrong, change, publish } = form;
  const own = places.find((place) => place.placeId === placeId)?.kind === 'community';
  const shifts = shiftsOf(value);
  const days = own ? daysOf(value) : {};
  const meant: Calendar = { ...calendar, shifts: shifts ?? [], days: { ...calendar.days, ...days } };
  const ask = { placeId, shifts: shifts ?? [], days, source: value.source.trim(), from: value.from };
  const faults = calendarFaultsIn(meant, shifts !== null);
  const [usual] = [...policies].sort((a, b) => b.usedFor.length - a.usedFor.length);
  return (
    <PublishDialog
      title="改上班时间"
      form={form}
      note="已经答应的期限不变；从这天起开始算的，按新的上班时间。"
      newest={<HoursLines rules={rules} />}
      onPublish={() =>
        publish(
          ruleApi.publishCalendar,
          { ...versionFaults(publishCalendar, ask, form.now), ...faults },
          (base) => ({ ...ask, base }),
        )
      }
      onClose={onClose}
    >
      <ShiftRows shifts={value.shifts} error={wrong.shifts} onChange={(next) => change({ shifts: next })} />
      {own && <OwnDays days={value.days} error={wrong.days} onChange={(next) => change({ days: next })} />}
      {usual && (
        <PromisePreview calendar={meant} terms={termsOf(usual)} from={value.from} now={new Date(rules.now)} />
      )}
      <TryOut
        route={settingApi.previewCalendar}
        ask={Object.keys(faults).length ? null : { placeId, shifts: ask.shifts, days }}
        otherwise="的期限会不一样"
      />
    </PublishDialog>
  );
}
