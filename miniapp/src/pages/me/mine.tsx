import { Text, View } from '@tarojs/components';
import type { Me } from '@linli/shared/people/people.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { AroundRows } from '../../parts/around-rows';
import { Card } from '../../parts/card';
import { Icon } from '../../parts/icon';
import { ListRow } from '../../parts/list-row';
import { StaffRows, WorkRows } from '../../parts/staff-rows';
import { Strip } from '../../parts/strip';
import { Tap } from '../../parts/tap';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { lookAgain } from '../../platform/session';
import { useRemote } from '../../platform/use-remote';
import { Blocked } from './blocked';
import { Leaving } from './leaving';
import { NoticeNews } from './notice-news';
import { ToRate } from './to-rate';

/** Who I am, how much there is of mine, and what waits for me. */
export function Mine({ me }: { me: Me }) {
  const { value, trouble, reload } = useRemote(async () => {
    const [matters] = await Promise.all([call(ticketApi.mine), lookAgain()]);
    return matters;
  }, []);
  return (
    <View>
      {trouble && (
        <Strip kind="old" action={{ words: '再试一次', onTap: reload }}>
          {trouble.message}
        </Strip>
      )}
      <View className="me">
        <View className="tile me__tile">
          <Icon name="me" size="l" />
        </View>
        <View className="grow">
          <Text className="line t-title">{me.name ?? '还没留称呼'}</Text>
          <Text className="line t-small quiet">{me.phone ?? '还没留手机号'}</Text>
        </View>
      </View>
      <View className="card tallies">
        <Tally count={value?.count} what="报事" onTap={() => go('resident/mine')} />
        <Tally count={me.unread} what="新通知" onTap={() => go('resident/messages')} />
      </View>
      <WorkRows me={me} />
      <Card flush className="mt3">
        <ListRow
          icon="building"
          title="我家"
          note={me.homes.map(({ name }) => name).join('、') || '申请入住，请家人一起来'}
          onTap={() => go('resident/home')}
        />
        <ListRow
          icon="people"
          title="我的志愿"
          note="报到、岗位、空闲时间"
          onTap={() => go('volunteer/mine')}
        />
        <ListRow icon="clock" title="我的时长" onTap={() => go('volunteer/hours')} />
        <ListRow
          icon="heart"
          title="我的接单"
          note="想请您帮的，您接的心愿"
          onTap={() => go('volunteer/claims')}
        />
      </Card>
      <AroundRows />
      <NoticeNews me={me} />
      <Leaving me={me} />
      <Blocked me={me} />
      {value && <ToRate matters={value.tickets} />}
      <StaffRows me={me} />
    </View>
  );
}

const Tally = ({ count, what, onTap }: { count: number | undefined; what: string; onTap: () => void }) => (
  <Tap className="tally" label={`${what} ${count ?? ''}`} onTap={onTap}>
    <Text className="tally__figure">{count ?? '–'}</Text>
    <Text>{what}</Text>
  </Tap>
);
