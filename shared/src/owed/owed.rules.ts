/** What somebody owes by a day around a matter that is talked over. */
export const owedKinds = [
  'menu',
  'prereview',
  'petition',
  'talk',
  'task',
  'electorate',
  'objection',
] as const;
export type OwedKind = (typeof owedKinds)[number];

/** The numbers of a district for all that: days are working days unless they say otherwise, shares are percent. */
export const stepTerms = [
  /** Below so many answers a group is not shown. */
  'leastShown',
  /** For how many calendar days a consultation may run. */
  'pollDays',
  /** For how many hours one inside a meeting stays open when nobody closes it. */
  'quickHours',
  /** Within how many days a firm says what it makes of an ordered service. */
  'menuDays',
  /** Within how many days a branch says its opinion. */
  'prereviewDays',
  /** The share of owners whose ask starts the clock of calling. */
  'petitionShare',
  /** Within how many days the committee calls, and then the street. */
  'committeeDays',
  'streetDays',
  /** Within how many days an ask for talks is answered. */
  'talkDays',
  /** How many calendar days before its due something is reminded of. */
  'remindDays',
  /** For how many calendar days people judge. */
  'judgingDays',
  /** Which share of the affected homes is drawn, and how many at least. */
  'judgingShare',
  'judgingLeast',
  /** The share of answers that says it was not done at which it is taken up again. */
  'reopenShare',
] as const;
export type StepTerm = (typeof stepTerms)[number];
export type StepTerms = Readonly<Record<StepTerm, number>>;

/** What districts start with; 20 percent of the owners is what the regulations on property management ask for. */
export const standardSteps: StepTerms = {
  leastShown: 5,
  pollDays: 60,
  quickHours: 12,
  menuDays: 7,
  prereviewDays: 7,
  petitionShare: 20,
  committeeDays: 20,
  streetDays: 20,
  talkDays: 5,
  remindDays: 2,
  judgingDays: 7,
  judgingShare: 10,
  judgingLeast: 10,
  reopenShare: 20,
};

/** Whether a part of a whole is at or over a share in percent; nothing of nothing is not. */
export const atShare = (part: number, whole: number, percent: number): boolean =>
  whole > 0 && 100 * part >= percent * whole;
