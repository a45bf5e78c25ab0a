import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import { callPetition } from '@linli/shared/petition/petition.contract';
import { callFieldWords } from '@linli/shared/petition/petition.words';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface CallSheetProps {
  id: string;
  today: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Whoever owes the call says on which day the meeting or the vote begins. */
export function CallSheet({ id, today, onClose, reload }: CallSheetProps) {
  const [on, setOn] = useState('');
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['on', 'words']);
  async function write() {
    const body = { on, words: words.trim() };
    const faults = wordsOfFaults(
      faultsOf(callPetition, { ...(on && { on }), words: body.words }),
      callFieldWords,
      (field) => (field === 'on' ? 'choose' : 'write'),
    );
    if (!(await send(faults, (key) => call(api.call, { params: { id }, body, key })))) return;
    toast('写下了，联名的人都会知道');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="写下召集" open onClose={onClose} verb="告诉大家" onSend={write} trouble={trouble}>
      <Field name="on" label={callFieldWords.on} error={wrong.on}>
        <DateLine
          value={on}
          first={today}
          onChange={(day) => {
            setOn(day);
            mend('on');
          }}
        />
      </Field>
      <Field name="words" label={callFieldWords.words} error={wrong.words}>
        <TextArea
          value={words}
          max={200}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
