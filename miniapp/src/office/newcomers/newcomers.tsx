import { View } from '@tarojs/components';
import { useState } from 'react';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { Blank } from '../../parts/blank';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { AskCard } from './ask-card';
import { RefuseSheet } from './refuse-sheet';
import { RoomSheet } from './room-sheet';

type Open = { what: 'refuse' | 'room'; ask: AskLine } | null;

/** Each ask with what helps to judge it, the first to fall due first. */
export function Newcomers() {
  const remote = useRemote(() => call(homeApi.asks), []);
  const [open, setOpen] = useState<Open>(null);
  const { value, trouble, reload } = remote;
  const close = () => setOpen(null);
  return (
    <Page strip={value && trouble && <StaleStrip reload={reload} />}>
      {!value && <Loading remote={remote} />}
      {value?.asks.length === 0 && (
        <Blank kind="done" title="没有人等着入住" words="有人申请，会在这里，也会有通知。" />
      )}
      {value?.asks.map((ask) => (
        <AskCard
          key={ask.id}
          ask={ask}
          now={value.now}
          onRoom={() => setOpen({ what: 'room', ask })}
          onRefuse={() => setOpen({ what: 'refuse', ask })}
          reload={reload}
        />
      ))}
      <View>
        {open?.what === 'refuse' && <RefuseSheet ask={open.ask} onClose={close} reload={reload} />}
        {open?.what === 'room' && <RoomSheet ask={open.ask} onClose={close} reload={reload} />}
      </View>
    </Page>
  );
}
