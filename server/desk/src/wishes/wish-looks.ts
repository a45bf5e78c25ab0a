import type { OfficeWish } from '@linli/shared/wish/wish.contract';
import type { WishState } from '@linli/shared/wish/wish.rules';
import { wishStateWords } from '@linli/shared/wish/card.words';

const looks: Record<WishState, readonly [look: string, icon: string]> = {
  pending: ['wait', 'eye'],
  open: ['act', 'wish'],
  taken: ['ample', 'people'],
  fulfilled: ['done', 'done'],
  refused: ['end', 'hidden'],
  withdrawn: ['end', 'withdrawn'],
  lapsed: ['end', 'clock'],
};

/** How the state of a wish looks: by icon, word and shape. */
export function stateLook(state: WishState): { look: string; icon: string; words: string } {
  const [look, icon] = looks[state];
  return { look, icon, words: wishStateWords[state] };
}

/** How many hands it needs and how many are promised, where that is more than one. */
export const handsWords = ({ hands, taken }: Pick<OfficeWish, 'hands' | 'taken'>) =>
  hands > 1 && `要 ${hands} 个人，接了 ${taken} 个`;
