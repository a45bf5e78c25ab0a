import { useState } from 'react';
import { voteApi } from '@linli/shared/vote/vote.api';
import { Field } from '../parts/field';
import { FormSheet } from '../parts/form-sheet';
import { TextArea } from '../parts/text-box';
import { call } from '../platform/call';
import { useSending } from '../platform/sending';
import { toast } from '../platform/toast';

interface ObjectSheetProps {
  voteId: string;
  slotId: string;
  title: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What an owner finds wrong, in their own words; somebody who had no hand in it answers. */
export function ObjectSheet({ voteId, slotId, title, onClose, reload }: ObjectSheetProps) {
  const [words, setWords] = useState('');
  const { wrong, trouble, send, mend } = useSending(['words']);
  async function object() {
    const faults = { words: words.trim().length < 5 ? '请写清楚一点，至少五个字' : undefined };
    const body = { slotId, words: words.trim() };
    if (!(await send(faults, (key) => call(voteApi.object, { params: { id: voteId }, body, key })))) return;
    onClose();
    await reload();
    toast('收到了，由没有经手的人答复您');
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb="提交" onSend={object} trouble={trouble}>
      <Field name="words" label="哪里不对" error={wrong.words}>
        <TextArea
          value={words}
          max={500}
          onChange={(value) => {
            mend('words');
            setWords(value);
          }}
        />
      </Field>
    </FormSheet>
  );
}
