import { dayWords } from '@linli/shared/deadline/deadline.words';
import { seriesOfficeApi } from '@linli/shared/series/series.api';
import type { SeriesLine } from '@linli/shared/series/series.contract';
import { seriesFieldWords as words } from '@linli/shared/series/series.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface Draft {
  readonly day: string | null;
  readonly reason: string;
}

/** Calls one of the next days off, for a reason that neighbours read. */
export function OffForm({ one: { id, title, days }, onClose }: { one: SeriesLine; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>({ day: null, reason: '' });
  const callOff = async () => {
    const reason = value.reason.trim();
    const faults = {
      ...(!value.day && { day: '先选哪一天' }),
      ...(reason.length < 2 && { reason: '写一句为什么' }),
    };
    const body = { day: value.day ?? '', reason };
    if (!(await send(faults, (key) => call(seriesOfficeApi.callOff, { params: { id }, body, key })))) return;
    await stale(seriesOfficeApi.list);
    toast('停一次，楼门口的页面改了');
    onClose();
  };
  return (
    <Dialog
      title={`停一次：${title}`}
      onClose={onClose}
      foot={
        <Button kind="over" big busy={busy} onPress={callOff}>
          停这一次
        </Button>
      }
    >
      <SelectField
        label={words.day}
        options={days.flatMap(({ day, off }) => (off ? [] : [{ key: day, words: dayWords(day) }]))}
        value={value.day}
        error={wrong.day}
        onChange={(day) => change({ day })}
      />
      <TextField
        label={words.reason}
        max={100}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
