import { copyFile } from '@linli/shared/privacy/privacy.api';
import { networkGone } from '@linli/shared/trouble';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { proof } from '../../platform/credential';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';

/** Everything that is kept of me in words, as a file that opens on the phone and can be sent on. */
export function TakeCopy() {
  const { trouble, send } = useSending([]);
  const take = () =>
    send({}, async () => {
      await host.saveFile(fileAddress(`/api${copyFile}`), proof(), 'xlsx').catch(() => {
        throw networkGone(false);
      });
    });
  return (
    <Section title="拿走一份">
      <Card flush>
        <ListRow
          plain
          icon="download"
          title="导出我的信息（Excel）"
          note="写过的话、留过的电话和称呼；照片和录音在各自的事里"
          onTap={take}
        />
      </Card>
      <TroubleLine trouble={trouble} />
    </Section>
  );
}
