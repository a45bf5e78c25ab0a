/** A box takes ballots while it is open; before it waits for its tellers, afterwards it is counted once they open it. */
export const boxStates = ['waiting', 'open', 'closed', 'counted'] as const;
export type BoxState = (typeof boxStates)[number];

/** What a teller may do: make their half, count paper, open the box, or let a box that was restored from a copy go on. */
export const tellerMoves = ['keep', 'paper', 'open', 'resume'] as const;
export type TellerMove = (typeof tellerMoves)[number];

/** What a teller may do with a box now. */
export function tellerMovesOf(box: {
  readonly state: BoxState;
  readonly slips: number;
  readonly copied: boolean;
  readonly locked: boolean;
}): TellerMove[] {
  if (box.state === 'waiting') return ['keep'];
  if (box.state === 'open') return box.copied ? ['resume'] : [];
  if (!box.locked) return [];
  return box.state === 'closed' && box.slips > 0 ? ['paper', 'open'] : ['open'];
}

/** How a slot was filled: on a phone, or with unmarked paper against a coded slip. */
export const issueWays = ['phone', 'paper'] as const;
export type IssueWay = (typeof issueWays)[number];

/** What a question of a secret vote takes: so many options, of which a voter marks none, to abstain, or at most `most`. */
export interface QuestionShape {
  readonly options: number;
  readonly most: number;
}
/** A question as it stands on the ballot, with the words of its options. */
export interface BoxQuestion {
  readonly title: string;
  readonly options: readonly string[];
  readonly most: number;
}
/** What these questions take. */
export const shapesOf = (questions: readonly BoxQuestion[]): QuestionShape[] =>
  questions.map(({ options, most }) => ({ options: options.length, most }));

/** For each question the options that were marked, counted from 0; none is to abstain from it. */
export type Answers = readonly (readonly number[])[];

/**
 * What a district lays down: how many ballots are mixed at least, below which nothing is said either, how many days a vote
 * runs at most, in how many days after its end the tellers open its box, and how many days after the count they can do so again.
 */
export interface BallotTerms {
  readonly batch: number;
  readonly mostDays: number;
  readonly openDays: number;
  readonly keepDays: number;
}
export const standardBallots: BallotTerms = { batch: 5, mostDays: 60, openDays: 3, keepDays: 15 };

/** Questions and options that one sealed ballot has room for. */
export const mostQuestions = 20;
export const mostOptions = 32;
/** Bytes of every opened ballot, whatever was marked: its length says nothing. */
export const plainLength = 96;
const edition = 1;

/** Whether these answers fit the questions: each option once, none that does not exist, and no more than allowed. */
export const answersFit = (questions: readonly QuestionShape[], answers: Answers): boolean =>
  answers.length === questions.length &&
  answers.every((marked, at) => {
    const { options, most } = questions[at] ?? { options: 0, most: 0 };
    return (
      marked.length <= most &&
      new Set(marked).size === marked.length &&
      marked.every((option) => Number.isInteger(option) && option >= 0 && option < options)
    );
  });

/** Answers as the bytes that are sealed; always as many. */
export function bytesOfAnswers(answers: Answers): Uint8Array {
  const bytes = new Uint8Array(plainLength);
  bytes[0] = edition;
  answers.forEach((marked, at) => {
    for (const option of marked)
      bytes[1 + 4 * at + (option >> 3)] = (bytes[1 + 4 * at + (option >> 3)] ?? 0) | (1 << (option & 7));
  });
  return bytes;
}

/** The answers in an opened ballot; null where it is spoilt: of another kind, or marked as these questions do not allow. */
export function answersIn(questions: readonly QuestionShape[], bytes: Uint8Array): Answers | null {
  if (bytes.length !== plainLength || bytes[0] !== edition) return null;
  const answers = questions.map((_, at) =>
    Array.from({ length: mostOptions }, (_none, option) => option).filter(
      (option) => ((bytes[1 + 4 * at + (option >> 3)] ?? 0) >> (option & 7)) & 1,
    ),
  );
  const rest = bytes.subarray(1 + 4 * questions.length);
  return rest.every((byte) => byte === 0) && answersFit(questions, answers) ? answers : null;
}

/** How often each option of a question was marked, and how many abstained from it. */
export interface QuestionCount {
  readonly options: number[];
  readonly none: number;
}

/** What ballots say together, in whatever order they lie; `spoilt` ones count for no question. */
export interface BoxCount {
  readonly ballots: number;
  readonly questions: QuestionCount[];
  readonly spoilt: number;
}

/** Counts ballots; null is a spoilt one. */
export function countOf(questions: readonly QuestionShape[], ballots: readonly (Answers | null)[]): BoxCount {
  const good = ballots.filter((one): one is Answers => one !== null);
  return {
    ballots: ballots.length,
    questions: questions.map(({ options }, at) => ({
      options: Array.from(
        { length: options },
        (_, option) => good.filter((one) => one[at]?.includes(option)).length,
      ),
      none: good.filter((one) => !one[at]?.length).length,
    })),
    spoilt: ballots.length - good.length,
  };
}

/** Two counts together. */
export const added = (one: BoxCount, other: BoxCount): BoxCount => ({
  ballots: one.ballots + other.ballots,
  questions: one.questions.map(({ options, none }, at) => ({
    options: options.map((count, option) => count + (other.questions[at]?.options[option] ?? 0)),
    none: none + (other.questions[at]?.none ?? 0),
  })),
  spoilt: one.spoilt + other.spoilt,
});

/**
 * Whether a count of paper ballots can be true: with every question, each ballot that is not spoilt abstained or marked one to
 * `most` options.
 */
export const countFits = (
  questions: readonly QuestionShape[],
  { ballots, questions: counts, spoilt }: BoxCount,
): boolean =>
  counts.length === questions.length &&
  spoilt <= ballots &&
  counts.every(({ options, none }, at) => {
    const { options: wanted, most } = questions[at] ?? { options: 0, most: 0 };
    const marked = ballots - spoilt - none;
    const sum = options.reduce((total, count) => total + count, 0);
    return (
      options.length === wanted &&
      marked >= 0 &&
      options.every((count) => count <= marked) &&
      sum >= marked &&
      sum <= marked * most
    );
  });

/** Fewer ballots than a batch would say what single people chose, so nothing is said of them. */
export const tooFew = (ballots: number, { batch }: Pick<BallotTerms, 'batch'>): boolean => ballots < batch;
