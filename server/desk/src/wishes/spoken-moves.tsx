import type { WishDetail, WishMoveFields } from '@linli/shared/wish/wish.contract';
import { lookBacks, type WishMove } from '@linli/shared/wish/wish.rules';
import { lookBackWords } from '@linli/shared/wish/wish.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { useForm } from '../platform/use-form';
import { moveWish } from './use-wish-move';

/** What staff say for somebody without a phone: that they no longer want it, that it is enough, how it turned out. */
export function SpokenMoves({ wish }: { wish: WishDetail }) {
  const form = useForm({});
  const { openMoves } = wish;
  const make = async (move: WishMove, fields: WishMoveFields, done: string) => {
    if (await moveWish(form, wish, { move, fields })) toast(done);
  };
  return (
    <>
      {openMoves.includes('enough') && (
        <Button kind="line" busy={form.busy} onPress={() => make('enough', {}, '够了，算实现了')}>
          人够了，不用再来
        </Button>
      )}
      {openMoves.includes('withdraw') && (
        <Button
          kind="plain"
          icon="withdrawn"
          busy={form.busy}
          onPress={() => make('withdraw', {}, '替本人撤回了')}
        >
          本人不要了
        </Button>
      )}
      {openMoves.includes('lookBack') &&
        lookBacks.map((lookBack) => (
          <Button
            key={lookBack}
            kind="line"
            busy={form.busy}
            label={`一个月后：${lookBackWords[lookBack]}`}
            onPress={() => make('lookBack', { lookBack }, '记下了')}
          >
            {lookBackWords[lookBack]}
          </Button>
        ))}
      <TroubleLine trouble={form.trouble} />
    </>
  );
}
