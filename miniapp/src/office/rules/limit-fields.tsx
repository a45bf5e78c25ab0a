import { delayReasons } from '@linli/shared/deadline/policy.rules';
import { delayReasonWords } from '@linli/shared/deadline/policy.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import type { LimitDraft } from '@linli/shared/deadline/policy-draft';

interface LimitFieldsProps {
  name: 'pause' | 'extension';
  label: string;
  value: LimitDraft;
  onChange: (limit: LimitDraft) => void;
  error?: string;
}

const reasons = delayReasons.map((key) => ({ key, words: delayReasonWords[key] }));

/** How often, how long, and for what a matter may wait. */
export const LimitFields = ({ name, label, value, onChange, error }: LimitFieldsProps) => (
  <Section title={label}>
    <Field label={`${label}最多几次`} hint="不可以就填 0">
      <TextLine digits value={value.mostTimes} onChange={(mostTimes) => onChange({ ...value, mostTimes })} />
    </Field>
    <Field label={`${label}每次最多几个工作日`}>
      <TextLine digits value={value.mostDays} onChange={(mostDays) => onChange({ ...value, mostDays })} />
    </Field>
    <Field name={name} label={`${label}可以用的原因`} error={error}>
      <Chips
        many
        columns={2}
        options={reasons}
        value={value.reasons}
        onChange={(chosen) => onChange({ ...value, reasons: chosen })}
      />
    </Field>
  </Section>
);
