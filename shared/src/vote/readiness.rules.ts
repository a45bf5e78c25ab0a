import { dayOfDate } from '../deadline/shanghai.rules';
import type { Matter } from './matter.rules';
import type { Pack } from './pack.rules';

/** What is known of a vote that is to be opened; days are YYYY-MM-DD. */
export interface Readiness {
  readonly matter: Matter;
  /** How many buildings it is limited to; 0 for the whole compound. */
  readonly buildings: number;
  readonly electorate: {
    readonly frozen: boolean;
    readonly heads: number;
    readonly area: number;
  } | null;
  readonly questions: number;
  /** A question was changed, added or taken away after the notice. */
  readonly changed: boolean;
  /** Its ballots are secret, though area counts. */
  readonly secret: boolean;
  /** Owners may vote in Linli itself, and the result binds. */
  readonly online: boolean;
  readonly paper: boolean;
  /** The day of the notice; a meeting beside the regular ones may need fewer days. */
  readonly noticedOn: string | null;
  readonly special: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly committeeTold: boolean;
  readonly dissent: boolean;
  readonly follow: boolean;
  /** The owners' own rules lie on file that count the silent with the majority, and each delivery is recorded. */
  readonly ruleText: boolean;
  readonly deliveries: boolean;
}

/** Why a vote may not be opened. */
export const openFaults = [
  'matter',
  'electorate',
  'unfrozen',
  'nobody',
  'questions',
  'changed',
  'one_building',
  'secret_area',
  'city_system',
  'paper',
  'notice',
  'early',
  'backwards',
  'short',
  'long',
  'committee_untold',
  'dissent',
  'follow',
  'rule_text',
  'deliveries',
] as const;
export type OpenFault = (typeof openFaults)[number];

/** Everything that keeps a vote from opening under a pack, in the order in which it is put right. */
export function notReady(vote: Readiness, pack: Pack): OpenFault[] {
  const wrong: Record<OpenFault, boolean> = {
    ...paperFaults(vote, pack),
    ...dayFaults(vote, pack),
    ...choiceFaults(vote, pack),
  };
  return openFaults.filter((fault) => wrong[fault]);
}

type DayFault = 'notice' | 'early' | 'backwards' | 'short' | 'long' | 'committee_untold';
type ChoiceFault = 'dissent' | 'follow' | 'rule_text' | 'deliveries';

function paperFaults(
  { matter, buildings, electorate, questions, changed, secret, online, paper }: Readiness,
  pack: Pack,
): Record<Exclude<OpenFault, DayFault | ChoiceFault>, boolean> {
  return {
    matter: !pack.matters[matter],
    electorate: electorate === null,
    unfrozen: electorate !== null && !electorate.frozen,
    nobody: electorate !== null && (electorate.heads === 0 || electorate.area === 0),
    questions: questions === 0,
    changed,
    one_building: pack.matters[matter] === 'unanimous' && buildings !== 1,
    // the weight of a ballot by area nearly names its home
    secret_area: secret,
    city_system: online && pack.online === 'city',
    paper: !paper,
  };
}

function dayFaults(vote: Readiness, { notice, open }: Pack): Record<DayFault, boolean> {
  const { noticedOn, special, opensOn, closesOn, committeeTold } = vote;
  const days = dayOfDate(closesOn) - dayOfDate(opensOn) + 1;
  return {
    notice: noticedOn === null,
    early:
      noticedOn !== null && dayOfDate(opensOn) - dayOfDate(noticedOn) < notice[special ? 'special' : 'days'],
    backwards: days < 1,
    short: days >= 1 && days < open.least,
    long: open.most !== null && days > open.most,
    committee_untold: !committeeTold,
  };
}

function choiceFaults(vote: Readiness, pack: Pack): Record<ChoiceFault, boolean> {
  const { matter, dissent, follow, ruleText, deliveries } = vote;
  return {
    dissent: dissent && !pack.dissent.matters.includes(matter),
    follow: follow && pack.silent !== 'by_rules',
    rule_text: follow && !ruleText,
    deliveries: follow && !deliveries,
  };
}

/** The first day on which a vote may open after a notice of this day. */
export const opensAfter = (pack: Pack, noticedOn: string, special: boolean): number =>
  dayOfDate(noticedOn) + pack.notice[special ? 'special' : 'days'];
