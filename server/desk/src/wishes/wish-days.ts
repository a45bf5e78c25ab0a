import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { whenWishWords } from '@linli/shared/wish/wish.words';

/** On which days it suits. */
export const daysWords = ({ when, dates }: Pick<WishDetail, 'when' | 'dates'>): string =>
  when === 'dates' ? dates.map(dayWords).join('、') : whenWishWords[when];
