import { Text, View } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { pointsApi } from '@linli/shared/points/points.api';
import type { OwnPoints } from '@linli/shared/points/points.contract';
import { perHourWords, pointLineWords } from '@linli/shared/points/points.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { Switch } from '../../parts/switch';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { useRemote } from '../../platform/use-remote';
import { Goods } from './goods';
import { Orders } from './orders';

/** Points are off until I say yes; then what I hold, where it comes from, and what stations give for it. */
export function Points() {
  const remote = useRemote(() => call(pointsApi.mine), []);
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const keep = async (on: boolean) => {
    if (await send({}, (key) => call(pointsApi.keep, { body: { on }, key }))) await reload();
  };
  return (
    <Page strip={remote.trouble && <StaleStrip reload={reload} />}>
      <Card flush>
        <ListRow
          plain
          title="记积分"
          note="不开也一样做志愿服务。积分不是钱，只能在站点领东西；只有您看得到，不排名。"
          side={<Switch label="记积分" on={value.on} onChange={keep} />}
        />
      </Card>
      <TroubleLine trouble={trouble} />
      {value.on && <Kept points={value} reload={reload} />}
    </Page>
  );
}

const Kept = ({ points, reload }: { points: OwnPoints; reload: () => Promise<void> }) => (
  <>
    <Card className="mt3">
      <View>
        <Text className="hours__figure">{String(points.balance)}</Text>
        <Text> 分</Text>
      </View>
      <Text className="line t-small quiet">
        {`${points.perHour.map(perHourWords).join('；')}。事后补记的不给分。`}
      </Text>
    </Card>
    <Orders orders={points.orders} reload={reload} />
    <Goods goods={points.goods} reload={reload} />
    {points.lines.length > 0 && (
      <Section title="每一笔">
        <Card flush>
          {points.lines.map(({ id, what, at, amount }) => (
            <ListRow
              key={id}
              plain
              title={pointLineWords[what]}
              note={momentWords(new Date(at))}
              side={amount > 0 ? `+${amount}` : String(amount)}
            />
          ))}
        </Card>
      </Section>
    )}
  </>
);
