import type { Outcome, TicketState } from '../ticket/ticket.rules';

/** The words of CitySDK's extension of GeoReport v2 for what the two words leave out. */
export type DetailedStatus = 'PENDING' | 'RECEIVED' | 'IN_PROCESS' | 'PROCESSED' | 'REJECTED';

const detailedStatuses: Readonly<Record<TicketState, DetailedStatus>> = {
  reported: 'PENDING',
  returned: 'PENDING',
  adjudicating: 'PENDING',
  dispatched: 'RECEIVED',
  accepted: 'IN_PROCESS',
  carried: 'IN_PROCESS',
  resolved: 'PROCESSED',
  answered: 'PROCESSED',
  reviewing: 'IN_PROCESS',
  settled: 'PROCESSED',
  declined: 'REJECTED',
  withdrawn: 'REJECTED',
};

/** Outcomes with which nothing was done by those who were asked. */
const undone: readonly Outcome[] = ['nothing_found', 'no_action', 'not_ours', 'duplicate', 'withdrawn'];

/** Where a matter stands in CitySDK's words. What was looked at without anything to do counts as rejected there. */
export const detailedStatusOf = (state: TicketState, outcome: Outcome | null): DetailedStatus =>
  detailedStatuses[state] === 'PROCESSED' && outcome && undone.includes(outcome)
    ? 'REJECTED'
    : detailedStatuses[state];

/** GeoReport v2: a span of at most 90 days, 1000 requests at once, descriptions below 4000 characters. */
export const open311Limits = {
  days: 90,
  requests: 1000,
  description: 3999,
  /** Ours: how deep a list may be paged, how many ids one question may name, how wide a circle may be in metres. */
  pages: 100,
  ids: 100,
  radius: 10_000,
} as const;

/** Fields of the report form that are asked of every category. */
export const attributeCodes = ['floor', 'outside'] as const;
export type AttributeCode = (typeof attributeCodes)[number];
