import { useState } from 'react';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { networkGone } from '@linli/shared/trouble';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { proof } from '../../platform/credential';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { NumberSheet } from './number-sheet';

/** My number as a volunteer, and my hours as a file that other systems read. */
export function OwnData({ number, reload }: { number: string | null; reload: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  const take = () =>
    send({}, async (key) => {
      const { url } = await call(hoursApi.export, { body: { format: 'xlsx' }, key });
      await host.saveFile(fileAddress(url), proof(), 'xlsx').catch(() => {
        throw networkGone(false);
      });
      return url;
    });
  return (
    <Section title="带到别处用">
      <Card flush>
        <ListRow
          plain
          icon="person"
          title="志愿者编号"
          side={number ?? '还没填'}
          onTap={() => setOpen(true)}
        />
        <ListRow plain icon="download" title="导出全部时长（Excel）" onTap={take} />
      </Card>
      <TroubleLine trouble={trouble} />
      {open && <NumberSheet number={number} onClose={() => setOpen(false)} reload={reload} />}
    </Section>
  );
}
