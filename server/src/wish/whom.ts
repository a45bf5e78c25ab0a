import type { Secrets } from '../platform/secret';
import type { WishRow } from './wish.entity';

/** Whoever a wish is for, as it was written down: a child's code, or a name that was told; null for a wisher's own. */
export const writtenName = (
  secrets: Secrets,
  { code, whomSealed }: Pick<WishRow, 'code' | 'whomSealed'>,
): string | null => code ?? (whomSealed && secrets.open(whomSealed));
