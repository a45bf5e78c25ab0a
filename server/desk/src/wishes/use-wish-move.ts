import { offerApi } from '@linli/shared/offer/offer.api';
import { wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { WishDetail, WishMoveFields } from '@linli/shared/wish/wish.contract';
import type { WishMove } from '@linli/shared/wish/wish.rules';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import type { Form } from '../platform/use-form';

/** What is shown of wishes may read otherwise now. */
export const wishesChanged = (): Promise<void> =>
  stale(wishOfficeApi.list, wishApi.detail, offerApi.candidates, wishOfficeApi.figures);

interface WishStep {
  readonly move: WishMove;
  readonly fields: WishMoveFields;
}

/** Sends one move of a wish by its form; answers whether it was made. Also after a no the wish is read anew: somebody may have been quicker. */
export async function moveWish<Fields extends object>(
  { send }: Form<Fields>,
  { id, version }: Pick<WishDetail, 'id' | 'version'>,
  { move, fields }: WishStep,
  faults: Readonly<Record<string, string | undefined>> = {},
): Promise<boolean> {
  const done = await send(faults, (key) =>
    call(wishApi.move, { params: { id }, body: { move, version, fields }, key }),
  );
  await wishesChanged();
  return done !== null;
}
