import { useState } from 'react';
import { refusedWishes, type RefusedWish } from '@linli/shared/wish/wish.rules';
import type { OfficeWish } from '@linli/shared/wish/wish.contract';
import { refusedWishWords } from '@linli/shared/wish/wish.words';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea } from '../../parts/text-box';
import { useWishMove } from '../../platform/use-wish-move';

interface RefuseSheetProps {
  wish: OfficeWish;
  onClose: () => void;
  reload: () => Promise<void>;
}

const options = refusedWishes.map((key) => ({ key, name: refusedWishWords[key] }));

/** Not this way: why, in words that say what can be done instead. */
export function RefuseSheet({ wish, onClose, reload }: RefuseSheetProps) {
  const [reason, setReason] = useState<RefusedWish | null>(null);
  const [words, setWords] = useState('');
  const { sending, move } = useWishMove(wish, reload);
  const { wrong, trouble, mend } = sending;
  async function refuse() {
    const fields = { ...(reason && { reason }), ...(words.trim() && { words: words.trim() }) };
    if (await move('refuse', fields, '告诉他了')) onClose();
  }
  return (
    <FormSheet title="先不公布" open onClose={onClose} verb="告诉他" onSend={refuse} trouble={trouble}>
      <Field name="reason" label="为什么" error={wrong.reason} note="他会看到这句话，改一改可以再提交">
        <Card flush>
          <Pick
            options={options}
            value={reason}
            onChange={(key) => {
              setReason(refusedWishes.find((one) => one === key) ?? null);
              mend('reason');
            }}
          />
        </Card>
      </Field>
      <Field
        name="words"
        label="还想说什么"
        hint={reason === 'other' ? undefined : '可以不填'}
        error={wrong.words}
      >
        <TextArea
          max={200}
          value={words}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
