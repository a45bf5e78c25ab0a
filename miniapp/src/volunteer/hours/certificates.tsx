import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { hoursApi } from '@linli/shared/hours/hours.api';
import type { OwnHours } from '@linli/shared/hours/hours.contract';
import { networkGone } from '@linli/shared/trouble';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';

type Span = 'all' | 'year';

/** Certificates, free and at once: one more, and those that were given, of which a corrected one says so. */
export function Certificates({ hours, reload }: { hours: OwnHours; reload: () => Promise<void> }) {
  const [span, setSpan] = useState<Span>('all');
  const { trouble, send } = useSending([]);
  const year = Number(localDate(new Date(hours.now)).slice(0, 4));
  const open = (url: string) =>
    host.saveFile(fileAddress(url), {}).catch(() => {
      throw networkGone(false);
    });
  const show = (url: string) => send({}, () => open(url));
  async function certify() {
    const body = span === 'year' ? { year } : {};
    const done = await send({}, async (key) => {
      const given = await call(hoursApi.certify, { body, key });
      await open(given.url);
      return given;
    });
    if (done) await reload();
  }
  return (
    <Section title="开证明">
      <Card>
        <Chips
          columns={2}
          options={[
            { key: 'all' as const, words: '全部时长' },
            { key: 'year' as const, words: `${year} 年` },
          ]}
          value={[span]}
          onChange={([chosen]) => setSpan(chosen ?? span)}
        />
        <View className="mt2">
          <Button wide icon="download" busyWords="正在排版" onTap={certify}>
            免费开一张
          </Button>
        </View>
        <Text className="line t-small quiet mt2">
          写明双方确认、有人见证、事后补记各多少，有编号，谁都能查真假。
        </Text>
        <TroubleLine trouble={trouble} />
      </Card>
      {hours.certificates.length > 0 && (
        <Card flush>
          {hours.certificates.map(({ code, url, at, outdated }) => (
            <ListRow
              key={code}
              plain
              title={code}
              note={`${dateWords(localDate(new Date(at)))}开的${outdated ? '，有时长更正过，不作数了' : ''}`}
              label={`看证明 ${code}`}
              onTap={() => show(url)}
            />
          ))}
        </Card>
      )}
    </Section>
  );
}
