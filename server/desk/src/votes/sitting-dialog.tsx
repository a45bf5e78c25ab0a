import { committeeApi } from '@linli/shared/committee/committee.api';
import type { CommitteeLine, WriteSitting } from '@linli/shared/committee/committee.contract';
import { committeeFieldWords as words, sittingFaults } from '@linli/shared/committee/committee.words';
import { matters, type Matter } from '@linli/shared/vote/matter.rules';
import { matterWords } from '@linli/shared/vote/verdict.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface SittingDialogProps {
  committee: CommitteeLine;
  today: string;
  onClose: () => void;
}

/** Writes down a sitting of a committee: what it decided, how many came, how many signed. */
export function SittingDialog({ committee: { id, name, members }, today, onClose }: SittingDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ on: today, matter: null as Matter | null, words: '', present: '', signed: '' },
  });
  const write = async () => {
    const { on, matter, words: said, present, signed } = value;
    const body: Partial<WriteSitting> = {
      ...{ on, words: said },
      ...(matter && { matter }),
      ...(present.trim() && { present: Number(present) }),
      ...(signed.trim() && { signed: Number(signed) }),
    };
    const made = await send(sittingFaults(body), (key) =>
      call(committeeApi.sit, { params: { id }, body: body as WriteSitting, key }),
    );
    if (!made) return;
    await stale(committeeApi.list);
    toast('记下了');
    onClose();
  };
  return (
    <Dialog
      title={`${name}的会议`}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={write}>
          记下
        </Button>
      }
    >
      <p className="quiet">{`现在有 ${members} 位委员。够不够人、算不算决定，照本地的规则算。`}</p>
      <TextField
        kind="date"
        label={words.on}
        value={value.on}
        error={wrong.on}
        onChange={(on) => change({ on })}
      />
      <SelectField
        label={words.matter}
        none="日常的事"
        options={matters.map((key) => ({ key, words: matterWords[key] }))}
        value={value.matter}
        error={wrong.matter}
        onChange={(matter) => change({ matter })}
      />
      <TextField
        label={words.words}
        lines={3}
        max={300}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <div className="fields-row">
        <TextField
          kind="number"
          label={words.present}
          value={value.present}
          error={wrong.present}
          onChange={(present) => change({ present })}
        />
        <TextField
          kind="number"
          label={words.signed}
          value={value.signed}
          error={wrong.signed}
          onChange={(signed) => change({ signed })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
