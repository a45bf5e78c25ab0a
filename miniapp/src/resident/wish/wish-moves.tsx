import { View } from '@tarojs/components';
import { useState } from 'react';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { TroubleLine } from '../../parts/trouble-line';
import { go } from '../../platform/go';
import { LookBackSheet } from './look-back-sheet';
import { useWishMove } from '../../platform/use-wish-move';
import { WithdrawSheet } from './withdraw-sheet';

interface WishMovesProps {
  wish: WishDetail;
  reload: () => Promise<void>;
}

/** What its wisher may do with a wish, and the way to the community's own page of it. */
export function WishMoves({ wish, reload }: WishMovesProps) {
  const [open, setOpen] = useState<'withdraw' | 'lookBack' | null>(null);
  const { sending, move } = useWishMove(wish, reload);
  const { openMoves, id } = wish;
  const may = (one: (typeof openMoves)[number]) => openMoves.includes(one);
  const close = () => setOpen(null);
  return (
    <View className="mt3">
      <TroubleLine trouble={open ? null : sending.trouble} />
      {may('lookBack') && (
        <Card look="now">
          <ListRow title="办好一个月了，还好用吗" onTap={() => setOpen('lookBack')} />
        </Card>
      )}
      {may('revise') && (
        <Button wide kind="line" icon="write" onTap={() => go('resident/wish-make', { wish: id })}>
          改一改再提交
        </Button>
      )}
      {may('enough') && (
        <View className="mt2">
          <Button wide kind="line" onTap={() => move('enough', {}, '好，不用再来人了')}>
            够了，不用再来人了
          </Button>
        </View>
      )}
      {may('publish') && (
        <View className="mt2">
          <Button wide onTap={() => go('convener/wishes', { id })}>
            去核实
          </Button>
        </View>
      )}
      {may('withdraw') && (
        <View className="mt2">
          <Button wide kind="plain" onTap={() => setOpen('withdraw')}>
            不需要了，撤回
          </Button>
        </View>
      )}
      {open === 'withdraw' && <WithdrawSheet wish={wish} onClose={close} reload={reload} />}
      {open === 'lookBack' && <LookBackSheet wish={wish} onClose={close} reload={reload} />}
    </View>
  );
}
