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
import { sides, stageHolders, stageLevels, stages, withheldReasons } from './topic.rules';
import { topicCard } from './topic.contract';

export const topicOfficeViews = ['review', 'arguments', 'late', 'open', 'ended'] as const;
export type TopicOfficeView = (typeof topicOfficeViews)[number];
export const askTopicOffice = contract({ view: optional(choice(topicOfficeViews)) });
export type AskTopicOffice = Shape<typeof askTopicOffice>;

/** An argument that a person has to look at, with the topic it is about. */
export const waitingArgument = contract({
  id: id(),
  topicId: id(),
  title: text(0, 30),
  side: choice(sides),
  words: text(0, 200),
  at: instant(),
  due: instant(),
  late: flag(),
  /** What the platform's check of the words says. */
  checked: maybe(text(1, 20)),
});
export type WaitingArgument = Shape<typeof waitingArgument>;

/** What staff have to do about topics of their places. */
export const topicOffice = contract({
  now: instant(),
  counts: object({ review: count(), arguments: count(), late: count(), open: count(), ended: count() }),
  topics: list(object({ ...topicCard, words: text(0, 500), reviewDue: instant(), version: count() }), 0, 200),
  arguments: list(object(waitingArgument), 0, 200),
});
export type TopicOffice = Shape<typeof topicOffice>;

/** Whether an argument is shown; if not, why, which only its author is told. */
export const decideArgument = contract({
  show: flag(),
  reason: optional(choice(withheldReasons)),
  note: optional(text(2, 200)),
});
export type DecideArgument = Shape<typeof decideArgument>;

/** Somebody without a phone who is told by me what became of their topic. */
export const topicCalls = contract({
  now: instant(),
  calls: list(
    object({
      id: id(),
      topicId: id(),
      title: text(0, 30),
      line: text(0, 400),
      name: text(0, 40),
      hasPhone: flag(),
      due: instant(),
      late: flag(),
    }),
    0,
    200,
  ),
});
export type TopicCalls = Shape<typeof topicCalls>;
export const revealCall = contract({ reason: text(2, 100) });
export type RevealCall = Shape<typeof revealCall>;
export const callPhone = contract({ name: text(0, 40), phone: text(1, 20) });
export type CallPhone = Shape<typeof callPhone>;
export const doneCall = contract({ note: optional(text(2, 200)) });
export type DoneCall = Shape<typeof doneCall>;

const days = () => integer(1, 365);
/** A district's terms of topics as they are laid down anew; topics that run keep theirs. */
export const putTopicTerms = contract({
  steps: list(
    object({
      stage: choice(stages),
      name: text(1, 10),
      permission: choice(stageHolders),
      level: choice(stageLevels),
      days: days(),
    }),
    4,
    6,
  ),
  buildingSupport: integer(1, 1000),
  compoundSupport: integer(1, 5000),
  reviewDays: integer(1, 30),
  argumentDays: integer(1, 30),
  callDays: integer(1, 30),
  studyDays: days(),
  mostOpen: integer(1, 50),
  mostSaid: integer(1, 50),
});
export type PutTopicTerms = Shape<typeof putTopicTerms>;
/** The terms in force of the reader's district, since when, and whether they may be laid down anew by the reader. */
export const topicTerms = contract({
  ...putTopicTerms,
  version: count(),
  since: instant(),
  mayPut: flag(),
  /** What was laid down so far, the newest first; topics that run keep theirs. */
  versions: list(
    object({ ...putTopicTerms, version: count(), since: instant(), by: maybe(text(1, 40)) }),
    0,
    50,
  ),
});
export type ToldTopicTerms = Shape<typeof topicTerms>;
