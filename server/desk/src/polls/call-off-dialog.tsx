import { pollApi, pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Calls a consultation off, with the reason that people read. */
export function CallOffDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  const callOff = async () => {
    const faults = value.reason.trim().length < 2 ? { reason: '写一句为什么，大家看得到' } : {};
    if (!(await send(faults, (key) => call(api.callOff, { params: { id }, body: value, key })))) return;
    await stale(api.list, pollApi.page);
    toast('取消了');
    onClose();
  };
  return (
    <Dialog
      title="取消这次征询"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={callOff}>
          取消征询
        </Button>
      }
    >
      <TextField
        label="为什么取消"
        hint="大家看得到；答过的不公布"
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
