import '../../styles/pick.scss';
import { useState } from 'react';
import { lookBacks, type LookBack } from '@linli/shared/wish/wish.rules';
import { lookBackWords } from '@linli/shared/wish/wish.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { useWishMove } from '../../platform/use-wish-move';

interface LookBackSheetProps {
  wish: WishDetail;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** How it turned out, a month later. */
export function LookBackSheet({ wish, onClose, reload }: LookBackSheetProps) {
  const [lookBack, setLookBack] = useState<LookBack | null>(null);
  const { sending, move } = useWishMove(wish, reload);
  const say = async () =>
    (await move('lookBack', { ...(lookBack && { lookBack }) }, '知道了，谢谢您')) && onClose();
  return (
    <FormSheet title="还好用吗" open onClose={onClose} verb="就这样" onSend={say} trouble={sending.trouble}>
      <Field name="lookBack" label="办得怎么样" error={sending.wrong.lookBack}>
        <Card flush>
          <Pick
            options={lookBacks.map((key) => ({ key, name: lookBackWords[key] }))}
            value={lookBack}
            onChange={(key) => {
              setLookBack(lookBacks.find((one) => one === key) ?? null);
              sending.mend('lookBack');
            }}
          />
        </Card>
      </Field>
    </FormSheet>
  );
}
