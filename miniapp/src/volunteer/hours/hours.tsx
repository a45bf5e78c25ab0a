import { Text } from '@tarojs/components';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { Certificates } from './certificates';
import { MixCard } from './mix-card';
import { OwnData } from './own-data';
import { ServiceCard } from './service-card';

/** My hours by where they come from, each service with the way to have it corrected, and certificates. */
export function Hours() {
  const remote = useRemote(() => call(hoursApi.mine), []);
  const { value, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={remote.trouble && <StaleStrip reload={reload} />}>
      <MixCard hours={value} />
      {value.services.length === 0 && (
        <Blank kind="empty" title="还没有服务时长" words="帮人办完一件事，对方点了头，就记在这里。" />
      )}
      {value.services.length > 0 && (
        <>
          <Certificates hours={value} reload={reload} />
          <Section title="每一次" aside={`${value.services.length} 次，新的在前`}>
            {value.services.map((one) => (
              <ServiceCard key={one.id} one={one} reload={reload} />
            ))}
          </Section>
          <OwnData number={value.number} reload={reload} />
        </>
      )}
      <Section>
        <Text className="line t-small quiet">时长只有您自己看得到。不排名，不换钱，随时可以不做。</Text>
        <Card flush className="mt2">
          <ListRow plain title="各组织补记占多少" onTap={() => go('volunteer/organisations')} />
          <ListRow plain title="表扬我的话" note="您点头才公开" onTap={() => go('volunteer/praise')} />
          <ListRow plain title="我的积分" note="想要才开" onTap={() => go('volunteer/points')} />
        </Card>
      </Section>
    </Page>
  );
}
