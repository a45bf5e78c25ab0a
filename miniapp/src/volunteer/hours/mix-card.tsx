import { Text, View } from '@tarojs/components';
import type { OwnHours } from '@linli/shared/hours/hours.contract';
import { hourGrades } from '@linli/shared/hours/hours.rules';
import { gradeWords, hoursFigure } from '@linli/shared/hours/hours.words';
import { aria } from '../../parts/aria';
import { Card } from '../../parts/card';

/** How many hours stand, drawn by where they come from; each part says its own figure. */
export function MixCard({ hours: { mix, thisYear } }: { hours: Pick<OwnHours, 'mix' | 'thisYear'> }) {
  const parts = hourGrades.map((grade) => ({
    grade,
    minutes: mix[grade],
    words: `${gradeWords[grade]} ${hoursFigure(mix[grade])}`,
  }));
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  const label = `一共 ${hoursFigure(total)} 小时：${parts.map(({ words }) => `${words} 小时`).join('，')}`;
  return (
    <Card>
      <View className="hours__sum">
        <View>
          <Text className="hours__figure">{hoursFigure(total)}</Text>
          <Text> 小时</Text>
        </View>
        <Text className="t-small quiet">{`今年 ${thisYear} 次`}</Text>
      </View>
      {total > 0 && (
        <View className="mix" {...aria({ role: 'img', label })}>
          {parts.map(
            ({ grade, minutes }) =>
              minutes > 0 && (
                <View
                  key={grade}
                  className={`mix__part mix--${grade.toLowerCase()}`}
                  style={{ flex: `${minutes} 1 0` }}
                />
              ),
          )}
        </View>
      )}
      <View>
        {parts.map(({ grade, words }) => (
          <View key={grade} className="mix__key">
            <View className={`mix__dot mix--${grade.toLowerCase()}`} />
            <Text>{words}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}
