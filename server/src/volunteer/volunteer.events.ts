import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the consent; whose it is stays in its row. */
export const serviceAgreed = eventKind<{ version: string; minor: 'yes' | 'no' }>('service.agreed');
export const serviceGuarded = eventKind<Record<string, never>>('service.guarded');
export const serviceEnded = eventKind<{ by: 'self' | 'guardian' }>('service.ended');

/** The subject of these is the post. */
export const postAsked = eventKind<{ code: string }>('volunteer_post.asked');
export const postDecided = eventKind<{ to: 'held' | 'declined' }>('volunteer_post.decided');
export const postEnded = eventKind<{ to: 'withdrawn' | 'ended' }>('volunteer_post.ended');
