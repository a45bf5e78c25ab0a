import type { ClaimMoveFields, ClaimView } from '@linli/shared/wish/claim.contract';
import type { OfficeClaimMove } from '@linli/shared/wish/office.words';
import { claimApi } from '@linli/shared/wish/wish.api';
import { call } from '../platform/call';
import type { Form } from '../platform/use-form';
import { wishesChanged } from './use-wish-move';

interface ClaimStep {
  readonly move: OfficeClaimMove;
  readonly fields: ClaimMoveFields;
}

/** Sends one move of a claim by its form; answers whether it was made. Also after a no the claim is read anew: the other side may have been quicker. */
export async function moveClaim<Fields extends object>(
  { send }: Form<Fields>,
  { id, version }: Pick<ClaimView, 'id' | 'version'>,
  { move, fields }: ClaimStep,
  faults: Readonly<Record<string, string | undefined>> = {},
): Promise<boolean> {
  const done = await send(faults, (key) =>
    call(claimApi.move, { params: { id }, body: { move, version, fields }, key }),
  );
  await wishesChanged();
  return done !== null;
}
