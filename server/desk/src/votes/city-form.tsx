import { useRef } from 'react';
import { networkGone } from '@linli/shared/trouble';
import { pathOf } from '@linli/shared/route';
import type { CityTaken } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { answerOf } from '../platform/call';
import { useForm } from '../platform/use-form';

/** The file of the city's system: taken over whole or not at all. */
export function CityForm({ id, onClose }: { id: string; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { wrong, trouble, busy, send } = useForm({});
  async function bring() {
    const file = input.current?.files?.[0];
    const taken = await send({ file: file ? undefined : '请选市系统导出的文件' }, async (key) => {
      const body = new FormData();
      if (file) body.append('file', file);
      const got = await fetch(`/api${pathOf(voteOfficeApi.city.path, { id })}`, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body,
      }).catch(() => {
        throw networkGone(true);
      });
      return answerOf<CityTaken>(got);
    });
    if (!taken) return;
    toast(`${taken.rows} 户：收下 ${taken.taken}，先前就有 ${taken.known}，要核对 ${taken.conflicts}`);
    onClose();
  }
  return (
    <Dialog
      title="导入市系统的票"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={bring}>
          导入
        </Button>
      }
    >
      <p>第一行是表头，要有“票号”和“第1题”等列，选择写同意、不同意、弃权。有一行不对，整个文件都不收。</p>
      <Field label="文件（CSV 或 XLSX）" error={wrong.file}>
        {(tied) => <input {...tied} ref={input} type="file" accept=".csv,.xlsx" />}
      </Field>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
