import type { OfferKind } from '@linli/shared/offer/offer.rules';
import { eventKind } from '../platform/outbox/outbox';

/** The subject is the offer. Whom it goes to is its row's: a no leaves no trace in the history. */
export const offerMade = eventKind<{ wish: string; kind: OfferKind }>('offer.made');
/** Everybody was asked and nobody took it. The subject is the wish. */
export const offersExhausted = eventKind<Record<string, never>>('offers.exhausted');
