import { Text, View } from '@tarojs/components';
import { weekdayWords } from '@linli/shared/deadline/deadline.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';

/** A leaf of a calendar: the weekday over the day of the month. */
export function DayLeaf({ at }: { at: string }) {
  const { weekday, day } = localParts(new Date(at));
  return (
    <View className="leaf">
      <Text className="leaf__day">{weekdayWords[weekday]}</Text>
      <Text className="leaf__date">{day}</Text>
    </View>
  );
}
