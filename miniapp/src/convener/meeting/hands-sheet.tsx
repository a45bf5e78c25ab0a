import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { countHands, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { handsFit } from '@linli/shared/meeting/meeting.rules';
import { handsLabel, meetingFaults, meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface HandsSheetProps {
  one: OfficeMeeting;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Counting hands among those who are there. */
export function HandsSheet({ one: { id, agenda, present }, onClose, reload }: HandsSheetProps) {
  const [value, setValue] = useState({
    itemId: agenda[0]?.id ?? '',
    question: '',
    yes: '',
    no: '',
    abstain: '',
  });
  const { wrong, trouble, mend, send } = useSending(['itemId', 'question', 'yes', 'no', 'abstain']);
  const change = (field: keyof typeof value, text: string) => {
    setValue((before) => ({ ...before, [field]: text }));
    mend(field);
  };
  async function count() {
    const hands = {
      yes: Number(value.yes || 0),
      no: Number(value.no || 0),
      abstain: Number(value.abstain || 0),
    };
    const body = { ...hands, question: value.question.trim(), ...(value.itemId && { itemId: value.itemId }) };
    const faults = {
      ...wordsOfFaults(faultsOf(countHands, body), meetingFieldWords),
      ...(!handsFit(hands, present) && { yes: meetingFaults.hands(present) }),
    };
    if (!(await send(faults, (key) => call(meetingOfficeApi.hands, { params: { id }, body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={handsLabel} open onClose={onClose} verb="记下" onSend={count} trouble={trouble}>
      <Field name="itemId" label={meetingFieldWords.itemId} error={wrong.itemId}>
        <Chips
          options={agenda.map((item) => ({ key: item.id, words: item.title }))}
          value={value.itemId ? [value.itemId] : []}
          onChange={([chosen = '']) => change('itemId', chosen)}
        />
      </Field>
      <Field name="question" label={meetingFieldWords.question} error={wrong.question}>
        <TextLine max={60} value={value.question} onChange={(text) => change('question', text)} />
      </Field>
      {(['yes', 'no', 'abstain'] as const).map((name) => (
        <Field key={name} name={name} label={meetingFieldWords[name]} error={wrong[name]}>
          <TextLine digits max={4} value={value[name]} onChange={(text) => change(name, text)} />
        </Field>
      ))}
    </FormSheet>
  );
}
