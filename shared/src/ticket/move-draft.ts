import { wordsOfFaults } from '../contract.words';
import { moveFaults, type MoveFields } from './ticket.contract';
import type { DelayReason } from '../deadline/policy.rules';
import {
  moveRow,
  type Hand,
  type handlerOutcomes,
  type Level,
  type MoveField,
  type PassReason,
  type ProjectKind,
} from './ticket.rules';
import { moveFieldNames, type StaffMove } from './move-form.words';

/** How a matter ended, as one answer: the two ways of solving stand beside the other outcomes. */
export type Ending = 'fixed' | 'talked' | Exclude<(typeof handlerOutcomes)[number], 'solved' | 'not_ours'>;

/** What is filled in for one move; which of it is sent, the table of moves says. */
export interface MoveDraft {
  ending: Ending | null;
  duplicateOf: string;
  /** A unit's id, or `toCommunity`. */
  unitId: string | null;
  personId: string | null;
  reason: PassReason | null;
  channel: 'call' | 'visit' | 'message' | null;
  words: string;
  line: string;
  /** Of the larger matter. */
  number: string;
  /** Null leaves it as it is. */
  show: boolean | null;
  delayReason: DelayReason | null;
  /** A date as 2026-11-20, or empty. */
  until: string;
  /** Working days as they were typed. */
  days: string;
  hand: Hand | null;
  level: Level | null;
  category: string | null;
  urgent: boolean;
  host: boolean;
  projectKind: ProjectKind | null;
  /** The steps of a plan as far as they are written; those without a word and a day are none. */
  milestones: readonly { name: string; on: string }[];
  milestoneId: string | null;
  /** A date, or empty. */
  reviewOn: string;
}

export const emptyMove: MoveDraft = {
  ending: null,
  duplicateOf: '',
  unitId: null,
  personId: null,
  reason: null,
  channel: null,
  words: '',
  line: '',
  number: '',
  show: null,
  delayReason: null,
  until: '',
  days: '',
  hand: null,
  level: null,
  category: null,
  urgent: false,
  host: false,
  projectKind: null,
  milestones: [],
  milestoneId: null,
  reviewOn: '',
};

/** In the place of a unit: unsure, the community is asked to decide. */
export const toCommunity = 'community';

/** The fields of a move's form from top to bottom. */
export const fieldOrder: readonly MoveField[] = [
  'outcome',
  'duplicateOf',
  'category',
  'level',
  'hand',
  'number',
  'unitId',
  'personId',
  'reason',
  'channel',
  'delayReason',
  'until',
  'days',
  'projectKind',
  'milestoneId',
  'milestones',
  'reviewOn',
  'photos',
  'words',
  'line',
];

/** Whether `move` needs or may carry `field`. */
export function carries(move: StaffMove, field: MoveField): boolean {
  const { needs = [], may = [] } = moveRow(move);
  return needs.includes(field) || may.includes(field);
}

/** The move that is meant: passing on to nobody in particular asks the community to decide. */
export const moveMeant = (move: StaffMove, { unitId }: MoveDraft): StaffMove =>
  unitId === toCommunity ? 'refer' : move;

/** What is sent beside the photos: the filled fields that the move carries. */
export function fieldsOf(move: StaffMove, draft: MoveDraft): MoveFields {
  const { ending, unitId, personId, reason, channel, show, delayReason, days } = draft;
  const { hand, level, category, urgent, host } = draft;
  const steps = draft.milestones.filter(({ name, on }) => name.trim() || on);
  const solved = ending === 'fixed' || ending === 'talked';
  const all: MoveFields = {
    outcome: solved ? 'solved' : (ending ?? undefined),
    solvedHow: solved ? ending : undefined,
    duplicateOf: ending === 'duplicate' ? dashed(draft.duplicateOf) : undefined,
    unitId: unitId === toCommunity ? undefined : (unitId ?? undefined),
    personId: personId ?? undefined,
    reason: unitId === toCommunity ? 'unclear' : (reason ?? undefined),
    channel: channel ?? undefined,
    words: draft.words.trim() || undefined,
    line: draft.line.trim() || undefined,
    show: show ?? undefined,
    delayReason: delayReason ?? undefined,
    until: draft.until || undefined,
    days: days.trim() ? Number(days) : undefined,
    hand: hand ?? undefined,
    level: level ?? undefined,
    category: category ?? undefined,
    urgent: urgent || undefined,
    host: host || undefined,
    number: draft.number ? dashed(draft.number) : undefined,
    projectKind: draft.projectKind ?? undefined,
    milestones: steps.length ? steps : undefined,
    milestoneId: draft.milestoneId ?? undefined,
    reviewOn: draft.reviewOn || undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => value !== undefined && carries(move, name as MoveField)),
  );
}

/** What is wrong with these fields, in plain words, by the same table the server reads. */
export function wrongIn(move: StaffMove, fields: MoveFields): Record<string, string> {
  const names = moveFieldNames(move);
  return wordsOfFaults(moveFaults(move, fields), names, (name) => answered[name]);
}

const answered: Readonly<Record<string, 'choose' | 'write'>> = {
  words: 'write',
  outcome: 'choose',
  unitId: 'choose',
  reason: 'choose',
  channel: 'choose',
  projectKind: 'choose',
  milestoneId: 'choose',
  reviewOn: 'choose',
  delayReason: 'choose',
  until: 'choose',
  hand: 'choose',
  personId: 'choose',
  level: 'choose',
  category: 'choose',
  days: 'choose',
};

/** A ticket's number as it is kept, however it was typed: 1117 0018 becomes 1117-0018. */
function dashed(typed: string): string | undefined {
  const digits = typed.replace(/[\s\-—–－]/g, '');
  return /^\d{8,10}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : typed.trim() || undefined;
}
