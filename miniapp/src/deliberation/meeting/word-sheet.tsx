import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import { leaveWord, type MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface WordSheetProps {
  one: MeetingPage;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What somebody who cannot come wants said there; only the organiser reads whose it is. */
export function WordSheet({ one: { id, standing }, onClose, reload }: WordSheetProps) {
  const [words, setWords] = useState(standing.left ?? '');
  const { wrong, trouble, mend, send } = useSending(['words']);
  async function say() {
    const body = { words: words.trim() };
    const faults = wordsOfFaults(faultsOf(leaveWord, body), { words: '想说的话' }, () => 'write');
    const done = await send(faults, async (key) =>
      (await ensureSignedIn()) ? call(meetingApi.word, { params: { id }, body, key }) : null,
    );
    if (!done) return;
    toast('带到会上念');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="去不了，留句话" open onClose={onClose} verb="留下" onSend={say} trouble={trouble}>
      <Field name="words" label="想说什么" error={wrong.words} note="会上念，不说是谁写的。别写电话和门牌">
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
