import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as claim from './claim.contract';
import type * as wish from './wish.contract';

/** For everybody: making a wish, seeing those of neighbours, helping. */
export const wishApi = {
  form: get<wish.WishForm>('/wishes/form'),
  list: get<wish.WishList, wish.AskWishes>('/wishes'),
  make: post<wish.MakeWish, wish.MadeWish>('/wishes'),
  detail: get<wish.WishDetail>('/wishes/:id'),
  move: post<wish.MoveWish, wish.WishDetail>('/wishes/:id/moves'),
  claim: post<claim.ClaimWish, claim.Claimed>('/wishes/:id/claims'),
  wait: post<Nothing, Nothing>('/wishes/:id/wait'),
  leaveWait: del<Nothing>('/wishes/:id/wait'),
};

/** For those who have a part in a claim. */
export const claimApi = {
  move: post<claim.MoveClaim, claim.MovedClaim>('/claims/:id/moves'),
  accompany: post<claim.Accompany, Nothing>('/claims/accompany'),
  takeOver: post<claim.TakeOver, claim.Claimed>('/claims/take-over'),
  card: post<claim.UseCard, claim.MovedClaim>('/claims/:id/card'),
  say: post<claim.SayWord, Nothing>('/claims/:id/words'),
  reveal: post<claim.RevealClaim, claim.RevealedClaim>('/claims/:id/reveal'),
};

/** For the community. */
export const wishOfficeApi = {
  list: get<wish.OfficeWishes, wish.AskOffice>('/office/wishes'),
  enter: post<wish.EnterWish, wish.MadeWish>('/office/wishes'),
  reveal: post<wish.RevealWisher, wish.WisherPhone>('/office/wishes/:id/reveal'),
  cards: post<Nothing, wish.WishCards>('/office/wishes/:id/cards'),
  figures: get<wish.WishFigures, wish.AskFigures>('/office/wishes/figures'),
};
