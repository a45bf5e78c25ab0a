import { Text, View } from '@tarojs/components';
import { endWords } from '@linli/shared/deadline/deadline.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { refusedTopicWords } from '@linli/shared/topic/topic.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface OwnCardProps {
  topic: TopicDetail;
  own: NonNullable<TopicDetail['own']>;
  onAfter: (topic: TopicDetail) => void;
}

/** What only whoever raised it and staff read: until when it is looked at, why it was not shown, and taking it back. */
export function OwnCard({ topic, own, onAfter }: OwnCardProps) {
  const { trouble, send } = useSending([]);
  const may = (move: TopicDetail['openMoves'][number]) => topic.openMoves.includes(move);
  const why = own.refused === 'other' ? own.refusedWords : own.refused && refusedTopicWords[own.refused];
  const staff = may('enter') || may('publish');
  const withdrawable = may('withdraw') && topic.yours;
  if (!own.reviewDue && !why && !staff && !withdrawable) return null;
  async function withdraw() {
    const body = { move: 'withdraw' as const, version: topic.version, fields: {} };
    const made = await send({}, (key) => call(topicApi.move, { params: { id: topic.id }, body, key }));
    if (!made) return;
    onAfter(made);
    toast('撤回了');
  }
  return (
    <Card className="mt3">
      {own.reviewDue && (
        <Text className="line">
          {own.late
            ? '社区还没看，我们催了'
            : `社区在${endWords(new Date(own.reviewDue), new Date(topic.now))}前看过再公布`}
        </Text>
      )}
      {why && <Text className="line">{`这次没有公布：${why}`}</Text>}
      <View className="mt2">
        {topic.yours && may('revise') && (
          <Button kind="line" wide onTap={() => go('deliberation/topic-make', { topic: topic.id })}>
            改一改再提
          </Button>
        )}
        {withdrawable && (
          <Button kind="line" wide onTap={withdraw}>
            撤回
          </Button>
        )}
        {staff && (
          <Button kind="line" wide onTap={() => go('convener/topics', { id: topic.id })}>
            去办理
          </Button>
        )}
      </View>
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
