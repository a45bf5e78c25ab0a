import { Text, View } from '@tarojs/components';
import type { DecidedCheck } from '@linli/shared/check/check.contract';
import { checkKindWords, contentFaultWords, decisionLook } from '@linli/shared/check/check.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { TicketRow } from './ticket-row';
import { useDecision } from './use-decision';

interface DecidedCardProps {
  item: DecidedCheck;
  now: string;
  reload: () => Promise<void>;
  onWithhold: () => void;
}

/** One decision, by whom and why, and the way to change it. */
export function DecidedCard({ item, now, reload, onWithhold }: DecidedCardProps) {
  const { id, kind, show, reason, words, by, at, ticket } = item;
  const { trouble, decide } = useDecision(id, reload);
  const why = [reason && contentFaultWords[reason], words].filter(Boolean).join('，');
  return (
    <Card className="job">
      <View className="between">
        <Text className="strong">{checkKindWords[kind]}</Text>
        <StatusPill {...decisionLook(show)} />
      </View>
      <Text className="line t-small quiet">
        {[by, whenWords(new Date(at), new Date(now))].filter(Boolean).join(' · ')}
      </Text>
      {why && <Text className="line mt1">{why}</Text>}
      <TicketRow ticket={ticket} />
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Button
          kind="line"
          label={`${show ? '改成不给看' : '改成可以看'}：${checkKindWords[kind]}，编号 ${ticket.number}`}
          onTap={show ? onWithhold : () => decide({ show: true })}
        >
          {show ? '改成不给看' : '改成可以看'}
        </Button>
      </View>
    </Card>
  );
}
