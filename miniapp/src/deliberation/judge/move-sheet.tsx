import { useState } from 'react';
import { executionApi } from '@linli/shared/execution/execution.api';
import type { TaskLine } from '@linli/shared/execution/execution.contract';
import { dayMoves, type TaskMove } from '@linli/shared/execution/execution.rules';
import { taskMoveWords } from '@linli/shared/execution/execution.words';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MoveSheetProps {
  task: TaskLine;
  onClose: () => void;
  reload: () => Promise<void>;
}

const dayLabels: Partial<Record<TaskMove, string>> = {
  delay: '改到哪天',
  pause: '哪天前答复',
  resume: '哪天前办完',
  finish: '哪天办完的',
};

/** How one thing goes on: a line, a later day, a rest, its end. */
export function MoveSheet({ task: { id, title, moves }, onClose, reload }: MoveSheetProps) {
  const [move, setMove] = useState<TaskMove | null>(null);
  const [words, setWords] = useState('');
  const [on, setOn] = useState('');
  const { wrong, trouble, mend, send } = useSending(['move', 'on', 'words']);
  const asksDay = move !== null && dayMoves.includes(move);
  async function update() {
    const faults = {
      ...(!move && { move: '请选一样' }),
      ...(asksDay && move !== 'resume' && !on && { on: '请写哪一天' }),
      ...(words.trim().length < 2 && { words: '请说一句，大家都看得到' }),
    };
    const body = { move: move ?? 'tell', words, ...(asksDay && on && { on }) };
    if (!(await send(faults, (key) => call(executionApi.move, { params: { id }, body, key })))) return;
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
        <Field name="on" label={dayLabels[move] ?? '哪一天'} error={wrong.on}>
          <DateLine
            value={on}
            onChange={(day) => {
              setOn(day);
              mend('on');
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
