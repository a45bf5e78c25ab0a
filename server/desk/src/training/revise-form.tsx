import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { reviseTraining, type TrainingDetail } from '@linli/shared/training/training.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
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
  const { value, wrong, trouble, busy, change, send } = useForm(draftOf(one));
  const theirs = trouble?.code === 'training.stale';
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
      <Particulars placeId={one.placeId} value={value} wrong={wrong} change={change} />
    </Dialog>
  );
}
