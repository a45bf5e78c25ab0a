import type { Machine } from '../machine';
import { holdsAt, overseeing, steering, type Actor, type Permission } from '../people/people.rules';

/** What somebody has to say about the app: it fails, is hard to use, says something wrong; an idea; how somebody at work behaved in it. */
export const feedbackKinds = ['broken', 'hard', 'wrong', 'idea', 'conduct'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

export const feedbackStates = ['open', 'taken', 'answered', 'declined'] as const;
export type FeedbackState = (typeof feedbackStates)[number];
export const feedbackMoves = ['take', 'answer', 'decline', 'reopen'] as const;
export type FeedbackMove = (typeof feedbackMoves)[number];
export type FeedbackPart = 'reader' | 'writer';

/** From being written to its answer; whoever wrote it may say once that it is not solved. */
export const feedbackLife: Machine<FeedbackState, FeedbackMove, FeedbackPart> = {
  start: ['open'],
  ends: ['answered', 'declined'],
  moves: {
    take: { from: ['open'], to: 'taken', by: ['reader'] },
    answer: { from: ['open', 'taken'], to: 'answered', by: ['reader'] },
    decline: { from: ['open', 'taken'], to: 'declined', by: ['reader'] },
    reopen: { from: ['answered', 'declined'], to: 'open', by: ['writer'] },
  },
};

/** States in which somebody still owes an answer. */
export const waitingFeedback: readonly FeedbackState[] = ['open', 'taken'];

/** Who reads and answers a kind: the community and those above it; of conduct only those above, as it may be about the community. */
export const readersOf = (kind: FeedbackKind): readonly Permission[] =>
  kind === 'conduct' ? overseeing : steering;

/** What of a feedback decides who may do what with it; `round` is 2 once it was reopened. */
export interface FeedbackFacts {
  readonly writerId: string;
  readonly kind: FeedbackKind;
  readonly path: string;
  readonly round: number;
}

/** The parts that `actor` plays in a feedback; nobody answers their own. */
export function partsTowardFeedback(
  { writerId, kind, path, round }: FeedbackFacts,
  actor: Pick<Actor, 'id' | 'posts'>,
): FeedbackPart[] {
  if (actor.id === writerId) return round === 1 ? ['writer'] : [];
  return holdsAt(actor, readersOf(kind), path) ? ['reader'] : [];
}

/** A district's terms: working days until it is taken up, and until it is answered. */
export interface FeedbackTerms {
  readonly acceptDays: number;
  readonly answerDays: number;
}

/** What districts start with. */
export const standardFeedback: FeedbackTerms = { acceptDays: 1, answerDays: 5 };

/** What is owed next and whether it is late: to be taken up, or to be answered; nothing once it has an end. */
export function owedOf(
  { state, acceptDue, answerDue }: { state: FeedbackState; acceptDue: Date; answerDue: Date },
  at: Date,
): { what: 'accept' | 'answer'; due: Date; late: boolean } | null {
  if (!waitingFeedback.includes(state)) return null;
  const what = state === 'open' ? 'accept' : 'answer';
  const due = what === 'accept' ? acceptDue : answerDue;
  return { what, due, late: at > due };
}
