import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import type { AbleLine } from '@linli/shared/able-person/able-person.contract';
import type { AbleUse } from '@linli/shared/able-person/able-person.rules';
import {
  ableFieldWords,
  ableUseWords,
  someNeighbourWords,
} from '@linli/shared/able-person/able-person.words';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskSheetProps {
  person: AbleLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Words to somebody who can do something; no phone goes either way unless one writes it. */
export function AskSheet({ person: { id, who, uses }, onClose, reload }: AskSheetProps) {
  const [words, setWords] = useState('');
  const [use, setUse] = useState<AbleUse | null>(uses.length === 1 ? (uses[0] ?? null) : null);
  const { wrong, trouble, mend, send } = useSending(['use', 'words']);
  async function ask() {
    const faults = {
      ...(!use && { use: '先选什么时候' }),
      ...(words.trim().length < 2 && { words: '写几个字，想请人帮什么' }),
    };
    const body = { use: use ?? 'daily', words: words.trim() } as const;
    if (!(await send(faults, (key) => call(ableApi.ask, { params: { id }, body, key })))) return;
    toast('留言带到了，有回话告诉您');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={`给${who ?? someNeighbourWords}留言`}
      open
      onClose={onClose}
      verb="留言"
      onSend={ask}
      trouble={trouble}
    >
      {uses.length > 1 && (
        <Field name="use" label={ableFieldWords.use} error={wrong.use}>
          <Choice
            options={uses.map((key) => ({ key, words: ableUseWords[key] }))}
            value={use}
            onChange={(chosen) => {
              setUse(chosen);
              mend('use');
            }}
          />
        </Field>
      )}
      <Field
        name="words"
        label="想请他帮什么"
        error={wrong.words}
        note="他能看到您的姓和这些话。帮不帮都可以"
      >
        <TextArea
          max={300}
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
