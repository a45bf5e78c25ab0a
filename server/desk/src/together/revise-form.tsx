import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { reviseActivity, type OccasionDetail } from '@linli/shared/activity/activity.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { askOf, draftOf, faultsOfAsk } from './activity-draft';
import { Particulars } from './particulars';

interface ReviseFormProps {
  one: OccasionDetail;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Changing one date. If a colleague was quicker, theirs is told and the next press goes on top of it knowingly. */
export function ReviseForm({ one, reload, onClose }: ReviseFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm(draftOf(one));
  const theirs = trouble?.code === 'activity.stale';
  async function revise() {
    const body = { ...askOf(value), version: one.version };
    const faults = faultsOfAsk(body, reviseActivity, new Date(one.now));
    const params = { id: one.id };
    const done = await send(faults, (key) => call(activityOfficeApi.revise, { params, body, key }));
    if (!done) return reload();
    toast('改好了，报了名的人都会收到');
    onClose();
  }
  return (
    <Dialog
      title="改一改"
      wide
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={revise}>
          {theirs ? '用我写的' : '改好，告诉大家'}
        </Button>
      }
    >
      <TroubleLine trouble={trouble} />
      {theirs && (
        <p>{`现在是：${one.title}，${one.venue}，${draftOf(one).day} ${draftOf(one).from}–${draftOf(one).to}`}</p>
      )}
      <Particulars value={value} wrong={wrong} change={change} />
    </Dialog>
  );
}
