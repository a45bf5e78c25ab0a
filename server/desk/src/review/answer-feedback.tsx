import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import {
  answerFeedback,
  feedbackOutcomes,
  type AnswerFeedback as Ask,
  type ReadFeedback,
} from '@linli/shared/feedback/feedback.contract';
import { feedbackFieldWords } from '@linli/shared/feedback/feedback.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface AnswerFeedbackProps {
  one: ReadFeedback;
  onClose: () => void;
  onDone: () => void;
}

const outcomeWords = {
  answer: { words: '答复', note: '怎么改的，或者该怎么用' },
  decline: { words: '不采纳', note: '写明原因' },
} as const;

/** Answering a feedback, or saying why it is not followed; if a colleague was quicker, what was written stays and goes on top of theirs. */
export function AnswerFeedback({ one, onClose, onDone }: AnswerFeedbackProps) {
  const form = useForm<{ outcome: Ask['outcome'] | null; words: string }>({ outcome: null, words: '' });
  const { value, wrong, trouble, busy, change, send } = form;
  async function answer() {
    const body = { version: one.version, outcome: value.outcome, words: value.words.trim() };
    const faults = {
      ...wordsOfFaults(faultsOf(answerFeedback, body), feedbackFieldWords),
      ...(!value.outcome && { outcome: '先选怎么答复' }),
    };
    const done = await send(faults, (key) =>
      call(feedbackApi.answer, { params: { id: one.id }, body: body as Ask, key }),
    );
    if (!done) return onDone();
    toast('答复了，写的人会收到');
    onClose();
    onDone();
  }
  return (
    <Dialog
      title={`答复 ${one.number} 号`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={answer}>
          交给写的人
        </Button>
      }
    >
      <PickField
        label="怎么答复"
        options={feedbackOutcomes.map((key) => ({ key, ...outcomeWords[key] }))}
        value={value.outcome}
        error={wrong.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <TextField
        label="写给提意见的人"
        lines={4}
        max={1000}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
