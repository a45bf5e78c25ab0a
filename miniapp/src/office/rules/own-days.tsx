import { View } from '@tarojs/components';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { OwnDay } from '@linli/shared/deadline/calendar-draft';

interface OwnDaysProps {
  days: readonly OwnDay[];
  today: string;
  onChange: (days: readonly OwnDay[]) => void;
  error?: string;
}

const kinds = [
  { key: 'off', words: '放假' },
  { key: 'work', words: '上班' },
] as const;

/** Days that only this community has off, or works. */
export function OwnDays({ days, today, onChange, error }: OwnDaysProps) {
  const change = (place: number, part: Partial<OwnDay>) =>
    onChange(days.map((day, index) => (index === place ? { ...day, ...part } : day)));
  return (
    <Field
      name="days"
      label="社区自己放假或加班的日子"
      hint="没有就不加"
      error={error}
      note="国家的放假和调休不用填，跟着区里走"
    >
      {days.map(({ date, kind, note }, index) => (
        <View key={index} className="mt3">
          <Card>
            <Field label="哪一天">
              <DateLine value={date} first={today} onChange={(chosen) => change(index, { date: chosen })} />
            </Field>
            <Field label="这天">
              <Choice options={kinds} value={kind} onChange={(chosen) => change(index, { kind: chosen })} />
            </Field>
            <Field label="为什么" hint="可以不写">
              <TextLine
                value={note}
                empty="比如：社区换届"
                max={20}
                onChange={(typed) => change(index, { note: typed })}
              />
            </Field>
            <Button
              kind="plain"
              icon="less"
              onTap={() => onChange(days.filter((_, place) => place !== index))}
            >
              去掉这一天
            </Button>
          </Card>
        </View>
      ))}
      <Button kind="plain" icon="add" onTap={() => onChange([...days, { date: '', kind: 'off', note: '' }])}>
        加一天
      </Button>
    </Field>
  );
}
