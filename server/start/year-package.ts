import { createRequire } from 'node:module';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { calendar2026 } from '../seeds/calendar-2026';

type Days = Calendar['days'];

// By name at run time: which years there are depends on the version that is installed.
const load = createRequire(__filename);

interface PackageYear {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** The facts of a year as the chinese-days package has them; throws on a year that it does not know, of which it would say nothing. */
export function yearFromPackage(year: number): Days {
  const { holidays, workdays } = packageYear(year);
  const all = [
    ...Object.entries(holidays).map(([day, words]) => [day, { kind: 'off', note: named(words) }] as const),
    ...Object.entries(workdays).map(([day, words]) => [day, { kind: 'work', note: named(words) }] as const),
  ].filter(([day]) => day.startsWith(`${year}-`));
  if (!all.length) throw new Error(`chinese-days knows no holidays of ${year}`);
  return Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b)));
}

/** The facts of a year that are kept with the source; none of a year that has not been read from its notice. */
export function committedFacts(year: number): Days {
  return Object.fromEntries(Object.entries(calendar2026.days).filter(([day]) => day.startsWith(`${year}-`)));
}

/** What one reading of a year has and the other has not, a line each: `+` only in `theirs`, `-` only in `ours`. */
export function differences(theirs: Days, ours: Days): string[] {
  const lines = (sign: string, some: Days, others: Days) =>
    Object.entries(some)
      .filter(([day, { kind, note }]) => others[day]?.kind !== kind || others[day]?.note !== note)
      .map(([day, { kind, note }]) => ({ day, line: `${sign} ${day} ${kind} ${note ?? ''}`.trimEnd() }));
  return [...lines('-', ours, theirs), ...lines('+', theirs, ours)]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ line }) => line);
}

function packageYear(year: number): PackageYear {
  try {
    return load(`chinese-days/dist/years/${year}.json`) as PackageYear;
  } catch {
    throw new Error(`chinese-days knows no holidays of ${year}`);
  }
}

/** The package writes "National Day,国庆节,3"; some of its names leave out 节. */
function named(words: string): string | null {
  const name = words.split(',')[1];
  if (!name) return null;
  return name === '元旦' || name.endsWith('节') ? name : `${name}节`;
}
