import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { askFloor, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { notAVoteWords } from '@linli/shared/poll/poll.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskFloorSheetProps {
  one: OfficeMeeting;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** A quick question to those who are there, answered on their phones: a consultation, never a vote. */
export function AskFloorSheet({ one: { id, agenda }, onClose, reload }: AskFloorSheetProps) {
  const [value, setValue] = useState({ itemId: agenda[0]?.id ?? '', title: '', lines: '' });
  const { wrong, trouble, mend, send } = useSending(['itemId', 'title', 'options']);
  const change = (more: Partial<typeof value>, field: string) => {
    setValue((before) => ({ ...before, ...more }));
    mend(field);
  };
  async function ask() {
    const options = value.lines.split('\n').flatMap((line) => line.trim() || []);
    const body = { title: value.title.trim(), options, ...(value.itemId && { itemId: value.itemId }) };
    const names = { ...meetingFieldWords, title: meetingFieldWords.question };
    const faults = wordsOfFaults(faultsOf(askFloor, body), names);
    if (!(await send(faults, (key) => call(meetingOfficeApi.askFloor, { params: { id }, body, key }))))
      return;
    toast('发出去了，来的人在会的页面上答');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="问一问" open onClose={onClose} verb="发出去" onSend={ask} trouble={trouble}>
      <Field name="itemId" label={meetingFieldWords.itemId} error={wrong.itemId}>
        <Chips
          options={agenda.map((item) => ({ key: item.id, words: item.title }))}
          value={value.itemId ? [value.itemId] : []}
          onChange={([chosen = '']) => change({ itemId: chosen }, 'itemId')}
        />
      </Field>
      <Field name="title" label={meetingFieldWords.question} error={wrong.title} note={notAVoteWords}>
        <TextLine max={40} value={value.title} onChange={(title) => change({ title }, 'title')} />
      </Field>
      <Field name="options" label={meetingFieldWords.options} hint="一行一个" error={wrong.options}>
        <TextArea max={240} value={value.lines} onChange={(lines) => change({ lines }, 'options')} />
      </Field>
    </FormSheet>
  );
}
