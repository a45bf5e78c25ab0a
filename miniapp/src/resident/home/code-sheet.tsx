import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { homeApi } from '@linli/shared/home/home.api';
import { acceptVouch } from '@linli/shared/home/home.contract';
import { vouchFieldWords } from '@linli/shared/home/home.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';

/** Joining a home with the code that somebody of it gave me. */
export function CodeSheet({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function accept() {
    const body = { code: typedCode(typed) };
    const fault = faultsOf(acceptVouch, body).code;
    const faults = fault ? { code: faultWords(fault, vouchFieldWords.code) } : {};
    if (!(await send(faults, (key) => call(homeApi.acceptVouch, { body, key })))) return;
    toast('入住了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="输入入住码" open onClose={onClose} verb="入住" onSend={accept} trouble={trouble}>
      <Field name="code" label="入住码" error={wrong.code} note="业主或家里人在“我家”里发给您，8 位。">
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
