import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile, LotLine } from '@linli/shared/electorate/electorate.contract';
import { useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, freshLot, typedOf, type LotTyped } from './lot-draft';
import { LotFields } from './lot-fields';

const whys = [
  { key: 'sale', words: '房子卖了', note: '卖之前投过的票照算' },
  { key: 'mistake', words: '清册写错了' },
] as const;

interface LotFormProps {
  file: ElectorateFile;
  /** Null for another one. */
  line: LotLine | null;
  onClose: () => void;
}

type Typed = LotTyped & { readonly why: 'sale' | 'mistake' | null; readonly reason: string };

/** A line added to a draft, changed in it, or changed by a decision once the list was posted. */
export function LotForm({ file, line, onClose }: LotFormProps) {
  const { id, version, rights, state } = file;
  const [, go] = useLocation();
  const form = useForm<Typed>({ ...(line ? typedOf(line) : freshLot), why: null, reason: '' });
  const { value, wrong, trouble, busy, change, send } = form;
  const deciding = Boolean(line) && !rights.edit;
  async function save() {
    const { lot, faults } = askOf(value);
    const own = {
      ...(deciding && !value.why && { why: '先选为什么改' }),
      ...(deciding && value.reason.trim().length < 4 && { reason: '写明理由，至少 4 个字' }),
    };
    const saved = await send({ ...faults, ...own }, (key) => {
      if (!line) return call(api.addLots, { params: { id }, body: { version, lots: [lot] }, key });
      const params = { id, lot: line.id };
      if (!deciding) return call(api.setLot, { params, body: { version, lot }, key });
      const { why, reason } = value;
      return call(api.change, {
        params,
        body: { version, why: why ?? 'mistake', reason: reason.trim(), lot },
        key,
      });
    });
    if (saved) {
      toast(saved.edition > file.edition ? `改好了，这是第 ${saved.edition} 版` : '记下了');
      onClose();
      if (saved.id !== id) go(`/votes/electorates/${saved.id}`);
    }
    // also where a colleague was faster: the next try is over what there is now
    await stale();
  }
  return (
    <Dialog
      wide
      title={line ? line.label : '加一处'}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={save}>
          {deciding ? '凭决定改' : '记下来'}
        </Button>
      }
    >
      {deciding && state === 'frozen' && (
        <p>清册已经定了：改了就是新的一版，有自己的指纹，原来那一版不变。</p>
      )}
      <LotFields value={value} wrong={wrong} home={line?.home ?? false} onChange={change} />
      {deciding && (
        <>
          <PickField
            label="为什么改"
            options={whys}
            value={value.why}
            error={wrong.why}
            onChange={(why) => change({ why })}
          />
          <TextField
            label="理由"
            lines={2}
            max={300}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
