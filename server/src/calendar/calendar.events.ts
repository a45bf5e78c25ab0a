import { eventKind } from '../platform/outbox/outbox';

/** The subject is the version of the calendar; without a community it is the district's. */
export const calendarPublished = eventKind<{ version: string; community: string | null; from: string }>(
  'calendar.published',
);
/** The subject is the version of the policy. */
export const policyPublished = eventKind<{ code: string; version: string; from: string }>('policy.published');
/** The subject is the rule that says which matters have a policy. */
export const policyAssigned = eventKind<{ code: string; category: string | null }>('policy.assigned');
