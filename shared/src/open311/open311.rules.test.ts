import type { Outcome, TicketState } from '../ticket/ticket.rules';
import { detailedStatusOf } from './open311.rules';

test.each<[TicketState, Outcome | null, string]>([
  ['reported', null, 'PENDING'],
  ['adjudicating', null, 'PENDING'],
  ['dispatched', null, 'RECEIVED'],
  ['accepted', null, 'IN_PROCESS'],
  ['resolved', 'solved', 'PROCESSED'],
  ['answered', 'eased', 'PROCESSED'],
  ['settled', 'solved', 'PROCESSED'],
  ['settled', 'nothing_found', 'REJECTED'],
  ['settled', 'not_ours', 'REJECTED'],
  ['declined', 'not_ours', 'REJECTED'],
  ['withdrawn', 'withdrawn', 'REJECTED'],
  // It was solved, they say; somebody is looking whether it was.
  ['reviewing', 'solved', 'IN_PROCESS'],
])('%s with outcome %s is %s', (state, outcome, status) => {
  expect(detailedStatusOf(state, outcome)).toBe(status);
});
