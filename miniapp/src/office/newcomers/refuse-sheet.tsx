import { useState } from 'react';
import { refusedBecause, type RefusedBecause } from '@linli/shared/home/ask.rules';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { refusedWords } from '@linli/shared/home/home.words';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ReasonFields } from '../../parts/reason-fields';

interface RefuseSheetProps {
  ask: AskLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

const options = refusedBecause.map((key) => ({ key, ...refusedWords[key] }));

/** Not yet: why, in words that say what to do. */
export function RefuseSheet({ ask: { id, name }, onClose, reload }: RefuseSheetProps) {
  const [reason, setReason] = useState<RefusedBecause | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['reason', 'words']);
  async function refuse() {
    const said = words.trim();
    const faults = {
      ...(!reason && { reason: '先选原因' }),
      ...(reason === 'other' && !said && { words: '还没写，写几个字就行' }),
    };
    const body = { reason: reason ?? 'other', ...(said && { words: said }) };
    if (!(await send(faults, (key) => call(homeApi.refuse, { params: { id }, body, key })))) return;
    toast('告诉他了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={`${name}还不行`} open onClose={onClose} verb="告诉他" onSend={refuse} trouble={trouble}>
      <ReasonFields
        options={options}
        reason={reason}
        words={words}
        note="他会看到这句话，可以再申请"
        wrong={wrong}
        mend={mend}
        onReason={setReason}
        onWords={setWords}
      />
    </FormSheet>
  );
}
