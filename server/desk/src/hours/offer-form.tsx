import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { pointsOfficeApi } from '@linli/shared/points/points.api';
import { offerGood, type PointsDesk } from '@linli/shared/points/points.contract';
import { pointsFieldWords as words } from '@linli/shared/points/points.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface OfferFormProps {
  places: PointsDesk['places'];
  onClose: () => void;
}

interface Draft {
  readonly placeId: string | null;
  readonly name: string;
  readonly where: string;
  readonly price: string;
  readonly left: string;
}

/** Offering a thing or service of a station for points. */
export function OfferForm({ places, onClose }: OfferFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>({
    placeId: places.length === 1 ? (places[0]?.id ?? null) : null,
    ...{ name: '', where: '', price: '', left: '' },
  });
  async function offer() {
    const { placeId, name, where, price, left } = value;
    const body = {
      ...{ placeId: placeId ?? '', name: name.trim(), where: where.trim() },
      ...{ price: Number(price), left: Number(left) },
    };
    const faults = {
      ...wordsOfFaults(faultsOf(offerGood, body), words),
      ...(!placeId && { placeId: '先选哪个社区' }),
      ...(!left.trim() && { left: '写有几份' }),
    };
    if (!(await send(faults, (key) => call(pointsOfficeApi.offer, { body, key })))) return;
    toast('放出来了');
    onClose();
    await stale(pointsOfficeApi.desk);
  }
  const text = (name: 'name' | 'where' | 'price' | 'left', kind: 'text' | 'number' = 'text') => (
    <TextField
      label={words[name]}
      kind={kind}
      max={80}
      value={value[name]}
      error={wrong[name]}
      onChange={(typed) => change({ [name]: typed })}
    />
  );
  return (
    <Dialog
      title="放一样出来"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={offer}>
          放出来
        </Button>
      }
    >
      <p className="quiet">东西或者站点自己的服务，不放钱和购物卡。</p>
      <SelectField
        label={words.placeId}
        options={places.map(({ id, name }) => ({ key: id, words: name }))}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId })}
      />
      {text('name')}
      {text('where')}
      <div className="fields-row">
        {text('price', 'number')}
        {text('left', 'number')}
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
