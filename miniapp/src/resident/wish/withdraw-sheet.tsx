import { Text } from '@tarojs/components';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { FormSheet } from '../../parts/form-sheet';
import { useWishMove } from '../../platform/use-wish-move';

interface WithdrawSheetProps {
  wish: WishDetail;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Taking a wish back, with what follows for whoever promised to come. */
export function WithdrawSheet({ wish, onClose, reload }: WithdrawSheetProps) {
  const { sending, move } = useWishMove(wish, reload);
  const withdraw = async () => (await move('withdraw', {}, '撤回了')) && onClose();
  return (
    <FormSheet
      title="撤回这个心愿"
      open
      hard
      onClose={onClose}
      verb="撤回"
      onSend={withdraw}
      trouble={sending.trouble}
    >
      <Text className="line">
        {wish.claims.length > 0 ? '接的邻居会知道不用来了。以后需要，可以再许。' : '以后需要，可以再许。'}
      </Text>
    </FormSheet>
  );
}
