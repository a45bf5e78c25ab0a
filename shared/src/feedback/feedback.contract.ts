import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { photo, photoLimits } from '../photo/photo.contract';
import { feedbackKinds, feedbackMoves, feedbackStates } from './feedback.rules';

/** Something said about the app; the page only where whoever writes it left that ticked. */
export const writeFeedback = contract({
  kind: choice(feedbackKinds),
  words: text(5, 1000),
  page: optional(text(1, 40)),
  placeId: optional(id()),
  photoIds: list(id(), 0, photoLimits.perReport),
});
export type WriteFeedback = Shape<typeof writeFeedback>;
export const feedbackReceipt = contract({ id: id(), number: count() });
export type FeedbackReceipt = Shape<typeof feedbackReceipt>;

/** What was said of it, in turn: written, answered, not followed, not solved. */
export const feedbackSaid = ['said', 'answered', 'declined', 'again'] as const;
export type FeedbackSaid = (typeof feedbackSaid)[number];

const version = () => integer(1, 100);
const feedback = {
  id: id(),
  number: count(),
  kind: choice(feedbackKinds),
  state: choice(feedbackStates),
  page: maybe(text(1, 40)),
  at: instant(),
  version: version(),
  /** What is owed next; null once it has an end. */
  owed: maybe(object({ what: choice(['accept', 'answer']), due: instant(), late: flag() })),
  openMoves: list(choice(feedbackMoves), 0, feedbackMoves.length),
  photos: list(object(photo), 0, photoLimits.perReport),
};
const said = { what: choice(feedbackSaid), at: instant(), words: maybe(text(1, 1000)) };

/** A feedback as whoever wrote it reads it. */
export const ownFeedback = contract({ ...feedback, lines: list(object(said), 0, 10) });
export type OwnFeedback = Shape<typeof ownFeedback>;
export const ownFeedbacks = contract({ now: instant(), feedback: list(object(ownFeedback), 0, 50) });
export type OwnFeedbacks = Shape<typeof ownFeedbacks>;

/** The same for those who answer, with who wrote it, and who answered. */
export const readFeedback = contract({
  ...feedback,
  writer: maybe(text(1, 40)),
  place: text(1, 60),
  lines: list(object({ ...said, who: maybe(text(1, 40)) }), 0, 10),
});
export type ReadFeedback = Shape<typeof readFeedback>;
export const feedbackViews = ['waiting', 'ended'] as const;
export const askFeedback = contract({ view: choice(feedbackViews) });
export type AskFeedback = Shape<typeof askFeedback>;
/** A view of what `me` may read; and of the last `days` days, how many of all were of which kind. */
export const feedbackDesk = contract({
  now: instant(),
  feedback: list(object(readFeedback), 0, 200),
  days: count(),
  all: count(),
  kinds: list(object({ kind: choice(feedbackKinds), count: count() }), 0, feedbackKinds.length),
});
export type FeedbackDesk = Shape<typeof feedbackDesk>;

export const takeFeedback = contract({ version: version() });
export type TakeFeedback = Shape<typeof takeFeedback>;
export const feedbackOutcomes = ['answer', 'decline'] as const;
export const answerFeedback = contract({
  version: version(),
  outcome: choice(feedbackOutcomes),
  words: text(5, 1000),
});
export type AnswerFeedback = Shape<typeof answerFeedback>;
export const reopenFeedback = contract({ version: version(), words: text(2, 1000) });
export type ReopenFeedback = Shape<typeof reopenFeedback>;
