import { Text, View } from '@tarojs/components';
import { dueWords, overdueWords } from '@linli/shared/deadline/deadline.words';
import type { OrderedTicket } from '@linli/shared/supervision/supervision.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { MiniPlate } from '../../parts/mini-plate';
import { StatusPill } from '../../parts/pill';
import { Tap } from '../../parts/tap';
import { go } from '../../platform/go';

interface OrderRowProps extends OrderedTicket {
  now: string;
  /** It waits for the reader's answer. */
  mine: boolean;
}

/** One order: whose, about what, what it wants, by when, and what was answered. */
export function OrderRow({ ticket, order, now, mine }: OrderRowProps) {
  const { id, title, plate, where, unit, handler } = ticket;
  const { body, state, late, due, words, answer } = order;
  const say = late ? overdueWords : dueWords;
  const answered = state === 'answered';
  const standing = [stateLook(ticket, true).words, unit, handler].filter(Boolean).join(' · ');
  return (
    <Card look={late ? 'over' : undefined} className="job">
      <Tap
        className="job__open"
        label={[title, `${body}督办`, words, answered ? '已答复' : '等答复'].filter(Boolean).join('，')}
        onTap={() => go('worker/ticket', { id })}
      >
        <View className="job__top">
          <MiniPlate plate={plate} />
          <Text className="job__where">{plate.building ? where : ''}</Text>
          <StatusPill
            look={late ? 'over' : answered ? 'act' : 'wait'}
            icon={late ? 'over' : answered ? 'reply' : 'clock'}
            words={late ? '答复超期' : answered ? '已答复' : '等答复'}
          />
        </View>
        <Text className="job__title">{title}</Text>
      </Tap>
      {words && <Text className="line mt2">{`${body}：${words}`}</Text>}
      {answer && <Text className="line mt1">{`答复：${answer}`}</Text>}
      <View className="job__low">
        <View className="grow">
          <Text className="line quiet">{standing}</Text>
          {due && (
            <Text className={late ? 'line strong over' : 'line strong'}>
              {say('supervise', new Date(due), new Date(now))}
            </Text>
          )}
        </View>
        {mine ? (
          <Button label={`答复：${title}`} onTap={() => go('worker/move', { id, move: 'answerOrder' })}>
            答复
          </Button>
        ) : (
          answered && (
            <Button
              kind="line"
              label={`结束督办：${title}`}
              onTap={() => go('worker/move', { id, move: 'closeOrder' })}
            >
              结束
            </Button>
          )
        )}
      </View>
    </Card>
  );
}
