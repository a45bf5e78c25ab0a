import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { claimWish } from '../wish/claim.contract';
import { wishCard } from '../wish/wish.contract';
import { nearness } from '../volunteer/volunteer.rules';
import { offerKinds } from './offer.rules';

/** Why somebody is asked, so that it can be said in a line. */
export const why = contract({
  near: maybe(choice(nearness)),
  skill: maybe(text(1, 40)),
  post: maybe(text(1, 40)),
  free: maybe(flag()),
});
export type Why = Shape<typeof why>;

/** Who may be asked, the best fitting first; a list without merits. */
export const candidate = contract({
  personId: id(),
  name: text(0, 40),
  ...why,
  skilled: flag(),
  holds: count(),
  asked: flag(),
});
export type Candidate = Shape<typeof candidate>;
export const candidates = contract({
  now: instant(),
  candidates: list(object(candidate), 0, 100),
  teams: list(object({ id: id(), name: text(1, 60) }), 0, 100),
  offers: list(
    object({
      id: id(),
      kind: choice(offerKinds),
      to: text(0, 60),
      state: choice(['queued', 'offered', 'unanswered'] as const),
      due: maybe(instant()),
    }),
    0,
    50,
  ),
});
export type Candidates = Shape<typeof candidates>;

/** Asking people in turn, a team, or everybody who would go as far. */
export const sendOffers = contract({
  to: choice(['person', 'team', 'pool'] as const),
  people: optional(list(id(), 1, 10)),
  teamId: optional(id()),
});
export type SendOffers = Shape<typeof sendOffers>;
/** Asking somebody to come along with a helper; nobody named is oneself. */
export const sendSecond = contract({ personId: optional(id()) });
export type SendSecond = Shape<typeof sendSecond>;

/** What I am asked, what I promised, and matters with which I was asked to help. */
export const orders = contract({
  now: instant(),
  offers: list(
    object({
      id: id(),
      kind: choice(offerKinds),
      wish: object(wishCard),
      team: maybe(text(1, 60)),
      by: text(1, 40),
      due: maybe(instant()),
      ...why,
    }),
    0,
    50,
  ),
  claims: list(
    object({ id: id(), wish: object(wishCard), agreed: maybe(instant()), state: text(1, 20) }),
    0,
    50,
  ),
  helps: list(
    object({ ticketId: id(), number: text(9, 11), category: text(1, 40), place: text(1, 100) }),
    0,
    50,
  ),
});
export type Orders = Shape<typeof orders>;

/** Yes or no. A no says nothing more and is not kept. */
export const answerOffer = contract({ accept: flag(), ...claimWish });
export type AnswerOffer = Shape<typeof answerOffer>;
export const answeredOffer = contract({ claimId: maybe(id()), companionCode: maybe(text(6, 6)) });
export type AnsweredOffer = Shape<typeof answeredOffer>;
