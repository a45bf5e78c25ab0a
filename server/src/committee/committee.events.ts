import { eventKind } from '../platform/outbox/outbox';

/** The subject is the body. */
export const committeeSat = eventKind<{ sitting: string; decides: string }>('committee.sat');
/** The subject is the compound. */
export const preparationTold = eventKind<{ due: string }>('preparation.told');
