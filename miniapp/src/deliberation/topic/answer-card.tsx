import { yuanWords } from '@linli/shared/number.words';
import { Text, View } from '@tarojs/components';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { answerWords } from '@linli/shared/topic/topic.words';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';
import { ListRow } from '../../parts/list-row';

const looks = {
  taken: ['done', 'done'],
  studying: ['hold', 'hold'],
  not_taken: ['end', 'declined'],
} as const;
const yuan = (cents: number): string => `约 ${yuanWords(cents)}`;

/** The reasoned answer, and what this topic became part of or grew out of. */
export function AnswerCard({ topic }: { topic: TopicDetail }) {
  const { answer, into, joined, ticketId } = topic;
  if (!answer && !into && !joined.length && !ticketId) return null;
  return (
    <Section title={answer ? '答复' : '相关'}>
      {answer && (
        <Card>
          <View className="between">
            <StatusPill
              look={answer.late ? 'over' : looks[answer.answer][0]}
              icon={answer.late ? 'over' : looks[answer.answer][1]}
              words={answerWords[answer.answer]}
            />
            <Text className="t-small quiet">{momentWords(new Date(answer.at))}</Text>
          </View>
          <Text className="line mt2">{answer.because}</Text>
          <Text className="line t-small quiet mt1">
            {[
              answer.cost !== null && yuan(answer.cost),
              answer.on && `${dayWords(answer.on)}${answer.answer === 'studying' ? '前再答复' : ''}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Card>
      )}
      {(into || joined.length > 0 || ticketId) && (
        <Card flush className="mt2">
          {into && (
            <ListRow
              icon="link"
              title={into.title}
              note="并到这个议题里一起办"
              onTap={() => go('deliberation/topic', { id: into.id })}
            />
          )}
          {joined.map(({ id, title }) => (
            <ListRow
              key={id}
              icon="link"
              title={title}
              note="并进来的"
              onTap={() => go('deliberation/topic', { id })}
            />
          ))}
          {ticketId && (
            <ListRow
              icon="inbox"
              title="由一件报事变来"
              onTap={() => go('resident/ticket', { id: ticketId })}
            />
          )}
        </Card>
      )}
    </Section>
  );
}
