import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { topicApi } from '@linli/shared/topic/topic.api';
import { lastDayWords, supportWords, topicLook } from '@linli/shared/topic/card.words';
import { groupLabel } from '@linli/shared/topic/topic.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { Card } from '../../parts/card';
import { Fact } from '../../parts/fact';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { ReadAloud } from '../../parts/read-aloud';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useShareCard } from '../../platform/share';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { AnswerCard } from './answer-card';
import { Beside } from './beside';
import { Heard } from './heard';
import { NeighbourBar } from './neighbour-bar';
import { OwnCard } from './own-card';
import { PublicRecord } from './public-record';
import { Track } from './track';

const fromWords: Record<TopicDetail['from'], string> = {
  neighbour: '一位邻居',
  group: '居民小组',
  ticket: '由一件报事变来',
  entered: '一位没用手机的邻居',
};

const raisedOn = (topic: TopicDetail): string => {
  const { month, day } = localParts(new Date(topic.raised));
  return `${topic.group ?? fromWords[topic.from]} ${month} 月 ${day} 日提出，${supportWords(topic)}`;
};

const aloud = ({ title, words, owner, due, now, late }: TopicDetail): string =>
  [title, words, due && `现在由${owner}办，${lastDayWords(due, now)}${late ? '就该办完' : '前办完'}`]
    .filter(Boolean)
    .join('。');

/** A topic from its title to the line that everybody was told. */
export function TopicPage({ id }: { id: string }) {
  const me = useMe();
  const [after, setAfter] = useState<TopicDetail | null>(null);
  const remote = useRemote(async () => {
    const topic = await call(topicApi.detail, { params: { id } });
    setAfter(null);
    return topic;
  }, [id, me?.id]);
  const topic = after ?? remote.value;
  const shown = topic?.state === 'open' || topic?.state === 'done' ? topic.title : null;
  useShareCard(shown ? { title: `邻里议事：${shown}`, page: 'deliberation/topic', params: { id } } : null);
  if (!topic)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page
      strip={remote.trouble && <StaleStrip reload={remote.reload} />}
      bar={<NeighbourBar topic={topic} me={me} onAfter={setAfter} />}
    >
      <View className="between mt1">
        <StatusPill {...topicLook(topic)} />
        <Text className="t-small quiet">{topic.place}</Text>
      </View>
      <Text className="line t-head mt1">{topic.title || '还没有标题的议题'}</Text>
      <Text className="line t-small quiet">{raisedOn(topic)}</Text>
      {shown && <ReadAloud words={() => aloud(topic)} />}
      {topic.own && <OwnCard topic={topic} own={topic.own} onAfter={setAfter} />}
      <Card className="mt3">
        <Track track={topic.track} />
        {topic.due && (
          <View className="who">
            <Text>
              现在由<Text className="strong">{topic.owner}</Text>办
            </Text>
            <Text>
              <Text className="strong">{lastDayWords(topic.due, topic.now)}</Text>
              {topic.late ? '就该办完' : '前办完'}
            </Text>
          </View>
        )}
      </Card>
      {topic.group && (
        <View className="mt3">
          <Fact icon="info" title={groupLabel(topic.group)} words="最后定事仍按规定的程序来。" />
        </View>
      )}
      <Card className="mt3">
        <Text className="line">{topic.words || '提的人已经离开邻里，原话不再显示。'}</Text>
      </Card>
      <AnswerCard topic={topic} />
      {shown && <Beside id={id} />}
      <Heard topic={topic} onAfter={setAfter} />
      <PublicRecord topic={topic} />
    </Page>
  );
}
