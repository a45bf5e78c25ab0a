import { Text, View } from '@tarojs/components';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { go } from '../../platform/go';
import { moveIcons } from './moves';

const nexts = ['answerOrder', 'closeOrder'] as const;

/** The order from above: whose, what it wants, by when, what was answered, and what the reader does about it. */
export function OrderCard({ ticket: { id, order, now, openMoves } }: { ticket: TicketDetail }) {
  if (!order) return null;
  const next = nexts.filter((move) => openMoves.includes(move));
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
        {next.length > 0 && (
          <View className="mt2">
            <Actions>
              {next.map((move) => (
                <Button
                  key={move}
                  kind="line"
                  icon={moveIcons[move]}
                  onTap={() => go('worker/move', { id, move })}
                >
                  {moveWords[move]}
                </Button>
              ))}
            </Actions>
          </View>
        )}
      </Card>
    </View>
  );
}
