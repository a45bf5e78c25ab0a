import {
  choice,
  contract,
  count,
  day,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  keyShape,
  list,
  maybe,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import { giveawaysOf } from './giveaway.words';
import {
  argumentStates,
  refusedTopics,
  sides,
  stages,
  topicAnswers,
  topicLife,
  topicParts,
  type TopicMove,
  type TopicState,
} from './topic.rules';

const version = () => integer(1, 100_000);
const states = Object.keys({
  pending: 0,
  open: 0,
  done: 0,
  declined: 0,
  merged: 0,
  withdrawn: 0,
  refused: 0,
} satisfies Record<TopicState, 0>) as TopicState[];
const moves = Object.keys(topicLife.moves) as TopicMove[];

/** Is it a matter of the building, or of the whole compound. */
export const reaches = ['building', 'compound'] as const;
export type Reach = (typeof reaches)[number];

/** What is said when a topic is raised, whoever writes it down. */
const said = { title: text(4, 30), words: text(10, 500) };

/** A topic of one's own: at the building or compound of one's home, or of the door that was scanned. */
export const raiseTopic = contract({
  ...said,
  reach: choice(reaches),
  homeId: optional(id()),
  code: optional(text(12, 12)),
  /** The residents' group that asks; it has to be one in which one sits. */
  groupId: optional(id()),
});
export type RaiseTopic = Shape<typeof raiseTopic>;
export const raisedTopic = contract({ id: id(), reviewDue: instant() });
export type RaisedTopic = Shape<typeof raisedTopic>;

/** How somebody without a phone hears what becomes of it: somebody calls, or the building head comes by. */
export const echoWays = ['call', 'head'] as const;
export type EchoWay = (typeof echoWays)[number];
/** A topic that staff or a building head write down for somebody without a phone of their own. */
export const enterTopic = contract({
  ...said,
  placeId: id(),
  name: text(1, 20),
  phone: optional(text(7, 20, /^[\d+ -]+$/)),
  agreed: flag(),
  echoBy: choice(echoWays),
});
export type EnterTopic = Shape<typeof enterTopic>;

/** A topic that a matter becomes. */
export const fromTicket = contract({ ...said, reach: choice(reaches) });
export type FromTicket = Shape<typeof fromTicket>;
/** What became of a matter as a topic, and whether the reader may make it one. */
export const ofTicket = contract({
  may: flag(),
  topics: list(object({ id: id(), title: text(0, 30), state: choice(states) }), 0, 20),
});
export type OfTicket = Shape<typeof ofTicket>;

/** What the form needs: the homes and groups of whoever raises it, and how many neighbours bring it on. */
export const topicForm = contract({
  now: instant(),
  homes: list(object({ id: id(), name: text(1, 80) }), 0, 50),
  groups: list(object({ id: id(), name: text(1, 60) }), 0, 20),
  steps: list(text(1, 10), 0, 6),
  reviewDays: count(),
  buildingSupport: count(),
  compoundSupport: count(),
  /** May write one down for somebody without a phone, and owes so many of them word; may look topics over. */
  mayEnter: flag(),
  calls: count(),
  mayReview: flag(),
});
export type TopicForm = Shape<typeof topicForm>;

/** A topic in a list. `step` counts from 1 of `steps`. */
export const topicCard = contract({
  id: id(),
  title: text(0, 30),
  state: choice(states),
  stage: choice(stages),
  stageName: text(1, 10),
  step: count(),
  steps: count(),
  place: text(0, 120),
  supports: count(),
  /** So many bring it on. */
  threshold: count(),
  /** Who has it now, and until when. */
  owner: text(0, 60),
  due: maybe(instant()),
  late: flag(),
  raised: instant(),
  /** The residents' group that runs it, as a consultation. */
  group: maybe(text(1, 60)),
  yours: flag(),
});
export type TopicCard = Shape<typeof topicCard>;

/** `group`: those run by residents' groups in which the reader sits, however far they are. */
export const topicViews = ['open', 'mine', 'done', 'group'] as const;
export const askTopics = contract({
  view: optional(choice(topicViews)),
  placeId: optional(id()),
  after: optional(text(1, 80, new RegExp(`^\\d{1,15}\\.${keyShape}$`))),
});
export type AskTopics = Shape<typeof askTopics>;
/** Topics of the reader's community; how many were done this year, and in how many days half of them. */
export const topicList = contract({
  now: instant(),
  place: maybe(text(1, 40)),
  done: count(),
  days: maybe(count()),
  counts: object({ open: count(), mine: count(), done: count() }),
  topics: list(object(topicCard), 0, 50),
  next: maybe(text(1, 80)),
});
export type TopicList = Shape<typeof topicList>;

/** One time that a stage was entered: who had it, since when, until when, for what. */
export const stageRecord = contract({
  stage: choice(stages),
  name: text(1, 10),
  owner: text(0, 60),
  entered: instant(),
  due: instant(),
  left: maybe(instant()),
  /** Whole days in it, until now where it goes on. */
  days: count(),
  late: flag(),
  because: text(0, 300),
});
export type StageRecord = Shape<typeof stageRecord>;

/** An argument as neighbours see it, or its author and staff. */
export const argument = contract({
  id: id(),
  side: choice(sides),
  words: text(0, 200),
  at: instant(),
  state: choice(argumentStates),
  yours: flag(),
  /** Why it is not shown; for its author only. */
  why: maybe(text(1, 200)),
});
export type Argument = Shape<typeof argument>;

export const topicDetail = contract({
  now: instant(),
  ...topicCard,
  words: text(0, 500),
  version: version(),
  /** Who raised it, as neighbours may know it. */
  from: choice(['neighbour', 'group', 'ticket', 'entered'] as const),
  steps: count(),
  /** Every stage in turn: days in it where it was entered; `now` where it is. */
  track: list(
    object({
      stage: choice(stages),
      name: text(1, 10),
      at: choice(['past', 'now', 'ahead'] as const),
      days: maybe(count()),
    }),
    0,
    6,
  ),
  record: list(object(stageRecord), 0, 100),
  answer: maybe(
    object({
      answer: choice(topicAnswers),
      because: text(0, 300),
      /** In cents. */
      cost: maybe(count()),
      on: maybe(day()),
      at: instant(),
      late: flag(),
    }),
  ),
  said: object({ for: count(), worry: count(), fact: count() }),
  arguments: list(object(argument), 0, 200),
  echoes: list(object({ at: instant(), line: text(0, 400) }), 0, 100),
  /** How many took part, whom each step is told. */
  tookPart: count(),
  parts: list(choice(topicParts), 0, 6),
  follows: flag(),
  support: object({ may: flag(), done: flag(), why: maybe(text(1, 100)) }),
  argue: object({ may: flag(), why: maybe(text(1, 100)) }),
  into: maybe(object({ id: id(), title: text(0, 30) })),
  joined: list(object({ id: id(), title: text(0, 30) }), 0, 50),
  ticketId: maybe(id()),
  openMoves: list(choice(moves), 0, 12),
  /** Where it can be moved to. */
  ahead: list(object({ stage: choice(stages), name: text(1, 10) }), 0, 6),
  /** Only for whoever raised it and staff. */
  own: maybe(
    object({
      reviewDue: maybe(instant()),
      late: flag(),
      refused: maybe(choice(refusedTopics)),
      refusedWords: maybe(text(1, 300)),
      whom: maybe(text(1, 40)),
      checked: maybe(text(1, 20)),
    }),
  ),
});
export type TopicDetail = Shape<typeof topicDetail>;

/** Every field that a move of a topic can carry. */
export const topicMoveFields = contract({
  title: optional(text(4, 30)),
  words: optional(text(10, 500)),
  reason: optional(choice(refusedTopics)),
  because: optional(text(2, 200)),
  stage: optional(choice(stages)),
  into: optional(id()),
  /** In cents. */
  cost: optional(integer(0, 2_000_000_000)),
  on: optional(day()),
});
export type TopicMoveFields = Shape<typeof topicMoveFields>;
type TopicField = keyof TopicMoveFields;
export const moveTopic = contract({
  move: choice(moves),
  version: version(),
  fields: object(topicMoveFields),
});
export type MoveTopic = Shape<typeof moveTopic>;

/** Which fields a move of a topic needs and may carry. */
const carried: Partial<Record<TopicMove, { needs?: readonly TopicField[]; may?: readonly TopicField[] }>> = {
  publish: { may: ['title', 'words'] },
  refuse: { needs: ['reason'], may: ['because'] },
  revise: { needs: ['title', 'words'] },
  takeUp: { needs: ['because', 'on'], may: ['cost'] },
  study: { needs: ['because', 'on'], may: ['cost'] },
  decline: { needs: ['because'], may: ['cost'] },
  enter: { needs: ['stage', 'because'], may: ['on'] },
  merge: { needs: ['into', 'because'] },
  finish: { needs: ['because'] },
  reopen: { needs: ['because'] },
};

/** Every wrong field of a move of a topic. */
export function topicMoveFaults(
  move: TopicMove,
  fields: TopicMoveFields,
): Partial<Record<TopicField, Fault>> {
  const { needs = [], may = [] } = carried[move] ?? {};
  const faults = faultsOf(topicMoveFields, { ...fields }) as Partial<Record<TopicField, Fault>>;
  for (const name of needs) if (fields[name] === undefined) faults[name] ??= { why: 'missing' };
  if (fields.reason === 'other' && !fields.because) faults.because ??= { why: 'missing' };
  for (const name of Object.keys(fields) as TopicField[])
    if (fields[name] !== undefined && !needs.includes(name) && !may.includes(name))
      faults[name] = { why: 'unknown' };
  return faults;
}

/** What texts that neighbours read give away, by field, the first of each. */
export const giveawaysIn = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.entries(texts).flatMap(([field, words]) =>
    giveawaysOf(words ?? '')
      .slice(0, 1)
      .map((leak) => ({ field, leak })),
  );

/** One line for, against, or of fact. */
export const sayArgument = contract({ side: choice(sides), words: text(4, 200) });
export type SayArgument = Shape<typeof sayArgument>;

/** Whether one is told what becomes of it. */
export const followTopic = contract({ wants: flag() });
export type FollowTopic = Shape<typeof followTopic>;
