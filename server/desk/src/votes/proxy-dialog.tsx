import { useRef } from 'react';
import type { OfficeVote } from '@linli/shared/vote/office.contract';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, Field, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { uploadDocument } from '../platform/upload-document';
import { useForm } from '../platform/use-form';

/** A written authority: whose slot, who votes for it, and the paper. */
export function ProxyDialog({ one, onClose }: { one: OfficeVote; onClose: () => void }) {
  const file = useRef<HTMLInputElement>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ code: '', holderName: '', holderPhone: '', propertyStaff: false },
  });
  async function give() {
    const code = codeFrom(value.code);
    const paper = file.current?.files?.[0];
    const faults = {
      code: code ? undefined : '票号是八位字母和数字',
      holderName: value.holderName.trim().length < 2 ? '请写受托人的姓名' : undefined,
      holderPhone: /^1\d{10}$/.test(value.holderPhone) ? undefined : '请写受托人的手机号，11 位',
      documentId: paper ? undefined : '请选委托书的照片',
    };
    const done = await send(faults, async (key) => {
      if (!paper || !code) return null;
      const kept = { file: paper, name: '委托书', purpose: 'evidence' as const };
      const { id: documentId } = await uploadDocument(one.placeId, kept, `${key}-photo`);
      const body = { ...value, code, holderName: value.holderName.trim(), documentId };
      return call(ballotDeskApi.giveProxy, { params: { id: one.id }, body, key });
    });
    if (!done) return;
    toast(done.asksOwner ? '记下来了，等业主在手机上确认' : '记下来了');
    onClose();
  }
  return (
    <Dialog
      title="录委托书"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={give}>
          记下来
        </Button>
      }
    >
      <TextField
        label="业主的票号"
        max={12}
        value={value.code}
        error={wrong.code}
        onChange={(code) => change({ code })}
      />
      <TextField
        label="受托人姓名"
        max={40}
        value={value.holderName}
        error={wrong.holderName}
        onChange={(holderName) => change({ holderName })}
      />
      <TextField
        label="受托人手机号"
        kind="tel"
        max={11}
        value={value.holderPhone}
        error={wrong.holderPhone}
        onChange={(holderPhone) => change({ holderPhone })}
      />
      <CheckField
        label="受托人是物业的人"
        on={value.propertyStaff}
        onChange={(propertyStaff) => change({ propertyStaff })}
      />
      <Field label="委托书的照片" error={wrong.documentId}>
        {(tied) => <input {...tied} ref={file} type="file" accept="image/*,application/pdf" />}
      </Field>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
