import '../../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import { useRef } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { wishApi } from '@linli/shared/wish/wish.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { WishCard } from '../../parts/wish-card';
import { call } from '../../platform/call';
import { go, goTab } from '../../platform/go';
import { ensureSignedIn } from '../../platform/session';
import { usePages } from '../../platform/use-pages';
import { useRefresh } from '../../platform/use-refresh';
import { countWords, views, type View as ListView } from './views';

interface WishesProps {
  me: Me | null;
  placeId: string | undefined;
  view: ListView;
  onView: (view: ListView) => void;
}

/** The numbers, the lists with their counts, and the wishes of the one that is shown. */
export function Wishes({ me, placeId, view, onView }: WishesProps) {
  const load = async (after?: string) => {
    const list = await call(wishApi.list, { query: { view, ...(placeId && { placeId }), after } });
    return { ...list, rows: list.wishes };
  };
  const { remote, first, rows, more, moreTrouble } = usePages(load, load, [view, placeId, me?.id]);
  useRefresh(remote.reload);
  // while another list is asked for, the numbers stay as they were
  const known = useRef(first);
  if (first) known.current = first;
  const { fulfilled, oldest, counts } = known.current ?? {};
  const nowhere = first && first.place === null && rows.length === 0;
  return (
    <Page waiting strip={first && remote.trouble && <StaleStrip reload={remote.reload} />}>
      <View className="card sum">
        <Figure figure={fulfilled === undefined ? '–' : `${fulfilled}`} words="本月实现" />
        {typeof oldest === 'number' && (
          <Figure figure={oldest > 0 ? `${oldest} 天` : '1 天内'} words="等得最久" />
        )}
        <View className="sum__act">
          <Button wide icon="add" onTap={() => go('resident/wish-make')}>
            许个心愿
          </Button>
        </View>
      </View>
      <View className="filters">
        <Chips
          options={views.map((one) => ({ key: one.key, words: countWords(one, counts) }))}
          value={[view]}
          onChange={([chosen]) => onView(chosen ?? 'all')}
        />
      </View>
      {!first && <Loading remote={remote} />}
      {nowhere && view !== 'mine' && (
        <Blank
          kind="empty"
          title="先选一个门"
          words="扫一下楼门口的门牌，就能看到那里的心愿。绑定住址以后不用再扫。"
        >
          <Button kind="line" onTap={() => goTab('pages/building')}>
            去选门
          </Button>
        </Blank>
      )}
      {first && rows.length === 0 && (!nowhere || view === 'mine') && <Empty view={view} me={me} />}
      {first && (
        <LongList key={view} rows={rows} keyOf={({ id }) => id} about={130} more={more}>
          {(wish) => <WishCard wish={wish} now={first.now} />}
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

function Empty({ view, me }: { view: ListView; me: Me | null }) {
  if (view === 'mine' && !me)
    return (
      <Blank kind="empty" title="还没登录" words="登录后能看到您许的和您接的。">
        <Button kind="line" onTap={ensureSignedIn}>
          去登录
        </Button>
      </Blank>
    );
  const [title, words] = views.find(({ key }) => key === view)?.empty ?? ['这里还没有心愿'];
  return <Blank kind="empty" title={title ?? ''} words={words} />;
}
