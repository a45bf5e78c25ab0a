import { Text } from '@tarojs/components';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';
import { WhoRuns } from '../about/who-runs';
import { Edition } from './edition';
import { Linked } from './linked';
import { parts } from './parts';

/** What is kept, who sees it, and what everyone may do about it. */
export default function PrivacyPage() {
  return (
    <Page>
      <Edition />
      {parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Card>
            {lines.map((line) => (
              <Text key={line} className="line mt2">
                {line}
              </Text>
            ))}
          </Card>
        </Section>
      ))}
      <Card flush className="mt3">
        <ListRow
          icon="shield"
          title="我的信息"
          note="谁看过，存了什么，存多久"
          onTap={() => go('resident/my-data')}
        />
      </Card>
      <Linked />
      <WhoRuns />
    </Page>
  );
}
