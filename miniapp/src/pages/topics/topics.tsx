import '../../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import { useRef } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { topicViews, TopicList } from '@linli/shared/topic/topic.contract';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go, goTab } from '../../platform/go';
import { ensureSignedIn } from '../../platform/session';
import { usePages } from '../../platform/use-pages';
import { useRefresh } from '../../platform/use-refresh';
import { TopicCard } from './topic-card';

export type ListView = Exclude<(typeof topicViews)[number], 'group'>;
const views: readonly { key: ListView; words: string }[] = [
  { key: 'open', words: '进行中' },
  { key: 'mine', words: '我参与的' },
  { key: 'done', words: '已办成' },
];

interface TopicsProps {
  me: Me | null;
  placeId: string | undefined;
  view: ListView;
  onView: (view: ListView) => void;
}

/** How much was done and how long it took, the lists with their counts, and the topics of the one that is shown. */
export function Topics({ me, placeId, view, onView }: TopicsProps) {
  const load = async (after?: string) => {
    const list = await call(topicApi.list, { query: { view, ...(placeId && { placeId }), after } });
    return { ...list, rows: list.topics };
  };
  const { remote, first, rows, more, moreTrouble } = usePages(load, load, [view, placeId, me?.id]);
  useRefresh(remote.reload);
  // while another list is asked for, the numbers stay as they were
  const known = useRef(first);
  if (first) known.current = first;
  return (
    <Page waiting strip={first && remote.trouble && <StaleStrip reload={remote.reload} />}>
      <View className="card sum">
        <Figure figure={known.current ? `${known.current.done}` : '–'} words="今年办成" />
        {typeof known.current?.days === 'number' && (
          <Figure figure={`${known.current.days} 天`} words="从提出到办成" />
        )}
        <View className="sum__act">
          <Button wide icon="add" onTap={() => go('deliberation/topic-make')}>
            我来提
          </Button>
        </View>
      </View>
      <View className="filters">
        <Chips
          options={views.map(({ key, words }) => ({
            key,
            words: known.current ? `${words} ${known.current.counts[key]}` : words,
          }))}
          value={[view]}
          onChange={([chosen]) => onView(chosen ?? 'open')}
        />
      </View>
      {!first && <Loading remote={remote} />}
      {first && rows.length === 0 && <Empty view={view} me={me} first={first} />}
      {first && (
        <LongList key={view} rows={rows} keyOf={({ id }) => id} about={150} more={more}>
          {(topic) => <TopicCard topic={topic} now={first.now} />}
        </LongList>
      )}
      <TroubleLine trouble={moreTrouble} />
    </Page>
  );
}

const Figure = ({ figure, words }: { figure: string; words: string }) => (
  <View className="sum__one">
    <Text className="sum__figure">{figure}</Text>
    <Text className="line t-small quiet">{words}</Text>
  </View>
);

function Empty({ view, me, first }: { view: ListView; me: Me | null; first: TopicList }) {
  if (view === 'mine' && !me)
    return (
      <Blank kind="empty" title="还没登录" words="登录后能看到您提的、附议的和说过话的。">
        <Button kind="line" onTap={ensureSignedIn}>
          去登录
        </Button>
      </Blank>
    );
  if (first.place === null && view !== 'mine')
    return (
      <Blank kind="empty" title="先选一个门" words="扫一下楼门口的门牌，就能看到那里在议什么。">
        <Button kind="line" onTap={() => goTab('pages/building')}>
          去选门
        </Button>
      </Blank>
    );
  const words = view === 'mine' ? '提一件，或者给邻居提的附议。' : '想和邻居商量什么，点“我来提”。';
  return <Blank kind="empty" title="这里还没有议题" words={words} />;
}
