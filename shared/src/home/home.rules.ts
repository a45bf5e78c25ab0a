import { dayNumber, dayOfDate } from '../deadline/shanghai.rules';

/** What a person is in a home: its owner, a tenant, or of the family of one of them. */
export const residentKinds = ['owner', 'tenant', 'family'] as const;
export type ResidentKind = (typeof residentKinds)[number];

/** Whom someone of a home may vouch for: an owner for tenants and family, the others for family. */
export const mayVouch: Readonly<Record<ResidentKind, readonly ResidentKind[]>> = {
  owner: ['tenant', 'family'],
  tenant: ['family'],
  family: ['family'],
};

/** Whose belonging someone of the same home may end beside their own: an owner that of tenants. */
export const mayEnd: Readonly<Record<ResidentKind, readonly ResidentKind[]>> = {
  owner: ['tenant'],
  tenant: [],
  family: [],
};

/** Those who came by someone's word and leave with them: the family of a tenant. The family of an owner stays. */
export const leaveTogether = (leaving: ResidentKind, vouchedFor: ResidentKind): boolean =>
  leaving === 'tenant' && vouchedFor === 'family';

/** How someone came to belong: confirmed by whoever answers for the door, by the roll, or by someone of the home. */
export const residentWays = ['worker', 'roll', 'vouch'] as const;
export type ResidentWay = (typeof residentWays)[number];

/** What the roll of a home is worth: nobody is on it, no owner on it has come yet, or one has. */
export const rollStates = ['none', 'entered', 'matched'] as const;
export type RollState = (typeof rollStates)[number];

/** A district's terms: working days for an answer, days for a code, asks that may wait for one person, days for which one may act for another. */
export interface HomePolicy {
  readonly answerDays: number;
  readonly vouchDays: number;
  readonly mostAsks: number;
  readonly mandateDays: number;
}

/** What districts start with. */
export const standardHomes: HomePolicy = { answerDays: 2, vouchDays: 7, mostAsks: 3, mandateDays: 365 };

/** A room as doors say it: full-width figures made plain, blanks left out, and whatever follows the last figure or letter. */
export const roomFrom = (said: string): string =>
  said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[^0-9A-Z]+$/, '');

/** A part of the whole as papers write it (`50%`, `0.5`, `1/2`), as a decimal of seven places; null where it is none, or above the whole. */
export function shareFrom(said: string): string | null {
  const plain = said.normalize('NFKC').replace(/\s+/g, '');
  const [, part = '', , whole = '1', percent] = /^(\d+(\.\d+)?)(?:\/(\d+)|(%))?$/.exec(plain) ?? [];
  const share = Number(part) / Number(percent ? 100 : whole);
  return part !== '' && share > 0.000_000_05 && share <= 1 ? share.toFixed(7) : null;
}

/** Whether parts of one whole are more than it is; thirds that were rounded are not. */
export const isAboveWhole = (shares: readonly string[]): boolean =>
  shares.reduce((sum, share) => sum + Number(share), 0) > 1 + 0.000_000_1 * shares.length;

/** Whether two people who write a name mean the same one: blanks and the dot between parts make no difference. */
export const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•・]+/gu, '')
    .toUpperCase();

/** What is wrong with a day from which something no longer holds: no date, before today, or more than `mostDays` ahead. */
export function endFault(day: string, at: Date, mostDays: number): 'never' | 'past' | 'far' | null {
  let ahead: number;
  try {
    ahead = dayOfDate(day) - dayNumber(at);
  } catch {
    return 'never';
  }
  if (ahead < 0) return 'past';
  return ahead > mostDays ? 'far' : null;
}
