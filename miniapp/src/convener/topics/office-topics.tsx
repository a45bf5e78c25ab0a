import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { lastDayWords, topicLine, topicLook } from '@linli/shared/topic/card.words';
import type { TopicOffice, TopicOfficeView } from '@linli/shared/topic/office.contract';
import { emptyTopicOfficeWords, topicOfficeViewWords } from '@linli/shared/topic/office.words';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { ArgumentCard } from './argument-card';

const views = Object.keys(topicOfficeViewWords) as TopicOfficeView[];

/** Each list with how many wait in it: topics to open, arguments to decide on the spot. */
export function OfficeTopics() {
  const [view, setView] = useState<TopicOfficeView>('review');
  const remote = useRemote(() => call(topicOfficeApi.list, { query: { view } }), [view]);
  const { value, trouble, reload } = remote;
  const known = useRef(value);
  if (value) known.current = value;
  const counts = known.current?.counts;
  const rows = view === 'arguments' ? value?.arguments : value?.topics;
  return (
    <Page
      strip={value && trouble && <StaleStrip reload={reload} />}
      bar={
        <BottomBar
          second={
            <Button kind="line" icon="phone" onTap={() => go('convener/topic-calls')}>
              要回的话
            </Button>
          }
        >
          <Button kind="line" icon="write" onTap={() => go('convener/topic-enter')}>
            替人提事
          </Button>
        </BottomBar>
      }
    >
      {counts && (
        <Tabs
          label="议题"
          tabs={views.map((key) => ({ key, words: topicOfficeViewWords[key], count: counts[key] }))}
          value={view}
          onChange={setView}
        />
      )}
      {!value && <Loading remote={remote} />}
      {rows?.length === 0 && <Blank kind="done" title={emptyTopicOfficeWords[view]} />}
      {value && view === 'arguments' && (
        <View>
          {value.arguments.map((argument) => (
            <ArgumentCard key={argument.id} argument={argument} now={value.now} reload={reload} />
          ))}
        </View>
      )}
      {value && view !== 'arguments' && value.topics.length > 0 && (
        <Card flush>
          {value.topics.map((topic) => (
            <ListRow
              key={topic.id}
              title={topic.title}
              note={noteOf(topic, view, value.now)}
              side={<StatusPill {...topicLook(topic)} />}
              onTap={() => go('convener/topics', { id: topic.id })}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}

const noteOf = (topic: TopicOffice['topics'][number], view: TopicOfficeView, now: string): string =>
  view === 'review'
    ? `${topic.place} · ${lastDayWords(topic.reviewDue, now)}前核实`
    : `${topic.place} · ${topic.stageName} · ${topicLine(topic, now)}`;
