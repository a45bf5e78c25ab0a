import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { decideAlert } from '@linli/shared/intake/alert.contract';
import { alertFieldWords } from '@linli/shared/intake/alert.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface CheckSheetProps {
  id: string;
  real: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What somebody found on the spot, kept on the phone until it has been sent. */
export function CheckSheet({ id, real, onClose, reload }: CheckSheetProps) {
  const draft = useDraft(`alert.${id}`, { words: '' });
  const [done, setDone] = useState(false);
  const { wrong, trouble, send, mend } = useSending(['words']);
  const { words } = draft.value;
  async function decide() {
    const ask = { real, words };
    const fault = faultsOf(decideAlert, ask).words;
    const faults = { words: fault && faultWords(fault, alertFieldWords.words, 'write') };
    const made = await send(faults, (key) => call(intakeApi.decideAlert, { params: { id }, body: ask, key }));
    if (!made || done) return;
    setDone(true);
    draft.clear();
    toast(real ? '已转成一件事，按急事办' : '记下了，是误报');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={real ? '属实' : '误报'}
      open
      onClose={onClose}
      verb={real ? '转成一件事' : '关掉报警'}
      onSend={decide}
      trouble={trouble}
    >
      <Field
        name="words"
        label={real ? '看到了什么' : '为什么响'}
        error={wrong.words}
        note={real ? '有危险先打 119、110，再写' : undefined}
      >
        <TextArea
          value={words}
          max={300}
          empty={real ? '比如：楼道里有烟，已经通知物业' : '比如：插头松了，没有异常'}
          onChange={(text) => {
            draft.change({ words: text });
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
