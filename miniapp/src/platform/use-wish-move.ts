import { wordsOfFaults } from '@linli/shared/contract.words';
import { asTrouble } from '@linli/shared/trouble';
import { wishApi } from '@linli/shared/wish/wish.api';
import { wishMoveFaults, type WishDetail, type WishMoveFields } from '@linli/shared/wish/wish.contract';
import type { WishMove } from '@linli/shared/wish/wish.rules';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { call } from './call';
import { useSending } from './sending';
import { toast } from './toast';

const chosen: readonly string[] = ['reason', 'lookBack', 'pair', 'kind', 'spot', 'when', 'dates'];

/** Moves a wish: what is wrong is said at its field, the answer is shown anew. */
export function useWishMove(
  { id, version }: Pick<WishDetail, 'id' | 'version'>,
  reload: () => Promise<unknown>,
) {
  const sending = useSending(['kind', 'words', 'title', 'shown', 'minutes', 'pair', 'reason', 'lookBack']);
  async function move(name: WishMove, fields: WishMoveFields, done: string): Promise<boolean> {
    const faults = wordsOfFaults(wishMoveFaults(name, fields), wishFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : field === 'words' ? 'write' : undefined,
    );
    const made = await sending.send(faults, (key) =>
      call(wishApi.move, { params: { id }, body: { move: name, version, fields }, key }).catch(
        (thrown: unknown) => {
          if (asTrouble(thrown).code === 'wish.stale') void reload();
          throw thrown;
        },
      ),
    );
    if (!made) return false;
    toast(done);
    await reload();
    return true;
  }
  return { sending, move };
}
