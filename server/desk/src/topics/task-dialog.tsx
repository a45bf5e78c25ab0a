import { executionApi } from '@linli/shared/execution/execution.api';
import type { MoveTask, TaskLine } from '@linli/shared/execution/execution.contract';
import { dayMoves, moneyMoves, type TaskMove } from '@linli/shared/execution/execution.rules';
import { moveTaskFaults, taskDayWords, taskMoveWords } from '@linli/shared/execution/execution.words';
import { centsOf } from '@linli/shared/number.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

/** How one thing goes on: a line, money spent, a later day, a rest, its end. */
export function TaskDialog({ task, onClose }: { task: TaskLine; onClose: () => void }) {
  const { id, title, moves } = task;
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ move: null as TaskMove | null, words: '', on: '', yuan: '' },
  });
  const { move, words, on, yuan } = value;
  const asksDay = move !== null && dayMoves.includes(move);
  const asksMoney = move !== null && moneyMoves.includes(move);
  const update = async () => {
    const body: Partial<MoveTask> = {
      ...(move && { move }),
      words,
      ...(asksDay && on && { on }),
      ...(asksMoney && yuan.trim() && { money: centsOf(yuan) }),
    };
    const made = await send(moveTaskFaults(body), (key) =>
      call(executionApi.move, { params: { id }, body: body as MoveTask, key }),
    );
    if (!made) return;
    await Promise.all([topicsChanged(), stale(executionApi.ofTopic)]);
    toast('更新了');
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={update}>
          更新
        </Button>
      }
    >
      <SelectField
        label="怎么样了"
        options={moves.map((key) => ({ key, words: taskMoveWords[key] }))}
        value={move}
        error={wrong.move}
        onChange={(chosen) => change({ move: chosen })}
      />
      {asksDay && (
        <TextField
          kind="date"
          label={taskDayWords[move] ?? '哪一天'}
          value={on}
          error={wrong.on}
          onChange={(day) => change({ on: day })}
        />
      )}
      {asksMoney && (
        <TextField
          label="一共用了多少元"
          hint="可以不填"
          value={yuan}
          error={wrong.money}
          onChange={(text) => change({ yuan: text })}
        />
      )}
      <TextField
        label="说一句"
        hint="大家都看得到"
        lines={3}
        max={200}
        value={words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
