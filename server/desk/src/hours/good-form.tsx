import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { pointsOfficeApi } from '@linli/shared/points/points.api';
import { changeGood, type PointsDesk } from '@linli/shared/points/points.contract';
import { pointsFieldWords as words } from '@linli/shared/points/points.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

type Good = PointsDesk['goods'][number];

interface GoodFormProps {
  /** As it was opened, and as it is now. */
  good: Good;
  now: Good;
  onClose: () => void;
}

/** Another price or number; over a colleague's change only knowingly. */
export function GoodForm({ good, now, onClose }: GoodFormProps) {
  const [version, setVersion] = useState(good.version);
  const { value, wrong, trouble, busy, change, send } = useForm({
    price: String(good.price),
    left: String(good.left),
  });
  async function save() {
    const body = { version, price: Number(value.price), left: Number(value.left) };
    const faults = wordsOfFaults(faultsOf(changeGood, body), words);
    const params = { id: good.id };
    const done = await send(faults, (key) => call(pointsOfficeApi.change, { params, body, key }));
    await stale(pointsOfficeApi.desk);
    if (!done) return;
    toast('改好了');
    onClose();
  }
  const overtaken = now.version !== version;
  return (
    <Dialog
      title={`改一改：${good.name}`}
      onClose={onClose}
      foot={
        overtaken ? (
          <Button onPress={() => setVersion(now.version)}>用我填的</Button>
        ) : (
          <Button busy={busy} onPress={save}>
            改好
          </Button>
        )
      }
    >
      {overtaken && <p>{`同事刚改过，现在是 ${now.price} 分，还有 ${now.left} 份。`}</p>}
      <div className="fields-row">
        <TextField
          label={words.price}
          kind="number"
          value={value.price}
          error={wrong.price}
          onChange={(price) => change({ price })}
        />
        <TextField
          label={words.left}
          kind="number"
          value={value.left}
          error={wrong.left}
          onChange={(left) => change({ left })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
