import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursAskMoves, type HoursAskMove } from '@linli/shared/hours/ask.rules';
import { hoursOfficeApi } from '@linli/shared/hours/hours.api';
import { answerCorrection, type HoursAsk } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords, minutesWords, wantedWords } from '@linli/shared/hours/hours.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

const moves: Record<HoursAskMove, { words: string; note: string }> = {
  grant: { words: '更正', note: '原来那一笔冲掉，按申请的重新记一笔' },
  refuse: { words: '不更正', note: '写明原因，志愿者看得到' },
};

interface AnswerFormProps {
  ask: HoursAsk;
  onClose: () => void;
}

/** Answering an ask: corrected as asked, or not, with a word why. */
export function AnswerForm({ ask, onClose }: AnswerFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<{ move: HoursAskMove | null; words: string }>(
    {
      move: null,
      words: '',
    },
  );
  const { id, version, who, title, stands, minutes, words } = ask;
  async function answer() {
    const body = { version, move: value.move ?? 'refuse', words: value.words.trim() };
    const faults = {
      ...wordsOfFaults(faultsOf(answerCorrection, body), hoursFieldWords),
      ...(!value.move && { move: '先选更正还是不更正' }),
    };
    const done = await send(faults, (key) => call(hoursOfficeApi.answer, { params: { id }, body, key }));
    if (!done) return;
    toast('答复了，志愿者会收到');
    onClose();
    await stale(hoursOfficeApi.desk);
  }
  return (
    <Dialog
      title={`${who}请更正：${title}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={answer}>
          答复
        </Button>
      }
    >
      <p>{`现在记的 ${minutesWords(stands)}，请改成 ${wantedWords(minutes)}。`}</p>
      {words && <p>{words}</p>}
      <PickField
        label="怎么答复"
        options={hoursAskMoves.map((key) => ({ key, ...moves[key] }))}
        value={value.move}
        error={wrong.move}
        onChange={(move) => change({ move })}
      />
      <TextField
        label="为什么"
        lines={2}
        max={500}
        value={value.words}
        error={wrong.words ?? wrong.minutes ?? wrong.day ?? wrong.witnessId}
        onChange={(text) => change({ words: text })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
