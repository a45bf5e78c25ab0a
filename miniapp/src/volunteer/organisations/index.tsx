import { Text } from '@tarojs/components';
import { hoursApi } from '@linli/shared/hours/hours.api';
import type { PublicOrganisations } from '@linli/shared/hours/hours.contract';
import { gradeMeans } from '@linli/shared/hours/hours.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

/** Of each organisation how many services were entered afterwards; anybody may look. */
export default function OrganisationsPage() {
  const remote = useRemote(() => call(hoursApi.organisations), []);
  const { value, reload } = remote;
  return (
    <Page strip={value && remote.trouble && <StaleStrip reload={reload} />}>
      <Text className="line">
        {`服务时长应当由双方确认，或者有人见证。补记是${gradeMeans.C}，占得多要问一问为什么。`}
      </Text>
      {!value && <Loading remote={remote} />}
      {value?.organisations.length === 0 && (
        <Blank kind="empty" title="还没有组织记过时长" words="有了就在这里公开。" />
      )}
      {value && value.organisations.length > 0 && (
        <Card flush className="mt3">
          {value.organisations.map(({ id, name, share }) => (
            <ListRow key={id} plain title={name} note={shareWords(share, value.least)} />
          ))}
        </Card>
      )}
    </Page>
  );
}

const shareWords = (share: PublicOrganisations['organisations'][number]['share'], least: number): string =>
  share ? `补记 ${share.late} 次，一共 ${share.all} 次` : `不到 ${least} 次，先不公布`;
