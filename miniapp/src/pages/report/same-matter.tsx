import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { neighbourTitle } from '../../parts/neighbour-row';
import { Picture } from '../../parts/picture';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import type { Spot } from './spot';

interface SameMatterProps {
  spot: Spot;
  category: string | null;
  onJoin: (ticket: VisibleTicket) => Promise<void>;
}

/** Asks whether it is what somebody reported already, one matter at a time; never in the way of reporting. */
export function SameMatter({ spot: { placeId }, category, onJoin }: SameMatterProps) {
  const [others, setOthers] = useState<string[]>([]);
  const { value } = useRemote(
    async () => (category ? call(ticketApi.similar, { params: { id: placeId }, query: { category } }) : null),
    [placeId, category],
  );
  const ticket = value?.tickets.find(({ id }) => !others.includes(id));
  if (!value || !ticket) return null;
  const { words } = stateLook({ state: ticket.state, cycle: 1, outcome: null }, false);
  const since = `${whenWords(new Date(ticket.at), new Date(value.now))} ${ticket.mine ? '您报的' : '报的'}，${words}`;
  return (
    <Field label="是同一件事吗">
      <Card className="same">
        {ticket.photo && (
          <View className="same__photo">
            <Picture className="photo__picture" src={ticket.photo.thumb} />
          </View>
        )}
        <View className="grow">
          <Text className="line strong">{neighbourTitle(ticket)}</Text>
          <Text className="line t-small quiet">{since}</Text>
          <View className="same__act">
            {ticket.mine ? (
              <Button kind="line" small onTap={() => go('resident/ticket', { id: ticket.id })}>
                是，看进度
              </Button>
            ) : (
              <Button kind="line" small onTap={() => onJoin(ticket)}>
                是，一起跟进
              </Button>
            )}
            <Button kind="plain" small onTap={() => setOthers([...others, ticket.id])}>
              不是
            </Button>
          </View>
        </View>
      </Card>
    </Field>
  );
}
