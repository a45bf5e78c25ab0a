import { useState } from 'react';
import { trainingApi } from '@linli/shared/training/training.api';
import type { OwnTraining } from '@linli/shared/training/training.contract';
import { trainingAnswers, type TrainingAnswer } from '@linli/shared/training/training.rules';
import { trainingAnswerWords, trainingFieldWords } from '@linli/shared/training/training.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AnswerSheetProps {
  one: OwnTraining;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Saying whether I come; why is mine to keep. */
export function AnswerSheet({ one: { id, title, ...before }, onClose, reload }: AnswerSheetProps) {
  const [answer, setAnswer] = useState<TrainingAnswer | null>(before.answer);
  const [reason, setReason] = useState(before.reason ?? '');
  const { wrong, trouble, mend, send } = useSending(['answer', 'reason']);
  async function say() {
    const faults = answer ? {} : { answer: '先选来不来' };
    const body = { answer: answer ?? 'yes', reason: reason.trim() || undefined };
    if (!(await send(faults, (key) => call(trainingApi.answer, { params: { id }, body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb="就这样答" onSend={say} trouble={trouble}>
      <Field name="answer" label={trainingFieldWords.answer} error={wrong.answer}>
        <Chips
          columns={3}
          options={trainingAnswers.map((key) => ({ key, words: trainingAnswerWords[key] }))}
          value={answer ? [answer] : []}
          onChange={([chosen]) => {
            setAnswer(chosen ?? null);
            mend('answer');
          }}
        />
      </Field>
      <Field name="reason" label={trainingFieldWords.reason} hint="不用写" error={wrong.reason}>
        <TextLine max={200} value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  );
}
