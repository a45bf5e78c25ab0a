import { View } from '@tarojs/components';
import { useState } from 'react';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import type { Oversight } from '@linli/shared/supervision/supervision.contract';
import { Blank } from '../../parts/blank';
import { JobCard } from '../../parts/job-card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { ChanceCard } from './chance-card';
import { OrderRow } from './order-row';
import { PressedCard } from './pressed-card';

type Desk = 'waiting' | 'orders' | 'chances' | 'reviews' | 'pressed';

const own: readonly { key: Desk; words: string }[] = [{ key: 'waiting', words: '等我答复' }];
const above: readonly { key: Desk; words: string }[] = [
  { key: 'orders', words: '督办单' },
  { key: 'chances', words: '可以督办' },
  { key: 'reviews', words: '核对超期' },
  { key: 'pressed', words: '请改评价' },
];
const emptyWords: Record<Desk, string> = {
  waiting: '没有等您答复的督办',
  orders: '没有在办的督办',
  chances: '没有超期的事',
  reviews: '核对都没有超期',
  pressed: '没有人说被请改评价',
};

/** One list at a time: those below read what they owe, those above what they look after. */
export function OversightLists() {
  const remote = useRemote(() => call(supervisionApi.oversight), []);
  const [chosen, setDesk] = useState<Desk | null>(null);
  const { value, trouble, reload } = remote;
  if (!value) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  const desks = value.oversees ? [...above, ...(value.waiting.length ? own : [])] : own;
  const desk = chosen ?? desks[0]?.key ?? 'waiting';
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {desks.length > 1 && (
        <Tabs
          label="督办"
          tabs={desks.map(({ key, words }) => ({ key, words, count: value[key].length }))}
          value={desk}
          onChange={setDesk}
        />
      )}
      {value[desk].length === 0 && <Blank kind="done" title={emptyWords[desk]} />}
      <View className="mt3">{rowsOf(value, desk, reload)}</View>
    </Page>
  );
}

function rowsOf(value: Oversight, desk: Desk, reload: () => Promise<void>) {
  const { now, days } = value;
  switch (desk) {
    case 'waiting':
    case 'orders':
      return value[desk].map((one) => (
        <OrderRow key={one.order.id} {...one} now={now} mine={desk === 'waiting'} />
      ));
    case 'chances':
      return value.chances.map((job) => (
        <ChanceCard key={job.id} job={job} now={now} days={days ?? 1} reload={reload} />
      ));
    case 'reviews':
      return value.reviews.map((job) => (
        <JobCard
          key={job.id}
          job={job}
          now={now}
          withUnit
          onOpen={() => go('worker/ticket', { id: job.id })}
        />
      ));
    case 'pressed':
      return value.pressed.map((one) => <PressedCard key={one.at + one.ticketId} said={one} now={now} />);
  }
}
