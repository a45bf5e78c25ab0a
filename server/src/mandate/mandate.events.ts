import type { MandateScope, MandateWay } from '@linli/shared/mandate/mandate.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject of these is the mandate. Somebody may act for another from now on. */
export const mandateGiven = eventKind<{ subject: string; agent: string; way: MandateWay }>('mandate.given');
/** A code was given with which somebody may take it. */
export const mandateOffered = eventKind<Record<string, never>>('mandate.offered');
export const mandateEnded = eventKind<{ subject: string; agent: string | null }>('mandate.ended');
/** Something was done for somebody, by whoever the actor is. */
export const mandateUsed = eventKind<{ subject: string; what: MandateScope; ticket: string }>('mandate.used');
