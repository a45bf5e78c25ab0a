import type { Nothing } from '@linli/shared/people/people.contract';
import type { LeaveSeat } from '@linli/shared/body/body.contract';
import type { Route } from '@linli/shared/route';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface DayDialogProps {
  title: string;
  words: string;
  verb: string;
  route: Route<LeaveSeat, Nothing>;
  id: string;
  onDone?: () => void;
  onClose: () => void;
}

/** Ends something with a day: what that means, which day, and the verb. */
export function DayDialog({ title, words, verb, route, id, onDone, onClose }: DayDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ until: '' });
  const end = async () => {
    const faults = value.until ? {} : { until: '先选最后一天' };
    const done = await send(faults, (key) => call(route, { params: { id }, body: value, key }));
    if (!done) return;
    await stale();
    toast('记下了');
    onClose();
    onDone?.();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <Button kind="over" big busy={busy} onPress={end}>
          {verb}
        </Button>
      }
    >
      <p>{words}</p>
      <TextField
        kind="date"
        label="最后一天"
        value={value.until}
        error={wrong.until}
        onChange={(until) => change({ until })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
