import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';

const within = [
  ['1', clockWords.accept],
  ['2', clockWords.resolve],
  ['3', clockWords.feedback],
] as const;

const counted = [
  '一般的事：一日受理、两日办结、三日反馈，都按工作日算，到那天下班为止。',
  '上班时间报的，当天是起算日，下一个工作日是第 1 天。下班后或放假时报的，从下一个工作日起算。',
  '周末和放假不算，调休上班的日子算。',
  '急事的时限更短，选类别时会写明。',
  '每件事什么时候到期，报上去就能看到，也能看到是怎么一天一天算的。',
];

/** Within how many days what happens, how that is counted, and whom to tell when it does not. */
export function Promised({ supervision }: { supervision: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Section title="多久有回音" aside={<Link onTap={() => setOpen(true)}>时间怎么算</Link>}>
        <Card className="vow">
          {within.map(([days, what]) => (
            <View key={days} className="vow__part">
              <Text className="vow__figure">{days}</Text>
              <View>
                <View>日内</View>
                <View>{what}</View>
              </View>
            </View>
          ))}
        </Card>
        <Text className="line t-small quiet mt2">按工作日算。办不了也会说明原因和去处。</Text>
      </Section>
      {supervision && (
        <Card flush className="mt5">
          <CallRow title="监督电话" phone={supervision} note="对办理不满意，打这个" />
        </Card>
      )}
      <Sheet title="时间怎么算" open={open} onClose={() => setOpen(false)}>
        {counted.map((line) => (
          <Text key={line} className="line mt2">
            {line}
          </Text>
        ))}
      </Sheet>
    </>
  );
}
