import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { enterSeat } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface EnterSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Somebody without a phone comes too: their name, for as long as it is needed. */
export function EnterSheet({ id, onClose, reload }: EnterSheetProps) {
  const [name, setName] = useState('');
  const { wrong, trouble, mend, send } = useSending(['name']);
  async function enter() {
    const body = { name: name.trim() };
    const faults = wordsOfFaults(faultsOf(enterSeat, body), meetingFieldWords);
    if (!(await send(faults, (key) => call(meetingOfficeApi.enter, { params: { id }, body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="替人登记" open onClose={onClose} verb="记下" onSend={enter} trouble={trouble}>
      <Field name="name" label={meetingFieldWords.name} error={wrong.name} note="会开完一个月会删掉">
        <TextLine
          max={20}
          value={name}
          onDone={enter}
          onChange={(text) => {
            setName(text);
            mend('name');
          }}
        />
      </Field>
    </FormSheet>
  );
}
