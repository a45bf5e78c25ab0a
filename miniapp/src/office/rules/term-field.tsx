import { termUnits } from '@linli/shared/deadline/term.rules';
import { View } from '@tarojs/components';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { TermDraft } from '@linli/shared/deadline/policy-draft';
import { unitWords } from '@linli/shared/deadline/rule.words';

interface TermFieldProps {
  name: string;
  label: string;
  value: TermDraft;
  onChange: (term: TermDraft) => void;
  error?: string;
}

/** How many, and of what: days, working minutes, minutes day and night. */
export const TermField = ({ name, label, value, onChange, error }: TermFieldProps) => (
  <Field name={name} label={label} hint="第几个工作日，或多少分钟" error={error}>
    <TextLine digits value={value.amount} onChange={(amount) => onChange({ ...value, amount })} />
    <View className="mt2">
      <Chips
        columns={2}
        options={termUnits.map((key) => ({ key, words: unitWords[key] }))}
        value={[value.unit]}
        onChange={([unit]) => unit && onChange({ ...value, unit })}
      />
    </View>
  </Field>
);
