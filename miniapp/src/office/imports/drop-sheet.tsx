import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { dropRefused } from '@linli/shared/intake/foreign.contract';
import { foreignFieldWords } from '@linli/shared/intake/foreign.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface DropSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Deciding that a line becomes no matter, and why. */
export function DropSheet({ id, onClose, reload }: DropSheetProps) {
  const [reason, setReason] = useState('');
  const { wrong, trouble, send, mend } = useSending(['reason']);
  async function drop() {
    const fault = faultsOf(dropRefused, { reason }).reason;
    const faults = { reason: fault && faultWords(fault, foreignFieldWords.reason) };
    const made = await send(faults, (key) =>
      call(intakeApi.dropRefused, { params: { id }, body: { reason }, key }),
    );
    if (!made) return;
    toast('不收了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="不收这一件" open onClose={onClose} verb="不收" hard onSend={drop} trouble={trouble}>
      <Field name="reason" label="为什么" error={wrong.reason}>
        <TextLine
          value={reason}
          max={100}
          empty="比如：不是本区的事"
          onChange={(text) => {
            setReason(text);
            mend('reason');
          }}
        />
      </Field>
    </FormSheet>
  );
}
