import { boardApi } from '@linli/shared/board/board.api';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { placeApi } from '@linli/shared/place/place.api';
import type { RegisteredPlace } from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { handFaultWords, registerFieldWords as words } from '@linli/shared/register/register.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { wasOf } from './was-of';

interface ClosePlaceFormProps {
  place: RegisteredPlace & { homes?: number };
  now: string;
  onClose: () => void;
}

/** From which day on a place is closed, or that it stays after all. */
export function ClosePlaceForm({ place, now, onClose }: ClosePlaceFormProps) {
  const { id, name, homes = 0 } = place;
  const { value, wrong, trouble, busy, change, send } = useForm({
    until: place.until ?? localDate(new Date(now)),
  });
  async function close(until: string | null) {
    const faults = { until: until === null || isDate(until) ? undefined : handFaultWords.day };
    const body = { was: wasOf(place), until };
    const done = await send(faults, (key) => call(registerApi.closePlace, { params: { id }, body, key }));
    await stale(registerApi.parts, boardApi.areas, placeApi.pick);
    if (!done) return;
    toast(until ? '定好了停用的日子' : '不停用了');
    onClose();
  }
  return (
    <Dialog
      title={`停用：${name}`}
      onClose={onClose}
      foot={
        <>
          {place.until && (
            <Button kind="line" busy={busy} onPress={() => close(null)}>
              不停用了
            </Button>
          )}
          <Button kind="over" busy={busy} onPress={() => close(value.until)}>
            停用
          </Button>
        </>
      }
    >
      <p className="quiet">
        从这一天起，这里和里面的地点都不再收报事，扫码的人会看到请打社区电话；已经在办的照样办完，经过都留着。
        {homes > 0 && `里面登记着 ${homes} 户。`}
      </p>
      <TextField
        label={words.until}
        kind="date"
        value={value.until}
        error={wrong.until}
        onChange={(until) => change({ until })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
