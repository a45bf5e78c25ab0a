import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

/** What I said as the owners' inspector, and what the community answered. */
export function MyRemarks({ ticket: { remarks, now } }: { ticket: TicketDetail }) {
  if (remarks.length === 0) return null;
  return (
    <Section title="您提的意见">
      <Card flush>
        {remarks.map(({ id, kind, words, answer, at }) => (
          <View key={id} className="row">
            <View className="row__main">
              <Text className="line">{words}</Text>
              <Text className="line quiet">{answer ? `社区答复：${answer}` : unansweredWords[kind]}</Text>
              <Text className="row__note">{whenWords(new Date(at), new Date(now))}</Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  );
}

const unansweredWords = { remark: '社区还没有答复', question: '由没办过的人核对' } as const;
