import { useState } from 'react';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { wishMoveFaults, type WishDetail } from '@linli/shared/wish/wish.contract';
import { refusedWishes, type RefusedWish } from '@linli/shared/wish/wish.rules';
import { refusedWishWords, wishFieldWords } from '@linli/shared/wish/wish.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { useKeys } from '../platform/keys';
import { useForm } from '../platform/use-form';
import { moveWish } from './use-wish-move';

const short: Record<RefusedWish, string> = {
  private: '写了隐私',
  money: '借钱捐款',
  danger: '有危险',
  trade: '买卖收费',
  matter: '该社区和物业办',
  unreachable: '联系不上',
  other: '别的原因',
};

/** Not letting neighbours see a wish, with a reason that its wisher is told kindly. */
export function RefuseButton({ wish }: { wish: WishDetail }) {
  const [asking, setAsking] = useState(false);
  useKeys({ r: () => setAsking(true) });
  return (
    <>
      <Button kind="line" icon="hidden" onPress={() => setAsking(true)}>
        {wish.state === 'pending' ? '不公布' : '撤下来'}
      </Button>
      {asking && <RefuseDialog wish={wish} onClose={() => setAsking(false)} />}
    </>
  );
}

function RefuseDialog({ wish, onClose }: { wish: WishDetail; onClose: () => void }) {
  const form = useForm<{ reason: RefusedWish | null; words: string }>({ reason: null, words: '' });
  const { value, wrong, trouble, busy, change } = form;
  const refuse = async () => {
    const words = value.words.trim();
    const fields = { ...(value.reason && { reason: value.reason }), ...(words && { words }) };
    const faults = wordsOfFaults(wishMoveFaults('refuse', fields), wishFieldWords, (name) =>
      name === 'words' ? 'write' : 'choose',
    );
    if (!(await moveWish(form, wish, { move: 'refuse', fields }, faults))) return;
    toast('告诉本人了');
    onClose();
  };
  return (
    <Dialog
      title={wish.state === 'pending' ? '不公布这个心愿' : '把这个心愿撤下来'}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={refuse}>
          告诉本人
        </Button>
      }
    >
      <PickField
        label={wishFieldWords.reason}
        options={refusedWishes.map((key) => ({ key, words: short[key], note: refusedWishWords[key] }))}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="还要说的"
        hint="本人会看到；选了“别的原因”就要写"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
