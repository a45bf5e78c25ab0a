import { Picker, Text, View } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { DateLineProps } from './date-line.port';
import { classes } from './classes';
import { useField } from './field';
import { Icon } from './icon';

/** A date, chosen with WeChat's own wheel. */
export function DateLine({ value, onChange, first }: DateLineProps) {
  const { label, bad } = useField();
  const shown = value ? dayWords(value) : '选日期';
  return (
    <Picker
      mode="date"
      value={value || (first ?? '')}
      start={first}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <View
        className={classes('input', 'between', bad && 'is-bad')}
        ariaRole="button"
        ariaLabel={`${label ?? ''}：${shown}`}
      >
        <Text className={classes(!value && 'input__empty')}>{shown}</Text>
        <Icon name="calendar" />
      </View>
    </Picker>
  );
}
