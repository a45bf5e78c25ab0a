import { Text } from '@tarojs/components';
import { endWords } from '@linli/shared/deadline/deadline.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { lookBackWords, refusedWishWords } from '@linli/shared/wish/wish.words';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { Strip } from '../../parts/strip';
import { VoiceLine } from '../../parts/voice-line';

interface OwnCardProps {
  own: NonNullable<WishDetail['own']>;
  wish: WishDetail;
}

/** What the wisher said, which neighbours do not see, and what the community answered. */
export function OwnCard({ own, wish }: OwnCardProps) {
  const { words, whom, home, recording, reviewDue, refused, refusedWords, lookBack } = own;
  return (
    <Section title="原来的话" aside="邻居看不到">
      {reviewDue && (
        <Strip kind="notice" icon="clock">
          {own.late
            ? '社区看得晚了，已经提醒他们'
            : `社区在看，${endWords(new Date(reviewDue), new Date(wish.now))} 前答复`}
        </Strip>
      )}
      {refused && (
        <Strip kind="notice" icon="info">
          <Text>{refusedWishWords[refused]}</Text>
          {refusedWords && <Text className="line">{refusedWords}</Text>}
        </Strip>
      )}
      <Card className="mt2">
        {words && <Text className="line">{words}</Text>}
        {recording && <VoiceLine recording={recording} />}
        {whom && <Text className="line t-small quiet">{`谁的心愿：${whom}`}</Text>}
        {home && <Text className="line t-small quiet">{home}</Text>}
        {lookBack && <Text className="line t-small quiet">{`一个月后：${lookBackWords[lookBack]}`}</Text>}
      </Card>
    </Section>
  );
}
