import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import type { Prereviews } from '@linli/shared/prereview/prereview.contract';
import { prereviewFaults, prereviewFieldWords as words } from '@linli/shared/prereview/prereview.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface AskBranchDialogProps extends Pick<Prereviews, 'matters' | 'branches'> {
  topicId: string;
  onClose: () => void;
}

/** Sends a topic to a branch: as which matter, and to which branch. */
export function AskBranchDialog({ topicId, matters, branches, onClose }: AskBranchDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ matterId: null as string | null, branchId: null as string | null },
  });
  const { matterId, branchId } = value;
  const ask = async () => {
    const faults = {
      ...(!matterId && { matterId: prereviewFaults.matter }),
      ...(!branchId && { branchId: prereviewFaults.branch }),
    };
    const body = { matterId: matterId ?? '', branchId: branchId ?? '' };
    const made = await send(faults, (key) => call(prereviewApi.ask, { params: { id: topicId }, body, key }));
    if (!made) return;
    await stale(prereviewApi.ofTopic);
    toast('送去了，支部会收到');
    onClose();
  };
  return (
    <Dialog
      title="送支部研究"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={ask}>
          送去
        </Button>
      }
    >
      <p className="quiet">支部写下意见和理由，大家都看得到。业主联名和表决不用等这个意见。</p>
      <SelectField
        label={words.matterId}
        options={matters.map(({ id, name }) => ({ key: id, words: name }))}
        value={matterId}
        error={wrong.matterId}
        onChange={(chosen) => change({ matterId: chosen })}
      />
      <SelectField
        label={words.branchId}
        options={branches.map(({ id, name }) => ({ key: id, words: name }))}
        value={branchId}
        error={wrong.branchId}
        onChange={(chosen) => change({ branchId: chosen })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
