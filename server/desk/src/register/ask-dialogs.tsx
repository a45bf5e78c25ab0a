import { refusedBecause, type RefusedBecause } from '@linli/shared/home/ask.rules';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { homeWords, kindWords, refusedWords } from '@linli/shared/home/home.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface AskDialogProps {
  ask: AskLine;
  onClose: () => void;
}

/** Somebody moves in; where their room is none of the door's, whoever answers says which home is meant. */
export function ConfirmDialog({ ask, onClose }: AskDialogProps) {
  const { id, name, kind, plate, room, homeId, rooms } = ask;
  const { value, wrong, trouble, busy, change, send } = useForm({ homeId });
  async function confirm() {
    const faults = { homeId: value.homeId ? undefined : '先选是哪一户' };
    const body = homeId || !value.homeId ? {} : { homeId: value.homeId };
    const done = await send(faults, (key) => call(homeApi.confirm, { params: { id }, body, key }));
    await stale(homeApi.asks, homeApi.homes, homeApi.file);
    if (!done) return;
    toast(`${name}入住了`);
    onClose();
  }
  return (
    <Dialog
      title={`核对入住：${name}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={confirm}>
          核对过，入住
        </Button>
      }
    >
      <p>
        {homeWords(plate, room)}，{kindWords[kind]}
      </p>
      {!homeId && (
        <SelectField
          label="是哪一户"
          hint={`这个门里没有 ${room}，请选对的房号`}
          options={rooms.map((one) => ({ key: one.id, words: one.room }))}
          value={value.homeId}
          error={wrong.homeId}
          onChange={(chosen) => change({ homeId: chosen })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

/** Why it cannot be yet, in words that say what to do. */
export function RefuseDialog({ ask: { id, name }, onClose }: AskDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<{
    reason: RefusedBecause | null;
    words: string;
  }>({ reason: null, words: '' });
  async function refuse() {
    const { reason, words } = value;
    const faults = {
      reason: reason ? undefined : '先选原因',
      words: reason === 'other' && words.trim().length < 2 ? '写一下原因，至少 2 个字' : undefined,
    };
    const body = { reason: reason ?? 'other', ...(words.trim() && { words: words.trim() }) };
    const done = await send(faults, (key) => call(homeApi.refuse, { params: { id }, body, key }));
    await stale(homeApi.asks, homeApi.file);
    if (!done) return;
    toast(`答复了${name}`);
    onClose();
  }
  return (
    <Dialog
      title={`还不行：${name}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={refuse}>
          答复
        </Button>
      }
    >
      <PickField
        label="原因"
        options={refusedBecause.map((key) => ({
          key,
          words: refusedWords[key].name,
          note: refusedWords[key].words,
        }))}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="还想说的话"
        max={200}
        lines={3}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
