import { Text, View } from '@tarojs/components';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';

/** The order from above: whose, what it wants, by when, and what was answered. */
export function OrderCard({ ticket: { order, now } }: { ticket: TicketDetail }) {
  if (!order) return null;
  const { body, state, at, due, late, words, answer } = order;
  const moment = new Date(now);
  const say = late ? overdueWords : dueWords;
  return (
    <View className="mt3">
      <Card look={late ? 'over' : undefined}>
        <View className="between">
          <Text className="strong">{`${body}督办`}</Text>
          {state === 'answered' ? (
            <StatusPill look="act" icon="reply" words="已答复" />
          ) : (
            <StatusPill
              look={late ? 'over' : 'wait'}
              icon={late ? 'over' : 'clock'}
              words={late ? '答复超期' : '等答复'}
            />
          )}
        </View>
        {words && <Text className="line mt2">{words}</Text>}
        {answer && <Text className="line mt2">{`答复：${answer}`}</Text>}
        <Text className="line t-small quiet mt1">
          {[`${whenWords(new Date(at), moment)} 督办`, due && say('supervise', new Date(due), moment)]
            .filter(Boolean)
            .join('，')}
        </Text>
      </Card>
    </View>
  );
}
