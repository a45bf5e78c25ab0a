import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { acceptMandate } from '@linli/shared/mandate/mandate.contract';
import { agentCodeWords } from '@linli/shared/mandate/mandate.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';

/** Agreeing to act for somebody, with the code they gave me. */
export function TakeSheet({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function accept() {
    const body = { code: typedCode(typed) };
    const fault = faultsOf(acceptMandate, body).code;
    const faults = fault ? { code: faultWords(fault, agentCodeWords.code) } : {};
    if (!(await send(faults, (key) => call(mandateApi.accept, { body, key })))) return;
    toast('可以替他办了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="输入代办码" open onClose={onClose} verb="替他办" onSend={accept} trouble={trouble}>
      <Field name="code" label="代办码" error={wrong.code} note="要您替他办的人发给您，8 位。">
        <TextLine
          max={12}
          value={typed}
          onDone={accept}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}
