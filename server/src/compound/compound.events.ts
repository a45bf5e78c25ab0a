import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the compound. */
export const compoundNumbered = eventKind<{ number: string }>('compound.numbered');
export const pointTold = eventKind<{
  point: string;
  met: 'yes' | 'no';
  owner: string | null;
  due: string | null;
}>('point.told');
