import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the turn. */
export const putOnCall = eventKind<{ placeId: string; personId: string; from: string; until: string }>(
  'on_call.put',
);
export const takenOffCall = eventKind<{ placeId: string; personId: string }>('on_call.taken_off');
