import { committeeApi } from '@linli/shared/committee/committee.api';
import type { Committees, TellPreparation } from '@linli/shared/committee/committee.contract';
import { committeeFieldWords as words, preparationFaults } from '@linli/shared/committee/committee.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface PreparationDialogProps {
  compound: Committees['compounds'][number];
  onClose: () => void;
}

const shown = (count: number | null | undefined): string => ((count ?? null) === null ? '' : `${count}`);
const whole = (text: string): number => Number(text);
/** Square metres as typed, in hundredths. */
const hundredths = (text: string): number => Math.round(Number(text) * 100);

/** How far a compound is handed over, and who prepares its first meeting of owners. */
export function PreparationDialog({
  compound: { id, name, preparation: told },
  onClose,
}: PreparationDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ firstOn: told?.firstOn ?? '', homes: shown(told?.homes), ofHomes: shown(told?.ofHomes) },
    ...{ area: told ? `${told.area / 100}` : '', ofArea: told ? `${told.ofArea / 100}` : '' },
    ...{ formedOn: told?.formedOn ?? '', members: shown(told?.members), owners: shown(told?.owners) },
  });
  const tell = async () => {
    const { firstOn, homes, ofHomes, area, ofArea, formedOn, members, owners } = value;
    const body: Partial<TellPreparation> = {
      ...(firstOn && { firstOn }),
      ...(homes.trim() && { homes: whole(homes) }),
      ...(ofHomes.trim() && { ofHomes: whole(ofHomes) }),
      ...(area.trim() && { area: hundredths(area) }),
      ...(ofArea.trim() && { ofArea: hundredths(ofArea) }),
      ...(formedOn && { formedOn }),
      ...(members.trim() && { members: whole(members) }),
      ...(owners.trim() && { owners: whole(owners) }),
    };
    const made = await send(preparationFaults(body), (key) =>
      call(committeeApi.prepare, { params: { id }, body: body as TellPreparation, key }),
    );
    if (!made) return;
    await stale(committeeApi.list);
    toast('记下了');
    onClose();
  };
  const line = (field: keyof typeof value, kind: 'date' | 'number' | 'text', hint?: string) => (
    <TextField
      kind={kind}
      label={words[field]}
      hint={hint}
      value={value[field]}
      error={wrong[field]}
      onChange={(text) => change({ [field]: text })}
    />
  );
  return (
    <Dialog
      title={`${name}的首次业主大会`}
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={tell}>
          记下
        </Button>
      }
    >
      <p className="quiet">够不够开首次业主大会、哪天前要组成筹备组，照本地的规则算。</p>
      {line('firstOn', 'date')}
      <div className="fields-row">
        {line('homes', 'number')}
        {line('ofHomes', 'number')}
      </div>
      <div className="fields-row">
        {line('area', 'text')}
        {line('ofArea', 'text')}
      </div>
      {line('formedOn', 'date', '组成以后再填这三样')}
      <div className="fields-row">
        {line('members', 'number')}
        {line('owners', 'number')}
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
