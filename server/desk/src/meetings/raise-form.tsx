import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { raiseMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** What could not be settled goes to the level above, which owes a meeting. */
export function RaiseForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function raise() {
    const body = { reason: value.reason.trim() };
    const faults = wordsOfFaults(faultsOf(raiseMeeting, body), meetingFieldWords);
    if (!(await send(faults, (key) => call(meetingOfficeApi.raise, { params: { id }, body, key })))) return;
    toast('提上去了，上一级会安排会接着谈');
    onClose();
  }
  return (
    <Dialog
      title="没谈拢，提上去"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={raise}>
          提上去
        </Button>
      }
    >
      <TextField
        label="为什么没谈拢"
        hint="大家都看得到"
        lines={3}
        max={200}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
