import { useState } from 'react';
import { refusedWishes, type RefusedWish } from '@linli/shared/wish/wish.rules';
import type { OfficeWish } from '@linli/shared/wish/wish.contract';
import { refusedWishWords } from '@linli/shared/wish/wish.words';
import { FormSheet } from '../../parts/form-sheet';
import { useWishMove } from '../../platform/use-wish-move';
import { ReasonFields } from '../../parts/reason-fields';

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
      <ReasonFields
        options={options}
        reason={reason}
        words={words}
        note="他会看到这句话，改一改可以再提交"
        wrong={wrong}
        mend={mend}
        onReason={setReason}
        onWords={setWords}
      />
    </FormSheet>
  );
}
