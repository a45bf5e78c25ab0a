import { useState } from 'react';
import { executionApi } from '@linli/shared/execution/execution.api';
import type { MoveTask, TaskLine } from '@linli/shared/execution/execution.contract';
import { dayMoves, moneyMoves, type TaskMove } from '@linli/shared/execution/execution.rules';
import { moveTaskFaults, taskDayWords, taskMoveWords } from '@linli/shared/execution/execution.words';
import { centsOf } from '@linli/shared/number.words';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MoveSheetProps {
  task: TaskLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** How one thing goes on: a line, money spent, a later day, a rest, its end. */
export function MoveSheet({ task: { id, title, moves }, onClose, reload }: MoveSheetProps) {
  const [move, setMove] = useState<TaskMove | null>(null);
  const [words, setWords] = useState('');
  const [on, setOn] = useState('');
  const [yuan, setYuan] = useState('');
  const { wrong, trouble, mend, send } = useSending(['move', 'on', 'money', 'words']);
  const asksDay = move !== null && dayMoves.includes(move);
  const asksMoney = move !== null && moneyMoves.includes(move);
  async function update() {
    const body: Partial<MoveTask> = {
      ...(move && { move }),
      words,
      ...(asksDay && on && { on }),
      ...(asksMoney && yuan && { money: centsOf(yuan) }),
    };
    const write = (key: string) => call(executionApi.move, { params: { id }, body: body as MoveTask, key });
    if (!(await send(moveTaskFaults(body), write))) return;
    toast('更新了');
    await reload();
    onClose();
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb="更新" onSend={update} trouble={trouble}>
      <Field name="move" label="怎么样了" error={wrong.move}>
        <Chips
          options={moves.map((key) => ({ key, words: taskMoveWords[key] }))}
          value={move ? [move] : []}
          onChange={([chosen]) => {
            setMove(chosen ?? null);
            mend('move');
          }}
        />
      </Field>
      {asksDay && (
        <Field name="on" label={taskDayWords[move] ?? '哪一天'} error={wrong.on}>
          <DateLine
            value={on}
            onChange={(day) => {
              setOn(day);
              mend('on');
            }}
          />
        </Field>
      )}
      {asksMoney && (
        <Field name="money" label="一共用了多少元" hint="可以不填" error={wrong.money}>
          <TextLine
            digits
            max={8}
            value={yuan}
            onChange={(text) => {
              setYuan(text);
              mend('money');
            }}
          />
        </Field>
      )}
      <Field name="words" label="说一句" hint="大家都看得到" error={wrong.words}>
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
