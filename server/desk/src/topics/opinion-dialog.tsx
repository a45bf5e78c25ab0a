import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import type { GivePrereview, PrereviewLine } from '@linli/shared/prereview/prereview.contract';
import { opinions, type Opinion } from '@linli/shared/prereview/prereview.rules';
import {
  opinionFaults,
  opinionWords,
  prereviewFieldWords as words,
} from '@linli/shared/prereview/prereview.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

interface OpinionDialogProps {
  prereview: PrereviewLine;
  today: string;
  onClose: () => void;
}

/** Writes down what a branch said: when it sat, who sat in, its opinion and why. It is kept as written. */
export function OpinionDialog({ prereview: { id, branch }, today, onClose }: OpinionDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ on: today, present: '', opinion: null as Opinion | null, words: '' },
  });
  const give = async () => {
    const { opinion, ...said } = value;
    const body = { ...said, ...(opinion && { opinion }) };
    const made = await send(opinionFaults(body), (key) =>
      call(prereviewApi.give, { params: { id }, body: body as GivePrereview, key }),
    );
    if (!made) return;
    await Promise.all([topicsChanged(), stale(prereviewApi.ofTopic)]);
    toast('写下了，大家都看得到');
    onClose();
  };
  return (
    <Dialog
      title={`${branch}的意见`}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={give}>
          写下意见
        </Button>
      }
    >
      <TextField
        kind="date"
        label={words.on}
        value={value.on}
        error={wrong.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={words.present}
        hint="写人数或职务，不写电话"
        max={200}
        value={value.present}
        error={wrong.present}
        onChange={(present) => change({ present })}
      />
      <PickField
        label={words.opinion}
        options={opinions.map((key) => ({ key, words: opinionWords[key] }))}
        value={value.opinion}
        error={wrong.opinion}
        onChange={(opinion) => change({ opinion })}
      />
      <TextField
        label={words.words}
        hint="大家都看得到，写下就不能改"
        lines={4}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
