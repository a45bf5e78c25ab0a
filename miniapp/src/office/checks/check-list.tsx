import { View } from '@tarojs/components';
import { useState } from 'react';
import { checkApi } from '@linli/shared/check/check.api';
import { Blank } from '../../parts/blank';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { CheckCard } from './check-card';
import { DecidedCard } from './decided-card';
import { WithholdSheet } from './withhold-sheet';

/** What waits to be looked at, the oldest first, and what was decided lately and can be changed. */
export function CheckList() {
  const remote = useRemote(() => call(checkApi.queue), []);
  const [desk, setDesk] = useState<'waiting' | 'decided'>('waiting');
  const [withheld, setWithheld] = useState<string | null>(null);
  const { value: queue, trouble, reload } = remote;
  if (!queue) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  const { waiting, decided, now } = queue;
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Tabs
        label="内容检查"
        tabs={[
          { key: 'waiting', words: '等着看的', count: waiting.length },
          { key: 'decided', words: '七天内看过的', count: decided.length },
        ]}
        value={desk}
        onChange={setDesk}
      />
      {desk === 'waiting' && waiting.length === 0 && (
        <Blank kind="done" title="没有等着看的" words="微信拿不准的和邻居反映的，会到这里来。" />
      )}
      {desk === 'decided' && decided.length === 0 && <Blank kind="empty" title="七天里没有看过的" />}
      <View className="mt3">
        {desk === 'waiting'
          ? waiting.map((item) => (
              <CheckCard
                key={item.id}
                item={item}
                now={now}
                reload={reload}
                onWithhold={() => setWithheld(item.id)}
              />
            ))
          : decided.map((item) => (
              <DecidedCard
                key={item.id}
                item={item}
                now={now}
                reload={reload}
                onWithhold={() => setWithheld(item.id)}
              />
            ))}
      </View>
      {withheld && <WithholdSheet id={withheld} onClose={() => setWithheld(null)} reload={reload} />}
    </Page>
  );
}
