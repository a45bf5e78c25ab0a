import type { TeamLateForm } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords as names } from '@linli/shared/hours/hours.words';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import { TextArea, TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';

/** A service as it is typed. */
export interface LateDraft {
  readonly personId: string | null;
  readonly witnessId: string | null;
  readonly title: string;
  readonly day: string;
  readonly minutes: string;
  readonly reason: string;
}
export const emptyLate: LateDraft = {
  ...{ personId: null, witnessId: null },
  ...{ title: '', day: '', minutes: '', reason: '' },
};

interface LateFieldsProps {
  value: LateDraft;
  people: TeamLateForm['people'];
  wrong: Wrong;
  change: (part: Partial<LateDraft>) => void;
}

/** The questions about a service that is entered afterwards. */
export function LateFields({ value, people, wrong, change }: LateFieldsProps) {
  const person = (name: 'personId' | 'witnessId') => (
    <Field name={name} label={names[name]} error={wrong[name]}>
      <Pick
        options={people.map(({ id: key, name: words }) => ({ key, name: words }))}
        value={value[name]}
        onChange={(chosen) => change({ [name]: chosen })}
      />
    </Field>
  );
  return (
    <>
      {person('personId')}
      {person('witnessId')}
      <Field name="title" label={names.title} error={wrong.title}>
        <TextLine max={60} value={value.title} onChange={(title) => change({ title })} />
      </Field>
      <Field name="day" label={names.day} error={wrong.day}>
        <DateLine value={value.day} onChange={(day) => change({ day })} />
      </Field>
      <Field name="minutes" label={names.minutes} error={wrong.minutes}>
        <TextLine digits max={3} value={value.minutes} onChange={(minutes) => change({ minutes })} />
      </Field>
      <Field name="reason" label={names.reason} error={wrong.reason}>
        <TextArea max={200} value={value.reason} onChange={(reason) => change({ reason })} />
      </Field>
    </>
  );
}
