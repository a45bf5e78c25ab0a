import { useState } from 'react';
import { refusedBecause, type RefusedBecause } from '@linli/shared/home/ask.rules';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { refusedWords } from '@linli/shared/home/home.words';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

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
      <Field name="reason" label="为什么" error={wrong.reason} note="他会看到这句话，可以再申请">
        <Card flush>
          <Pick
            options={options}
            value={reason}
            onChange={(key) => {
              setReason(options.find((option) => option.key === key)?.key ?? null);
              mend('reason');
            }}
          />
        </Card>
      </Field>
      <Field
        name="words"
        label="还想说什么"
        hint={reason === 'other' ? undefined : '可以不填'}
        error={wrong.words}
      >
        <TextArea
          max={200}
          value={words}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
