import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { enterParticipant } from '@linli/shared/activity/activity.contract';
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

/** Somebody without a phone comes too: their name, for as long as it is needed. */
export function EnterForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ name: '' });
  async function enter() {
    const body = { name: value.name.trim() };
    const faults = wordsOfFaults(faultsOf(enterParticipant, body), activityFieldWords);
    const done = await send(faults, (key) => call(activityOfficeApi.enter, { params: { id }, body, key }));
    if (!done) return;
    toast('记下了');
    onClose();
  }
  return (
    <Dialog
      title="替没有手机的人报名"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={enter}>
          记下
        </Button>
      }
    >
      <TextField
        label={activityFieldWords.name}
        hint="活动结束以后会删掉"
        max={20}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
