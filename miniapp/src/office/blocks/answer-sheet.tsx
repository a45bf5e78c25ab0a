import { Text } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { answerAppeal, type Blocks } from '@linli/shared/people/people.contract';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

/** One person who is kept from reporting for a while. */
export type Block = Blocks['blocks'][number];

interface AnswerSheetProps {
  block: Block;
  onClose: () => void;
  reload: () => Promise<void>;
}

const verdicts = [
  { key: 'lift', words: '解除限制' },
  { key: 'keep', words: '维持到期' },
] as const;

/** The answer to an appeal, or lifting a block without one: the verdict and the words its person reads. */
export function AnswerSheet({ block: { id, who, reason, appeal }, onClose, reload }: AnswerSheetProps) {
  const [verdict, setVerdict] = useState<'lift' | 'keep' | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, send, mend } = useSending(['lift', 'words']);

  async function answer() {
    const ask = { lift: verdict === 'lift', words: words.trim() };
    const fault = faultsOf(answerAppeal, ask).words;
    const faults = {
      lift: verdict ? undefined : '先选解除还是维持',
      words: fault && faultWords(fault, '答复', 'write'),
    };
    const done = await send(faults, (key) =>
      call(peopleApi.answerAppeal, { params: { id }, body: ask, key }),
    );
    if (!done) return;
    onClose();
    toast(ask.lift ? '解除了' : '答复了');
    await reload();
  }

  return (
    <Sheet
      title={`答复${who}`}
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble}>
          <Button big onTap={answer}>
            答复
          </Button>
        </FormFoot>
      }
    >
      <Text className="line quiet">原因：{reason}</Text>
      {appeal && <Text className="line mt2">申诉：{appeal}</Text>}
      <Field name="lift" label="怎么定" error={wrong.lift}>
        <Choice
          options={verdicts}
          value={verdict}
          onChange={(chosen) => {
            setVerdict(chosen);
            mend('lift');
          }}
        />
      </Field>
      <Field name="words" label="答复" error={wrong.words} note="对方看得到">
        <TextArea
          value={words}
          empty="比如：核实过了，以后按实际情况报就行"
          onChange={(typed) => {
            setWords(typed);
            mend('words');
          }}
        />
      </Field>
    </Sheet>
  );
}
