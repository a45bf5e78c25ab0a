import { View } from '@tarojs/components';
import { useState } from 'react';
import { homeApi } from '@linli/shared/home/home.api';
import type { OwnHome } from '@linli/shared/home/home.contract';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { lookAgain } from '../../platform/session';
import { useRemote } from '../../platform/use-remote';
import { AskCard } from './ask-card';
import { JoinSheet } from './join-sheet';
import { HomeCard } from './home-card';
import { MateSheet } from './mate-sheet';
import { VouchSheet } from './vouch-sheet';

type Mate = OwnHome['people'][number];
type Open = { what: 'code' } | { what: 'vouch'; home: OwnHome } | { what: 'mate'; mate: Mate } | null;

/** What I asked for, my homes with their people, and the ways to one more. */
export function Homes() {
  const remote = useRemote(() => call(homeApi.mine), []);
  const [open, setOpen] = useState<Open>(null);
  const { value, trouble } = remote;
  const close = () => setOpen(null);
  // The way home also stands on other pages, which know it from who I am.
  const reload = async () => {
    await Promise.all([remote.reload(), lookAgain()]);
  };
  if (!value) return <Loading remote={remote} />;
  const { homes, asks, now } = value;
  const pending = asks.filter(({ state }) => state !== 'confirmed');
  return (
    <View>
      {trouble && <StaleStrip reload={remote.reload} />}
      {pending.map((ask) => (
        <AskCard key={ask.id} ask={ask} now={now} reload={remote.reload} />
      ))}
      {homes.length + pending.length === 0 && (
        <Blank kind="empty" title="还没有入住" words="扫楼门口的牌子，填房号，网格员核对一下就好。" />
      )}
      {homes.map((home) => (
        <HomeCard
          key={home.homeId}
          home={home}
          onMate={(mate) => setOpen({ what: 'mate', mate })}
          onVouch={() => setOpen({ what: 'vouch', home })}
          reload={remote.reload}
        />
      ))}
      <View className="mt3">
        <Button kind={homes.length ? 'line' : 'main'} wide icon="door" onTap={() => go('resident/move-in')}>
          {homes.length ? '再申请一处' : '申请入住'}
        </Button>
      </View>
      <Section>
        <Card flush>
          <ListRow
            icon="people"
            title="输入入住码"
            note="家里人发给您的，8 位"
            onTap={() => setOpen({ what: 'code' })}
          />
          <ListRow
            icon="handover"
            title="谁替我办"
            note="让家人、邻居替您报事、评价；也看谁办过"
            onTap={() => go('resident/mandates')}
          />
          <ListRow
            icon="write"
            title="大家的事"
            note="征询、业主联名、物业和业委会协商"
            onTap={() => go('deliberation/around')}
          />
          <ListRow
            icon="calendar"
            title="上门探访"
            note="谁想来看看；改时间、不用来都行"
            onTap={() => go('resident/visits')}
          />
          <ListRow
            icon="door"
            title="党员户"
            note="门口挂不挂牌，党员自己定"
            onTap={() => go('resident/party-home')}
          />
        </Card>
      </Section>
      <View>
        {open?.what === 'code' && <JoinSheet onClose={close} reload={reload} />}
        {open?.what === 'vouch' && <VouchSheet home={open.home} onClose={close} reload={remote.reload} />}
        {open?.what === 'mate' && <MateSheet mate={open.mate} now={now} onClose={close} reload={reload} />}
      </View>
    </View>
  );
}
