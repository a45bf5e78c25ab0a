import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { reviseTraining, type TrainingDetail } from '@linli/shared/training/training.contract';
import { ReviseDialog } from '../parts/revise-dialog';
import { toast } from '../parts/toast';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { Particulars } from './particulars';
import { askOf, draftOf, faultsOfAsk } from './training-draft';

interface ReviseFormProps {
  one: TrainingDetail;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Changing a session that has not begun. If a colleague was quicker, theirs is told and the next press goes on top of it knowingly. */
export function ReviseForm({ one, reload, onClose }: ReviseFormProps) {
  const form = useForm(draftOf(one));
  const { value, wrong, change, send } = form;
  async function revise() {
    const body = { ...askOf(value, one.materials.slice(1)), version: one.version };
    const faults = faultsOfAsk(body, reviseTraining, new Date(one.now));
    const done = await send(faults, (key) =>
      call(trainingOfficeApi.revise, { params: { id: one.id }, body, key }),
    );
    if (!done) return reload();
    toast('改好了，请过的人都会收到');
    onClose();
  }
  return (
    <ReviseDialog form={form} stale="training.stale" now={draftOf(one)} onRevise={revise} onClose={onClose}>
      <Particulars placeId={one.placeId} value={value} wrong={wrong} change={change} />
    </ReviseDialog>
  );
}
