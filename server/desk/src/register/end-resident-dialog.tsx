import { homeApi } from '@linli/shared/home/home.api';
import type { HomeFile } from '@linli/shared/home/register.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface EndResidentDialogProps {
  person: HomeFile['people'][number];
  now: string;
  onClose: () => void;
}

/** From which day on somebody no longer lives in a home. */
export function EndResidentDialog({ person: { id, name }, now, onClose }: EndResidentDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ from: localDate(new Date(now)) });
  async function end() {
    const faults = { from: value.from ? undefined : '先选从哪天起' };
    const done = await send(faults, (key) => call(homeApi.end, { params: { id }, body: value, key }));
    if (!done) return;
    toast(`记下了，${name || '这位住户'}不再住这里`);
    onClose();
    await stale(homeApi.file, homeApi.homes);
  }
  return (
    <Dialog
      title={`搬走了：${name || '没留称呼'}`}
      onClose={onClose}
      foot={
        <Button kind="over" busy={busy} onPress={end}>
          记下搬走
        </Button>
      }
    >
      <p className="quiet">从这一天起，这一户的事不再归他；他报过的事还在。租户请来的家人一起搬走。</p>
      <TextField
        label="从哪天起不住了"
        kind="date"
        value={value.from}
        error={wrong.from}
        onChange={(from) => change({ from })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
