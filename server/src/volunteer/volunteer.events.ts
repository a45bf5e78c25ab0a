import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the consent; whose it is stays in its row. */
export const serviceAgreed = eventKind<{ version: string; minor: 'yes' | 'no' }>('service.agreed');
export const serviceGuarded = eventKind<Record<string, never>>('service.guarded');
export const serviceEnded = eventKind<{ by: 'self' | 'guardian' }>('service.ended');

/** The subject of these is the post. */
export const postAsked = eventKind<{ code: string }>('volunteer_post.asked');
export const postDecided = eventKind<{ to: 'held' | 'declined' }>('volunteer_post.decided');
export const postEnded = eventKind<{ to: 'withdrawn' | 'ended' }>('volunteer_post.ended');

/** The subject of these is the person: what they can do, when and how far was said, or erased. */
export const profileKept = eventKind<Record<string, never>>('volunteer_profile.kept');
export const profileErased = eventKind<Record<string, never>>('volunteer_profile.erased');
