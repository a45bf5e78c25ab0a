import type { Route } from '@linli/shared/route';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface WordsDialogProps {
  title: string;
  label: string;
  verb: string;
  route: Route<{ words: string }, object>;
  id: string;
  done: string;
  changes: Pick<Route, 'path'>;
  onClose: () => void;
}

/** An answer that somebody reads: a move with a word for them. */
export function WordsDialog({ title, label, verb, route, id, done, changes, onClose }: WordsDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ words: '' });
  const answer = async () => {
    const words = value.words.trim();
    const faults = words.length < 2 ? { words: '写一句给本人看的话' } : {};
    if (!(await send(faults, (key) => call(route, { params: { id }, body: { words }, key })))) return;
    await stale(changes);
    toast(done);
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={answer}>
          {verb}
        </Button>
      }
    >
      <TextField
        label={label}
        hint="本人会看到"
        lines={3}
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
