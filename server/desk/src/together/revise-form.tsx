import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { reviseActivity, type OccasionDetail } from '@linli/shared/activity/activity.contract';
import { ReviseDialog } from '../parts/revise-dialog';
import { toast } from '../parts/toast';
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
  const form = useForm(draftOf(one));
  const { value, wrong, change, send } = form;
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
    <ReviseDialog form={form} stale="activity.stale" now={draftOf(one)} onRevise={revise} onClose={onClose}>
      <Particulars value={value} wrong={wrong} change={change} />
    </ReviseDialog>
  );
}
