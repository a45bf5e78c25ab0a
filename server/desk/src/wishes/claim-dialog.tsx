import { wordsOfFaults } from '@linli/shared/contract.words';
import { fromLocal, localDate } from '@linli/shared/deadline/shanghai.rules';
import { claimMoveFaults, type ClaimMoveFields, type ClaimView } from '@linli/shared/wish/claim.contract';
import { failedBecause, type FailedBecause } from '@linli/shared/wish/claim.rules';
import { claimFieldWords as words, failedBecauseWords } from '@linli/shared/wish/claim.words';
import { officeClaimDone, officeClaimMoves } from '@linli/shared/wish/office.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { useForm } from '../platform/use-form';
import { moveClaim } from './use-claim-move';

export type AskedMove = 'propose' | 'confirm' | 'fail';

interface ClaimDialogProps {
  claim: ClaimView;
  move: AskedMove;
  now: Date;
  onClose: () => void;
}

interface Draft {
  readonly at: string;
  readonly minutes: string;
  readonly reason: FailedBecause | null;
  readonly words: string;
}

const notes: Record<AskedMove, string> = {
  propose: '先问过本人再提。对方点头以后算约好。',
  confirm: '先打电话或者上门问过本人，本人说办好了再点。时长按本人说的。',
  fail: '问过本人再记。心愿放回去等别人来，不算谁的过错。',
};

/** A move of a claim that needs more than a press: a time, minutes, or why nothing came of it. */
export function ClaimDialog({ claim, move, now, onClose }: ClaimDialogProps) {
  const form = useForm<Draft>({
    at: '',
    minutes: claim.minutes?.toString() ?? '',
    reason: null,
    words: '',
  });
  const { value, wrong, trouble, busy, change } = form;
  const make = async () => {
    const fields = fieldsOf(move, value);
    const faults = wordsOfFaults(claimMoveFaults(move, fields), words, (name) =>
      name === 'words' ? 'write' : name === 'minutes' ? 'fill' : 'choose',
    );
    if (!(await moveClaim(form, claim, { move, fields }, faults))) return;
    toast(officeClaimDone[move]);
    onClose();
  };
  return (
    <Dialog
      title={officeClaimMoves[move]}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={make}>
          {officeClaimMoves[move]}
        </Button>
      }
    >
      <p className="quiet">{notes[move]}</p>
      {move === 'propose' && (
        <TextField
          kind="datetime-local"
          label={words.at}
          hint={`今天是 ${localDate(now)}`}
          value={value.at}
          error={wrong.at}
          onChange={(at) => change({ at })}
        />
      )}
      {move === 'confirm' && (
        <TextField
          kind="number"
          label={words.minutes}
          hint="可以不填，那就按开始和办完的时间"
          value={value.minutes}
          error={wrong.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      )}
      {move === 'fail' && (
        <PickField
          label={words.reason}
          options={failedBecause.map((key) => ({ key, words: failedBecauseWords[key] }))}
          value={value.reason}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {move !== 'propose' && (
        <TextField
          label={move === 'confirm' ? '本人的一句谢谢' : words.words}
          hint={move === 'confirm' ? '可以不填，帮忙的人会看到' : '选了“别的原因”就要写'}
          lines={3}
          max={200}
          value={value.words}
          error={wrong.words}
          onChange={(said) => change({ words: said })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

/** What is asked of the server: only what the move carries. */
function fieldsOf(move: AskedMove, { at, minutes, reason, words: said }: Draft): ClaimMoveFields {
  const [day = '', time = ''] = at.split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (move === 'propose') return at ? { at: fromLocal(day, hour * 60 + minute).toISOString() } : {};
  return {
    ...(move === 'confirm' && minutes.trim() && { minutes: Number(minutes) }),
    ...(move === 'fail' && reason && { reason }),
    ...(said.trim() && { words: said.trim() }),
  };
}
