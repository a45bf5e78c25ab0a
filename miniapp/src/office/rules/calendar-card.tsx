import { Text, View } from '@tarojs/components';
import type { Rules } from '@linli/shared/deadline/rule.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { nextFacts, shiftsWords, sinceWords } from '@linli/shared/deadline/rule.words';

const soon = 8;

/** The working calendar in force: hours, whose they are, the next days off, and what was published for later. */
export function CalendarCard({ rules, onEdit }: { rules: Rules; onEdit?: () => void }) {
  const { calendar, coming, now, mayPublishCalendar } = rules;
  const facts = nextFacts({ ...calendar.days, ...calendar.ownDays }, localDate(new Date(now)), soon);
  return (
    <Section title="上班时间" aside={calendar.own ? '社区自己的' : '按区里的'}>
      <Card>
        <Text className="line t-title">{shiftsWords(calendar.shifts)}</Text>
        <Text className="line t-small quiet mt2">{sinceWords(calendar.from, calendar.source)}</Text>
        <Text className="line strong mt3">接下来放假和调休</Text>
        {facts.map((words) => (
          <Text key={words} className="line">
            {words}
          </Text>
        ))}
        {facts.length === 0 && <Text className="line">没有录入的日子，按周一到周五上班</Text>}
        {coming.map(({ from, source, shifts }) => (
          <Text key={from + source} className="line mt3">
            {`以后：${shiftsWords(shifts)}，${sinceWords(from, source)}`}
          </Text>
        ))}
        {onEdit && mayPublishCalendar && (
          <View className="mt3">
            <Actions>
              <Button kind="line" icon="write" onTap={onEdit}>
                改上班时间
              </Button>
            </Actions>
          </View>
        )}
      </Card>
    </Section>
  );
}
