import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { solvedWords, starWords } from '@linli/shared/rating/rating.words';
import type { PressedRating } from '@linli/shared/supervision/supervision.contract';
import { Card } from '../../parts/card';
import { go } from '../../platform/go';

/** Someone says they were asked to rate otherwise: about which matter, and what they rated. Opens the matter. */
export function PressedCard({ said, now }: { said: PressedRating; now: string }) {
  const { ticketId, number, category, community, unit, at, channel, solved, stars, words } = said;
  const judged = `${solvedWords[solved]}，${starWords[stars as keyof typeof starWords]}`;
  const how = channel === 'call' ? '回访时说的' : '评价时说的';
  return (
    <Card
      className="job"
      label={`${community}，${category}，编号 ${number}，${judged}`}
      onTap={() => go('worker/ticket', { id: ticketId })}
    >
      <View className="between">
        <Text className="strong">{`${category} · 编号 ${number}`}</Text>
        <Text className="t-small quiet">{whenWords(new Date(at), new Date(now))}</Text>
      </View>
      <Text className="line mt1">{judged}</Text>
      {words && <Text className="line quiet">{words}</Text>}
      <Text className="line t-small quiet">{[community, unit, how].join(' · ')}</Text>
    </Card>
  );
}
