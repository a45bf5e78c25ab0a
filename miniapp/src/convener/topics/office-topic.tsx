import { Text } from '@tarojs/components';
import { useState } from 'react';
import { lastDayWords, topicLook } from '@linli/shared/topic/card.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { shownTopics, type TopicMove } from '@linli/shared/topic/topic.rules';
import { topicMoveWords } from '@linli/shared/topic/topic.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { MoveSheet } from './move-sheet';
import { Steps } from './steps';

/** Merging takes the list of all topics, which the desk has. */
const atDesk: readonly TopicMove[] = ['merge', 'revise', 'withdraw'];

/** One topic at work: where it stands, and what one may do with it. */
export function OfficeTopic({ id }: { id: string }) {
  const [move, setMove] = useState<TopicMove | null>(null);
  const [after, setAfter] = useState<TopicDetail | null>(null);
  const remote = useRemote(async () => {
    const topic = await call(topicApi.detail, { params: { id } });
    setAfter(null);
    return topic;
  }, [id]);
  const topic = after ?? remote.value;
  if (!topic)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const moves = topic.openMoves.filter((one) => !atDesk.includes(one));
  return (
    <Page strip={remote.trouble && <StaleStrip reload={remote.reload} />}>
      <Text className="line t-head mt1">{topic.title}</Text>
      <Text className="line t-small quiet">{`${topic.place} · ${topic.supports} 人附议`}</Text>
      <Card className="mt3">
        <StatusPill {...topicLook(topic)} />
        <Text className="line mt2">{topic.words}</Text>
        {topic.own?.whom && <Text className="line t-small quiet">{`谁提的：${topic.own.whom}`}</Text>}
        {topic.due && (
          <Text className="line t-small quiet">
            {`第 ${topic.step} 步${topic.stageName}，${topic.owner}，${lastDayWords(topic.due, topic.now)}${topic.late ? '就该办完' : '前办完'}`}
          </Text>
        )}
        {topic.own?.reviewDue && (
          <Text className="line t-small quiet">{`${lastDayWords(topic.own.reviewDue, topic.now)}前核实`}</Text>
        )}
      </Card>
      {moves.length > 0 && (
        <Section title="可以做什么">
          <Card flush>
            {moves.map((one) => (
              <ListRow key={one} title={topicMoveWords[one]} onTap={() => setMove(one)} />
            ))}
          </Card>
        </Section>
      )}
      {shownTopics.some((state) => state === topic.state) && <Steps topic={topic} />}
      <Section>
        <Card flush>
          <ListRow title="打开议题，看全部记录" onTap={() => go('deliberation/topic', { id })} />
        </Card>
      </Section>
      {move && (
        <MoveSheet
          key={move}
          topic={topic}
          move={move}
          onClose={() => setMove(null)}
          onAfter={setAfter}
          reload={remote.reload}
        />
      )}
    </Page>
  );
}
