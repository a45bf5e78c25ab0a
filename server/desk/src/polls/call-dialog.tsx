import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import { callFieldWords } from '@linli/shared/petition/petition.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Writes down that what owners asked for was called: for which day, and how. */
export function CallDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ on: '', words: '' });
  const write = async () => {
    const faults = {
      ...(!value.on && { on: '请写哪一天开始' }),
      ...(value.words.trim().length < 2 && { words: '写一句在哪里、怎么开' }),
    };
    if (!(await send(faults, (key) => call(api.call, { params: { id }, body: value, key })))) return;
    await stale(api.list);
    toast('写下了，联名的人都会知道');
    onClose();
  };
  return (
    <Dialog
      title="写下召集"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={write}>
          告诉大家
        </Button>
      }
    >
      <TextField
        kind="date"
        label={callFieldWords.on}
        value={value.on}
        error={wrong.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={callFieldWords.words}
        lines={2}
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
