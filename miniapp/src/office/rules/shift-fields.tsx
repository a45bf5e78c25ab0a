import { View } from '@tarojs/components';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { CalendarDraft } from '@linli/shared/deadline/calendar-draft';

const most = 4;

interface ShiftFieldsProps {
  shifts: CalendarDraft['shifts'];
  onChange: (shifts: CalendarDraft['shifts']) => void;
  error?: string;
}

/** The stretches of a working day, from and to, in the order of the day. */
export function ShiftFields({ shifts, onChange, error }: ShiftFieldsProps) {
  const change = (place: number, part: Partial<CalendarDraft['shifts'][number]>) =>
    onChange(shifts.map((shift, index) => (index === place ? { ...shift, ...part } : shift)));
  return (
    <View id="field-shifts">
      {shifts.map(({ opens, closes }, index) => {
        const name = shifts.length > 1 ? `第 ${index + 1} 段` : '';
        const last = index === shifts.length - 1;
        return (
          <View key={index}>
            <Field label={`${name}几点上班`} hint="24 小时制">
              <TextLine
                value={opens}
                empty="比如：08:30"
                onChange={(typed) => change(index, { opens: typed })}
              />
            </Field>
            <Field label={`${name}几点下班`} error={last ? error : undefined}>
              <TextLine
                value={closes}
                empty="比如：12:00"
                onChange={(typed) => change(index, { closes: typed })}
              />
            </Field>
          </View>
        );
      })}
      <View className="mt3">
        {shifts.length < most && (
          <Button kind="plain" icon="add" onTap={() => onChange([...shifts, { opens: '', closes: '' }])}>
            加一段
          </Button>
        )}
        {shifts.length > 1 && (
          <Button kind="plain" icon="less" onTap={() => onChange(shifts.slice(0, -1))}>
            去掉最后一段
          </Button>
        )}
      </View>
    </View>
  );
}
