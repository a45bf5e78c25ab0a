import { useState } from 'react';
import { callBackApi } from '@linli/shared/callback/callback.api';
import { recordFaults, type RecordCall } from '@linli/shared/callback/callback.contract';
import { callResults } from '@linli/shared/callback/callback.rules';
import { callBackFieldWords, callResultWords } from '@linli/shared/callback/callback.words';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { solvedAnswers } from '@linli/shared/rating/rating.rules';
import { solvedWords } from '@linli/shared/rating/rating.words';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { RatingInput } from '../../parts/rating-input';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { Trouble } from '@linli/shared/trouble';

interface RecordSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

const results = callResults.map((key) => ({ key, words: callResultWords[key] }));
const answers = solvedAnswers.map((key) => ({ key, words: solvedWords[key] }));
const yesOrNo = [
  { key: 'no', words: '没有' },
  { key: 'yes', words: '有' },
] as const;

/** What came of a call; when somebody was reached, what they said, in the order in which they are asked. */
export function RecordSheet({ id, onClose, reload }: RecordSheetProps) {
  const [said, setSaid] = useState<Partial<RecordCall>>({});
  const { wrong, trouble, mend, send } = useSending(['result', 'solved', 'stars', 'pressed', 'words']);
  const reached = said.result === 'reached';
  const fill = (part: Partial<RecordCall>) => {
    setSaid((before) => ({ ...before, ...part }));
    for (const name of Object.keys(part)) mend(name);
  };

  async function record() {
    const { result, words, ...judged } = said;
    const ask = {
      ...(result && { result }),
      ...(reached && judged),
      ...(reached && words?.trim() && { words }),
    };
    const faults = wordsOfFaults(recordFaults(ask), callBackFieldWords, (name) =>
      name === 'words' ? 'write' : 'choose',
    );
    const done = await send(faults, (key) =>
      call(callBackApi.record, { params: { id }, body: ask as RecordCall, key }).catch(
        async (thrown: unknown) => {
          if (thrown instanceof Trouble && thrown.code === 'callback.over') await reload();
          throw thrown;
        },
      ),
    );
    if (!done) return;
    onClose();
    toast('记下了');
    await reload();
  }

  return (
    <Sheet
      title="这次回访"
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble} note={reached ? '说没办好的，会由没办过的人核对' : undefined}>
          <Button big onTap={record}>
            记下来
          </Button>
        </FormFoot>
      }
    >
      <Field name="result" label="打通了吗？" error={wrong.result}>
        <Choice options={results} value={said.result ?? null} onChange={(result) => fill({ result })} />
      </Field>
      {reached && (
        <>
          <Field name="solved" label="办好了吗？" error={wrong.solved}>
            <Choice options={answers} value={said.solved ?? null} onChange={(solved) => fill({ solved })} />
          </Field>
          <Field name="stars" label="这次办得怎么样？" error={wrong.stars}>
            <RatingInput value={said.stars ?? null} onChange={(stars) => fill({ stars })} />
          </Field>
          <Field name="pressed" label="有没有人请您改评价？" hint="可以不问" error={wrong.pressed}>
            <Choice
              options={yesOrNo}
              value={said.pressed === undefined ? null : said.pressed ? 'yes' : 'no'}
              onChange={(key) => fill({ pressed: key === 'yes' })}
            />
          </Field>
          <Field name="words" label="还说了什么" hint="可以不写" error={wrong.words}>
            <TextArea max={500} value={said.words ?? ''} onChange={(words) => fill({ words })} />
          </Field>
        </>
      )}
    </Sheet>
  );
}
