import { compoundApi } from '@linli/shared/compound/compound.api';
import type { CompoundFile, PointLine } from '@linli/shared/compound/compound.contract';
import { pointFault } from '@linli/shared/compound/compound.rules';
import { pointFaults } from '@linli/shared/compound/compound.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Ticks } from './ticks';

interface PointFormProps {
  file: CompoundFile;
  point: PointLine;
  onClose: () => void;
}

const answers = [
  { key: 'yes', words: '做到了', note: '附一份材料，或者写一句说明' },
  { key: 'no', words: '还没做到', note: '写明谁来补、哪天补齐' },
] as const;

/** How the compound stands with one point: met, with what shows it, or who sees to it by when. */
export function PointForm({ file, point, onClose }: PointFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    met: point.state === 'met' ? ('yes' as const) : ('no' as 'yes' | 'no'),
    ownerId: point.owner?.personId ?? null,
    due: point.due ?? '',
    note: point.note ?? '',
    evidence: point.evidence.map(({ id }) => id),
  });
  const met = value.met === 'yes';
  const tell = async () => {
    const note = value.note.trim();
    const fault = pointFault({ met, evidence: value.evidence, note });
    const done = await send(fault ? { met: pointFaults[fault] } : {}, (key) =>
      call(compoundApi.tell, {
        params: { id: file.id, point: point.id },
        body: {
          met,
          evidence: value.evidence,
          ...(note && { note }),
          ...(value.ownerId && { ownerId: value.ownerId }),
          ...(value.due && { due: value.due }),
        },
        key,
      }),
    );
    if (!done) return;
    await stale(compoundApi.file, compoundApi.compounds);
    toast('记下了');
    onClose();
  };
  return (
    <Dialog
      title={point.title}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={tell}>
          保存
        </Button>
      }
    >
      <p className="quiet">{point.words}</p>
      <PickField
        label="做到了没有"
        options={answers}
        value={value.met}
        error={wrong.met ?? wrong.evidence}
        onChange={(next) => change({ met: next })}
      />
      <Ticks
        legend="佐证材料"
        none="先在“材料”里上传，再来这里勾选。"
        options={file.documents.map(({ id, name }) => ({ key: id, words: name }))}
        value={value.evidence}
        onChange={(evidence) => change({ evidence, met: value.met })}
      />
      <div className="fields-row">
        <SelectField
          label="负责人"
          none="还没有"
          options={file.owners.map(({ personId, name, roleName }) => ({
            key: personId,
            words: `${name}，${roleName}`,
          }))}
          value={value.ownerId}
          error={wrong.ownerId}
          onChange={(ownerId) => change({ ownerId })}
        />
        <TextField
          kind="date"
          label="补齐期限"
          value={value.due}
          error={wrong.due}
          onChange={(due) => change({ due })}
        />
      </div>
      <TextField
        label="说明"
        lines={2}
        max={300}
        value={value.note}
        error={wrong.note}
        onChange={(note) => change({ note, met: value.met })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
