import { useState } from 'react';
import { electorateApi } from '@linli/shared/electorate/electorate.api';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ObjectionSheetProps {
  electorateId: string;
  /** Null where a line is missing. */
  lot: { id: string; label: string } | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What an owner finds wrong with a line; somebody who did not make the list answers. */
export function ObjectionSheet({ electorateId: id, lot, onClose, reload }: ObjectionSheetProps) {
  const [words, setWords] = useState('');
  const { wrong, trouble, send, mend } = useSending(['words']);
  async function object() {
    const faults = { words: words.trim().length < 4 ? '写清楚一点，至少 4 个字' : undefined };
    const body = { lotId: lot?.id ?? null, words: words.trim() };
    if (!(await send(faults, (key) => call(electorateApi.object, { params: { id }, body, key })))) return;
    onClose();
    toast('收到了，由没编清册的人答复您');
    await reload();
  }
  return (
    <FormSheet
      title={lot ? `${lot.label}，哪里不对` : '哪一处没写上'}
      open
      onClose={onClose}
      verb="提异议"
      onSend={object}
      trouble={trouble}
    >
      <Field
        name="words"
        label="怎么不对"
        hint="例如：房产证上是 89.42 平方米；证件请带到社区核对"
        error={wrong.words}
      >
        <TextArea
          value={words}
          max={500}
          onChange={(text) => {
            mend('words');
            setWords(text);
          }}
        />
      </Field>
    </FormSheet>
  );
}
