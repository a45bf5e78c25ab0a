import { Text, View } from '@tarojs/components';
import { dueWords, overdueWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { MiniPlate } from '../../parts/mini-plate';
import { StatusPill } from '../../parts/pill';
import { leftPill, runningClock } from '@linli/shared/ticket/meter.words';

/** Which ticket this is about, and what is left. */
export function WhatItIs({ ticket }: { ticket: TicketDetail }) {
  const running = runningClock(ticket);
  const say = running?.urgency === 'over' ? overdueWords : dueWords;
  return (
    <Card>
      <View className="job__top">
        <MiniPlate plate={ticket.plate} />
        <View className="job__where job__where--wide">
          <Text className="line strong ink">{ticket.title}</Text>
          {running && (
            <Text className="line t-small">
              {say(running.kind, new Date(running.due), new Date(ticket.now))}
            </Text>
          )}
        </View>
        {running && <StatusPill {...leftPill(running)} />}
      </View>
    </Card>
  );
}
