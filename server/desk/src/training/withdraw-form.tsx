import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { withdrawTraining, type TrainingDetail } from '@linli/shared/training/training.contract';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Calling a session off, for a reason that those invited read. */
export function WithdrawForm({
  one: { id, version },
  onClose,
}: {
  one: TrainingDetail;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function withdraw() {
    const body = { version, reason: value.reason.trim() };
    const faults = wordsOfFaults(faultsOf(withdrawTraining, body), trainingFieldWords);
    const done = await send(faults, (key) => call(trainingOfficeApi.withdraw, { params: { id }, body, key }));
    if (!done) return;
    toast('不办了，请过的人都会收到');
    onClose();
  }
  return (
    <Dialog
      title="这一场不办了"
      onClose={onClose}
      foot={
        <Button kind="over" busy={busy} onPress={withdraw}>
          不办了，告诉大家
        </Button>
      }
    >
      <TextField
        label="为什么"
        lines={2}
        max={200}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
