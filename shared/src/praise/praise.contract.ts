import { choice, contract, id, instant, integer, list, maybe, object, text, type Shape } from '../contract';
import { praiseMoves, praiseStates } from './praise.rules';

const words = () => text(5, 200);
/** Words that somebody agreed to, as neighbours read them. */
export const praised = contract({ id: id(), name: text(1, 40), words: words() });
export type Praised = Shape<typeof praised>;

const praise = {
  id: id(),
  version: integer(1, 100),
  state: choice(praiseStates),
  place: text(1, 80),
  words: maybe(words()),
  at: instant(),
  openMoves: list(choice(praiseMoves), 0, praiseMoves.length),
};
/** What is said of me, for my yes or no. */
export const ownPraise = contract({ praise: list(object(praise), 0, 50) });
export type OwnPraise = Shape<typeof ownPraise>;
export const movePraise = contract({ version: integer(1, 100), move: choice(praiseMoves) });
export type MovePraise = Shape<typeof movePraise>;

/** What a community has proposed, with where it can be shown and about whom. */
export const praiseDesk = contract({
  praise: list(object({ ...praise, who: text(0, 40) }), 0, 200),
  places: list(object({ id: id(), name: text(1, 80) }), 0, 300),
  people: list(object({ id: id(), name: text(1, 40) }), 0, 1000),
});
export type PraiseDesk = Shape<typeof praiseDesk>;
export const proposePraise = contract({ personId: id(), placeId: id(), words: words() });
export type ProposePraise = Shape<typeof proposePraise>;
