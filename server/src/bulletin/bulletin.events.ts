import { eventKind } from '../platform/outbox/outbox';

type Version = { version: string };

/** The subject of these is the bulletin. */
export const bulletinWritten = eventKind<Version & { waits: 'yes' | null }>('bulletin.written');
export const bulletinApproved = eventKind<Version>('bulletin.approved');
export const bulletinReturned = eventKind<Version>('bulletin.returned');
/** Nobody looked in time. */
export const bulletinUnlooked = eventKind<Version>('bulletin.unlooked');
/** What every message of a round is about: a version went out, or the bulletin was withdrawn. */
export const bulletinSent = eventKind<Version>('bulletin.sent');
export const bulletinWithdrawn = eventKind<Version>('bulletin.withdrawn');
/** A batch of people was put down as told; now they are. */
export const bulletinTold = eventKind<Version & { batch: string }>('bulletin.told');
/** The time has come to try at homes that are not reached. */
export const stepOpened = eventKind<Version & { means: string }>('bulletin.step_opened');
/** Somebody tried at a home. */
export const homeTried = eventKind<{ home: string; means: string; outcome: string }>('bulletin.home_tried');
/** It was printed for boards and doors. */
export const bulletinPrinted = eventKind<Record<string, never>>('bulletin.printed');
