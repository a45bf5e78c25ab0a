import { Text } from '@tarojs/components';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { useHelp } from '../../platform/door';
import { WhoRuns } from './who-runs';

const lines = [
  '邻里是街道和社区给居民用的：门口的事报上来，有人受理、有人办、有人回话，到期没办会提醒上级。',
  '不用手机也能办：打门牌上的电话，或者到党群服务站当面说，跟在手机上报一样算数。',
  '图标来自 Tabler Icons（MIT 许可）。',
];

/** What this is, that it works without a phone too, and whom to ask. */
export default function AboutPage() {
  const help = useHelp();
  return (
    <Page calls>
      <Section title="邻里">
        <Card>
          {lines.map((line) => (
            <Text key={line} className="line mt2">
              {line}
            </Text>
          ))}
        </Card>
      </Section>
      <WhoRuns />
      <Section title="有话要说">
        <Card flush>
          <CallRow {...help} note="对邻里有意见，也打这个" />
        </Card>
      </Section>
    </Page>
  );
}
