import { useState } from 'react';
import { recruitmentApi } from '@linli/shared/recruitment/recruitment.api';
import { CodeAloud } from '../../parts/code-aloud';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Sheet } from '../../parts/sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface NominateSheetProps {
  id: string;
  who: 'self' | 'neighbour';
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Standing myself, or naming a neighbour with a code that is theirs to take. */
export function NominateSheet({ id, who, onClose, reload }: NominateSheetProps) {
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const { wrong, trouble, mend, send } = useSending(['name', 'words']);
  const other = who === 'neighbour';
  async function nominate() {
    const faults = {
      ...(other && !name.trim() && { name: '写一下怎么称呼这位邻居' }),
      ...(words.trim().length < 2 && { words: '至少写两个字' }),
    };
    const body = { words, ...(other && { name }) };
    const made = await send(faults, (key) => call(recruitmentApi.nominate, { params: { id }, body, key }));
    if (!made) return;
    await reload();
    if (made.code) return setCode(made.code);
    toast('报上了，等社区定');
    onClose();
  }
  if (code)
    return (
      <Sheet title="推荐码" open onClose={onClose}>
        <CodeAloud
          code={code}
          title={`把这个码念给${name}`}
          words={`${name}愿意的话，在“志愿服务”里点“填推荐码”。本人没填，社区看不到是谁。`}
        />
      </Sheet>
    );
  return (
    <FormSheet
      title={other ? '推荐邻居' : '我来'}
      open
      onClose={onClose}
      verb={other ? '推荐' : '报名'}
      onSend={nominate}
      trouble={trouble}
    >
      {other && (
        <Field name="name" label="邻居的称呼" error={wrong.name}>
          <TextLine
            value={name}
            max={20}
            onChange={(text) => {
              setName(text);
              mend('name');
            }}
          />
        </Field>
      )}
      <Field name="words" label={other ? '为什么推荐' : '说说您自己'} error={wrong.words}>
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
