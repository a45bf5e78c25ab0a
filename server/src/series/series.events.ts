import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the series. */
export const seriesOpened = eventKind<{ firstDay: string; weeks: string }>('series.opened');
export const seriesDayOff = eventKind<{ day: string }>('series.day_off');
export const seriesEnded = eventKind<Record<string, never>>('series.ended');
