import type { AskedMove } from '@linli/shared/vote/life.rules';
import type { OfficeVote } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { voteMoveWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { instantOf, momentOf } from '../platform/typed-moment';
import { useForm } from '../platform/use-form';

/** What a move means, before it is made. */
const meaning: Record<AskedMove, string> = {
  prepare: '检查齐了就锁住题目，之后由书记贴出公告。',
  rewrite: '退回去改题目和时间。',
  post: '公告贴出去，题目、时间、清册从此不能改，业主都会收到。',
  extend: '只能往后延，业主都会收到。',
  count: '从选票本身数，数完是初步结果，还没有公开。',
  recount: '从头再数一次，两次都留着。',
  publish: '公示初步结果，业主可以提异议。',
  settle: '公示满了、异议都答复了，结果就定了，议题往下走。',
  cancel: '还没公告，写上原因就可以不办。',
  annul: '作废以后不能恢复，业主都会看到原因。',
};

interface MoveDialogProps {
  one: OfficeVote;
  move: AskedMove;
  onClose: () => void;
}

/** One move of a vote, with what it means and what it takes. */
export function MoveDialog({ one, move, onClose }: MoveDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    reason: '',
    closesAt: momentOf(one.closesAt),
  });
  const ending = move === 'cancel' || move === 'annul';
  async function make() {
    const body = {
      ...{ move, version: one.version },
      ...(ending && { reason: value.reason.trim() }),
      ...(move === 'extend' && { closesAt: instantOf(value.closesAt) }),
    };
    const faults = { reason: ending && value.reason.trim().length < 2 ? '请写原因' : undefined };
    if (!(await send(faults, (key) => call(voteOfficeApi.move, { params: { id: one.id }, body, key }))))
      return;
    toast(`${voteMoveWords[move]}：办好了`);
    onClose();
  }
  return (
    <Dialog
      title={voteMoveWords[move]}
      onClose={onClose}
      foot={
        <Button kind={ending ? 'over' : 'main'} busy={busy} onPress={make}>
          {voteMoveWords[move]}
        </Button>
      }
    >
      <p>{meaning[move]}</p>
      {ending && (
        <TextField
          label="原因"
          lines={2}
          max={200}
          value={value.reason}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {move === 'extend' && (
        <TextField
          label="延到几时"
          kind="datetime-local"
          value={value.closesAt}
          error={wrong.closesAt}
          onChange={(closesAt) => change({ closesAt })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
