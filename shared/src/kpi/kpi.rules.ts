import { fromLocal, localParts } from '../deadline/shanghai.rules';

/** What is counted. Each is a share of cases, except the time of handling, which is a length. */
export const indicators = [
  'accept_on_time',
  'resolve_on_time',
  'feedback_on_time',
  'closed',
  'same_day',
  'response',
  'returned',
  'return_upheld',
  'dispatched_right',
  'delayed',
  'carried',
  'solved',
  'satisfied',
  'called_back',
  'call_reached',
  'call_on_time',
  'reopened',
  'repeated',
  'first_time_right',
  'supervised',
  'handling_time',
  'pause_share',
] as const;
export type Indicator = (typeof indicators)[number];

/** Why a case is left out of a denominator; the last four only after somebody else approved it. */
export const exclusionReasons = [
  'withdrawn',
  'declined',
  'passed_on',
  'carried',
  'duplicate',
  'offline',
  'disaster',
  'mistaken',
  'other',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
/** What a person may ask for; the others follow from what happened. */
export const askableReasons = ['offline', 'disaster', 'mistaken', 'other'] as const;

/** A calendar month of Shanghai, as 2026-11. */
export type Period = string;

/**
 * One line of the ledger: what one case adds to one indicator. `part` goes above the line, `whole` below it; an excluded
 * case has `whole` 0 and says why and who approved it. For a length `part` is minutes of work; for a share of time
 * both are.
 */
export interface Entry {
  readonly indicator: Indicator;
  /** The clock it is about, or the ticket. */
  readonly aboutId: string;
  readonly cycle: number;
  readonly period: Period;
  /** The day in Shanghai on which it counts, in that month. */
  readonly day: string;
  readonly part: number;
  readonly whole: number;
  readonly excluded: ExclusionReason | null;
  readonly approvedBy: string | null;
}

/** The month that an instant lies in. */
export function periodOf(at: Date): Period {
  const { year, month } = localParts(at);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The first instant of a month and of the one after it. */
export function boundsOf(period: Period): { from: Date; until: Date } {
  const [year = 0, month = 0] = period.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { from: fromLocal(`${period}-01`, 0), until: fromLocal(next, 0) };
}

/** A figure with everything it is made of; `value` is null without cases. `low` and `high` are the bounds of the Wilson interval at 95 %. */
export interface Figure {
  readonly part: number;
  readonly whole: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
}

/** The figure of a share: cases above the line by cases below it, and what was left out. */
export function shareOf(entries: readonly Pick<Entry, 'part' | 'whole' | 'excluded'>[]): Figure {
  const counted = entries.filter(({ excluded }) => excluded === null);
  const part = sum(counted.map((entry) => entry.part));
  const whole = sum(counted.map((entry) => entry.whole));
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  for (const { excluded: reason } of entries) if (reason) excluded[reason] = (excluded[reason] ?? 0) + 1;
  return { part, whole, value: whole > 0 ? part / whole : null, ...wilson(part, whole), excluded };
}

/** The median and the 90th percentile of lengths, by nearest rank; null without cases. */
export function lengthsOf(parts: readonly number[]): { median: number | null; p90: number | null } {
  const sorted = [...parts].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { median: rank(0.5), p90: rank(0.9) };
}

/** The score interval of Wilson (1927) at 95 %, which holds for small numbers and for shares near 0 and 1. */
function wilson(part: number, whole: number): Pick<Figure, 'low' | 'high'> {
  if (whole <= 0) return { low: null, high: null };
  const z = 1.959964;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** Below this many cases a share says little; it is shown with its interval and without comparison. */
export const fewestCases = 5;

/** What changes in the ledger when a case is looked at anew. */
export interface Changes {
  readonly put: readonly Entry[];
  readonly drop: readonly Entry[];
  /** What a frozen month would say differently today; it is left as it is. */
  readonly drift: readonly Entry[];
}

/** Compares a case as it stands in the ledger with what it is now; months that are frozen are never touched. */
export function changesOf(
  stored: readonly Entry[],
  fresh: readonly Entry[],
  frozen: ReadonlySet<Period>,
): Changes {
  const key = ({ indicator, aboutId, cycle }: Entry) => `${indicator} ${aboutId} ${cycle}`;
  const before = new Map(stored.map((entry) => [key(entry), entry]));
  const now = new Map(fresh.map((entry) => [key(entry), entry]));
  const put: Entry[] = [];
  const drift: Entry[] = [];
  for (const entry of fresh) {
    const kept = before.get(key(entry));
    if (kept && same(kept, entry)) continue;
    if (frozen.has(entry.period) || (kept && frozen.has(kept.period))) drift.push(entry);
    else put.push(entry);
  }
  const gone = stored.filter((entry) => !now.has(key(entry)));
  return {
    put,
    drop: gone.filter(({ period }) => !frozen.has(period)),
    drift: [...drift, ...gone.filter(({ period }) => frozen.has(period))],
  };
}

const same = (a: Entry, b: Entry): boolean =>
  a.period === b.period &&
  a.day === b.day &&
  a.part === b.part &&
  a.whole === b.whole &&
  a.excluded === b.excluded &&
  a.approvedBy === b.approvedBy;

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
