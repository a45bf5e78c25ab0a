import { View } from '@tarojs/components';
import { DateLine } from './date-line';
import { Field } from './field';
import { TextLine } from './text-box';
import type { Moment } from '../platform/moment';

interface MomentFieldProps {
  name: string;
  label: string;
  value: Moment;
  today: string;
  error?: string;
  onChange: (value: Moment) => void;
}

/** A day and a time. */
export const MomentField = ({ name, label, value, today, error, onChange }: MomentFieldProps) => (
  <Field name={name} label={label} hint="几点写 9:00 这样" error={error}>
    <DateLine value={value.day} first={today} onChange={(day) => onChange({ ...value, day })} />
    <View className="mt2">
      <TextLine
        label={`${label}，几点`}
        value={value.time}
        max={8}
        empty="几点"
        onChange={(time) => onChange({ ...value, time })}
      />
    </View>
  </Field>
);
