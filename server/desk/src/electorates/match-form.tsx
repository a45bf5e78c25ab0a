import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import { decideMatch, type ElectorateFile } from '@linli/shared/electorate/electorate.contract';
import { electorateFieldWords } from '@linli/shared/electorate/electorate.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

const answers = [
  { key: 'same', words: '是同一人', note: '几套合在一起算 1 人' },
  { key: 'other', words: '是两个人', note: '各算各的' },
] as const;
type Said = (typeof answers)[number]['key'];

interface MatchFormProps {
  id: string;
  ask: ElectorateFile['asks'][number];
  onClose: () => void;
}

/** Says whether two owners are one, with the reason; it is kept. */
export function MatchForm({ id, ask: { one, other }, onClose }: MatchFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<{ said: Said | null; reason: string }>({
    said: null,
    reason: '',
  });
  async function decide() {
    const body = { one: one.id, other: other.id, same: value.said === 'same', reason: value.reason.trim() };
    const faults = {
      ...wordsOfFaults(faultsOf(decideMatch, body), electorateFieldWords),
      ...(!value.said && { said: '先选是不是同一人' }),
    };
    const done = await send(faults, (key) => call(api.match, { params: { id }, body, key }));
    if (!done) return;
    toast('认定了');
    onClose();
    await stale();
  }
  return (
    <Dialog
      title={`${one.name}和${other.name}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={decide}>
          认定
        </Button>
      }
    >
      <p>
        {one.name}：{one.lots.join('、')}
      </p>
      <p>
        {other.name}：{other.lots.join('、')}
      </p>
      <PickField
        label="是不是同一人"
        options={answers}
        value={value.said}
        error={wrong.said}
        onChange={(said) => change({ said })}
      />
      <TextField
        label="凭什么这样认定"
        lines={2}
        max={200}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
