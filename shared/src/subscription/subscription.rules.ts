import { dayNumber, instantOn, localDate, localParts, MINUTE } from '../deadline/shanghai.rules';
import type { Template } from '../notice/notice.rules';
import { atWork, type Permission } from '../people/people.rules';

/** What a person subscribes to: how their own matter goes on, that it is done and waits for their word, what there is to do, what their community tells everybody. */
export const letterKinds = ['progress', 'result', 'task', 'bulletin'] as const;
export type LetterKind = (typeof letterKinds)[number];
/** What concerns whoever reported or joined a matter. */
export const reporterKinds = ['progress', 'result'] as const satisfies readonly LetterKind[];

/** The kind of letter that carries a message; null: it stays in the app, as every message also does. */
export const letterKindOf: Readonly<Record<Template, LetterKind | null>> = {
  accepted: 'progress',
  passed: 'progress',
  asked: 'progress',
  interim: 'progress',
  declined: 'progress',
  reopened: 'progress',
  resolved: 'result',
  answered: 'result',
  upheld: 'result',
  assigned: 'task',
  queued: 'task',
  returned: 'task',
  referred: 'task',
  doubted: 'task',
  urged: 'task',
  withdrawn: 'task',
  carryAsked: 'task',
  carryGranted: 'task',
  carryDenied: 'task',
  carried: 'progress',
  progressed: 'progress',
  planned: 'task',
  broughtBack: 'progress',
  silent: 'task',
  unwatched: 'task',
  called: 'task',
  alarmed: 'task',
  enlisted: 'task',
  firmCalled: 'task',
  helperLacks: 'task',
  helperCame: null,
  helperDone: null,
  notNeeded: 'task',
  raised: null,
  helpCame: 'progress',
  raisedForYou: 'progress',
  recategorised: 'progress',
  soon: 'task',
  delayAsked: 'task',
  delayGranted: 'task',
  delayed: 'progress',
  delayDenied: 'task',
  resumed: 'task',
  goesOn: 'progress',
  late: 'task',
  stillLate: 'task',
  lateBelow: 'task',
  supervised: 'task',
  underOrder: 'progress',
  orderAnswered: 'task',
  remarked: 'task',
  separated: 'progress',
  parentDone: 'task',
  pressed: 'task',
  orderClosed: null,
  linked: null,
  added: null,
  finished: null,
};

/** The kinds there are for someone with these permissions; a visitor has none. */
export const kindsFor = (held: readonly Permission[]): LetterKind[] =>
  held.some((permission) => atWork.includes(permission)) ? [...letterKinds] : [...reporterKinds, 'bulletin'];

/** Minutes since Shanghai's midnight between which no letter is sent; over midnight where `to` is the smaller one. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
}
/** 21:00 to 7:30, for whoever has not chosen otherwise. */
export const usualQuiet: Quiet = { from: 21 * 60, to: 7 * 60 + 30 };

/** When the quiet hours that `at` lies in are over; null outside them and where there are none. */
export function quietUntil(at: Date, quiet: Quiet | null): Date | null {
  if (!quiet) return null;
  const { minute } = localParts(at);
  const { from, to } = quiet;
  const quietNow = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  return quietNow ? instantOn(dayNumber(at) + (minute < to ? 0 : 1), to) : null;
}

/** Whether a letter is sent at night too: to people at work, about a matter whose clocks run day and night; to everybody, an urgent bulletin. */
export const passesQuiet = ({
  staff,
  emergency,
  kind,
}: {
  readonly staff: boolean;
  readonly emergency: boolean;
  readonly kind: LetterKind;
}): boolean => emergency && (staff || kind === 'bulletin');

/** Milliseconds after which a message is no longer worth a letter. */
export const letterLife = 24 * 60 * MINUTE;

/**
 * Milliseconds within which the phone and WeChat may tell of the same answer of the panel. Each tells of it once, so within
 * this time one telling of the one and one of the other are one answer.
 */
export const tapWindow = 10 * MINUTE;

/** Whether someone may be asked without having pressed for it: not after consenting for good, nor again on the day of a refusal. */
export const mayAsk = (
  { wanted, standing, refusedAt }: { wanted: boolean; standing: boolean; refusedAt: Date | null },
  at: Date,
): boolean => wanted && !standing && (refusedAt === null || localDate(refusedAt) !== localDate(at));

/** How many templates one panel shows: WeChat takes five today and took three until 2024. */
const panelSize = 3;

/** The templates to ask for in one panel, which mixes no one-time with long-term ones (WeChat refuses that with 20002). */
export function panelOf<Line extends { readonly templateId: string; readonly long: boolean }>(
  lines: readonly Line[],
): string[] {
  const long = lines[0]?.long;
  return lines
    .filter((line) => line.long === long)
    .slice(0, panelSize)
    .map(({ templateId }) => templateId);
}
