import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the place. */
export const stationSet = eventKind<{ channel: string }>('station.set');
export const stationClosed = eventKind<{ channel: string }>('station.closed');
