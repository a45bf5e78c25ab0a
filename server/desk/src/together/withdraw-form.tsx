import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { withdrawActivity, type OccasionDetail } from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Calling one date off, for a reason that those who come read. */
export function WithdrawForm({
  one: { id, version },
  onClose,
}: {
  one: OccasionDetail;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function withdraw() {
    const body = { version, reason: value.reason.trim() };
    const faults = wordsOfFaults(faultsOf(withdrawActivity, body), activityFieldWords);
    const done = await send(faults, (key) => call(activityOfficeApi.withdraw, { params: { id }, body, key }));
    if (!done) return;
    toast('不办了，报了名的人都会收到');
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
        hint="报了名的人会看到"
        lines={2}
        max={120}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
