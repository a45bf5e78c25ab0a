import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';

/** What every version says of itself. */
export interface Said {
  readonly version: number;
  readonly source: string;
  readonly from: string;
  readonly by: string | null;
}

/** From when on, by what right, by whom: 2026年11月20日起，依据：街道办公会，发布：管理员. */
export function saidWords({ source, from, by }: Said): string {
  return [
    `${dateWords(localDate(new Date(from)))}起`,
    source ? `依据：${source}` : '没有写依据',
    by && `发布：${by}`,
  ]
    .filter(Boolean)
    .join('，');
}

/** The version in force at a moment, of versions of which the last to begin comes first. */
export const inForce = <Version extends Said>(
  versions: readonly Version[],
  now: string,
): Version | undefined => versions.find(({ from }) => from <= now);

/** Those that begin later, the first to begin first. */
export const coming = <Version extends Said>(versions: readonly Version[], now: string): Version[] =>
  versions.filter(({ from }) => from > now).reverse();

/** The number of the newest version; none is 0. */
export const newestOf = (versions: readonly Said[]): number =>
  Math.max(0, ...versions.map(({ version }) => version));
