import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile } from '@linli/shared/electorate/electorate.contract';
import { lotHeadWords, lotSheetFaultWords } from '@linli/shared/electorate/electorate.words';
import { pathOf } from '@linli/shared/route';
import { networkGone } from '@linli/shared/trouble';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { answerOf } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { DropField } from '../parts/drop-field';

interface BringFormProps {
  file: ElectorateFile;
  onClose: () => void;
}

/** Parking places, shops and unsold lots by a file: all of it or nothing. */
export function BringForm({ file: { id, version }, onClose }: BringFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<{ file: File | null }>({ file: null });
  async function bring() {
    const brought = await send({ file: value.file ? undefined : lotSheetFaultWords.none }, (key) =>
      sent(id, version, value.file, key),
    );
    if (brought) {
      toast('加好了');
      onClose();
    }
    await stale();
  }
  return (
    <Dialog
      title="用表格加车位、商铺或未售的"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={bring}>
          加进清册
        </Button>
      }
    >
      <p>第一行写这些列名，一行一处；共有的一处写几行。有一行不对就都不加，改好再交。</p>
      <p>
        <code>{Object.values(lotHeadWords).join('、')}</code>
      </p>
      <DropField error={wrong.file} onChange={(file) => change({ file })} />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

async function sent(id: string, version: number, file: File | null, key: string): Promise<ElectorateFile> {
  const body = new FormData();
  body.append('version', `${version}`);
  if (file) body.append('file', file);
  const got = await fetch(`/api${pathOf(api.bringLots.path, { id })}`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body,
  }).catch(() => {
    throw networkGone(true);
  });
  return answerOf<ElectorateFile>(got);
}
