import { Text, View } from '@tarojs/components';
import type { CheckItem } from '@linli/shared/check/check.contract';
import {
  checkKindWords,
  checkReasonWords,
  contentFaultWords,
  openStateWords,
} from '@linli/shared/check/check.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PhotoWall } from '../../parts/photo-wall';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { TicketRow } from './ticket-row';
import { useDecision } from './use-decision';

interface CheckCardProps {
  item: CheckItem;
  now: string;
  reload: () => Promise<void>;
  onWithhold: () => void;
}

/** One thing to be looked at: why, what it is, on which matter; and the two answers, side by side. */
export function CheckCard({ item, now, reload, onWithhold }: CheckCardProps) {
  const { id, kind, said, photos, complaints, at, late, ticket } = item;
  const { trouble, decide } = useDecision(id, reload);
  const name = `${checkKindWords[kind]}，编号 ${ticket.number}`;
  return (
    <Card className="job" look={late ? 'over' : undefined}>
      <View className="between">
        <Text className="strong">{checkKindWords[kind]}</Text>
        {late ? (
          <StatusPill look="over" icon="over" words="等太久了" />
        ) : (
          <StatusPill look="wait" icon="eye" words={openStateWords[item.state]} />
        )}
      </View>
      <Text className="line t-small quiet">{`${checkReasonWords(item)}，${whenWords(new Date(at), new Date(now))} 起`}</Text>
      {said.map((words) => (
        <Text key={words} className="line mt2">
          {words}
        </Text>
      ))}
      {photos.length > 0 && (
        <View className="mt2">
          <PhotoWall size="two" photos={photos} label="照片" />
        </View>
      )}
      {said.length + photos.length === 0 && <Text className="line mt2 quiet">{goneWords(kind)}</Text>}
      {complaints.map(({ reason, words }, place) => (
        <Text key={place} className="line t-small mt1">
          {`邻居说：${[contentFaultWords[reason], words].filter(Boolean).join('，')}`}
        </Text>
      ))}
      <TicketRow ticket={ticket} />
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Actions
          even
          second={
            <Button big kind="line" icon="hidden" label={`不给看：${name}`} onTap={onWithhold}>
              不给看
            </Button>
          }
        >
          <Button
            big
            kind="line"
            icon="eye"
            label={`可以给人看：${name}`}
            onTap={() => decide({ show: true })}
          >
            可以给人看
          </Button>
        </Actions>
      </View>
    </Card>
  );
}

const goneWords = (kind: CheckItem['kind']): string =>
  kind === 'recording' ? '录音请到这件事里听' : '内容已经不在了，可以点开这件事看';
