import { useState } from 'react';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { enterParticipant } from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
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
    const faults = wordsOfFaults(faultsOf(enterParticipant, body), activityFieldWords);
    if (!(await send(faults, (key) => call(activityOfficeApi.enter, { params: { id }, body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="替人报名" open onClose={onClose} verb="记下" onSend={enter} trouble={trouble}>
      <Field name="name" label={activityFieldWords.name} error={wrong.name} note="活动结束以后会删掉">
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
