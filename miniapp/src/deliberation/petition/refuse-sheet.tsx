import { useState } from 'react';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import type { PetitionPapers } from '@linli/shared/petition/petition.contract';
import { petitionFaults, petitionFieldWords as names } from '@linli/shared/petition/petition.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface RefuseSheetProps {
  id: string;
  paper: PetitionPapers['papers'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Why a signature on paper does not count; whoever wrote it down reads it. */
export function RefuseSheet({ id, paper, onClose, reload }: RefuseSheetProps) {
  const [reason, setReason] = useState('');
  const { wrong, trouble, mend, send } = useSending(['reason']);
  async function refuse() {
    const body = { counts: false, reason };
    const params = { id, paper: paper.id };
    const faults = reason.trim() ? {} : { reason: petitionFaults.why };
    if (!(await send(faults, (key) => call(api.look, { params, body, key })))) return;
    toast('记下了，这一户不算');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={paper.home} open onClose={onClose} verb="不算" onSend={refuse} trouble={trouble}>
      <Field name="reason" label={names.reason} error={wrong.reason}>
        <TextLine
          value={reason}
          max={100}
          empty="比如：纸上没有签名"
          onChange={(text) => {
            setReason(text);
            mend('reason');
          }}
        />
      </Field>
    </FormSheet>
  );
}
