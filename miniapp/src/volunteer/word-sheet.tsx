import { useState } from 'react';
import type { Route } from '@linli/shared/route';
import { Field } from '../parts/field';
import { FormSheet } from '../parts/form-sheet';
import { TextArea } from '../parts/text-box';
import { call } from '../platform/call';
import { useSending } from '../platform/sending';
import { toast } from '../platform/toast';

interface WordSheetProps {
  title: string;
  verb: string;
  route: Route<{ words: string }, object>;
  id: string;
  /** What is said when it has arrived. */
  done: string;
  max?: number;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Some words to one thing, and nothing else. */
export function WordSheet({ title, verb, route, id, done, max = 200, onClose, onDone }: WordSheetProps) {
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['words']);
  async function write() {
    const faults = words.trim().length < 2 ? { words: '至少写两个字' } : {};
    if (!(await send(faults, (key) => call(route, { params: { id }, body: { words }, key })))) return;
    toast(done);
    onClose();
    await onDone();
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb={verb} onSend={write} trouble={trouble}>
      <Field name="words" label="想说的话" error={wrong.words}>
        <TextArea
          value={words}
          max={max}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
