import type { Pace } from '../escalation/escalation.rules';

/** What no setting may bring about, whoever publishes it. */
export const lintRules = [
  'check_in',
  'rank',
  'activity',
  'learning',
  'trace',
  'quota',
  'chain',
  'night',
] as const;
export type LintRule = (typeof lintRules)[number];

/** Rules from which a district may be excepted, for security or an emergency, until a date. */
export const exceptable = ['check_in', 'night'] as const satisfies readonly LintRule[];

export const settingKinds = [
  'ladder',
  'policy',
  'calendar',
  'category',
  'route',
  'channel',
  'oversight',
  'tenant',
  'template',
  'goal',
  'appearance',
  'duty',
  'bulletin_kind',
  'reach',
  'vote_pack',
] as const;
export type SettingKind = (typeof settingKinds)[number];

/** A setting that should be published, as far as it may offend: its words by their fields, and whom it would tell at night. */
export interface Linted {
  readonly kind: SettingKind;
  readonly words: Readonly<Record<string, string | null>>;
  readonly ladder?: { readonly pace: Pace; readonly hours: readonly ('work' | 'any')[] };
}

/** A rule that is lifted for one kind of setting, until the end of a local date. */
export interface Exception {
  readonly rule: LintRule;
  readonly kind: SettingKind;
  readonly until: string;
}

/** Where a setting breaks a rule. */
export interface Finding {
  readonly rule: LintRule;
  readonly field: string;
}

/**
 * What a setting may not say or do on a local date: forced check-ins, ranking persons, targets for the use of an app, learning
 * time, traces, quotas, chains of replies, and routine matters told at night. `signs` are the words by which each is known;
 * a rule that is excepted on that date is passed over.
 */
export function findingsIn(
  linted: Linted,
  signs: Readonly<Partial<Record<LintRule, RegExp>>>,
  exceptions: readonly Exception[],
  today: string,
): Finding[] {
  const said = Object.entries(linted.words).flatMap(([field, words]) =>
    lintRules.filter((rule) => words && signs[rule]?.test(words)).map((rule): Finding => ({ rule, field })),
  );
  const { ladder } = linted;
  const wakes = ladder?.pace === 'work' && ladder.hours.includes('any');
  const all: Finding[] = wakes ? [...said, { rule: 'night', field: 'rungs' }] : said;
  return all.filter(
    ({ rule }) =>
      !exceptions.some(
        (except) => except.rule === rule && except.kind === linted.kind && except.until >= today,
      ),
  );
}
