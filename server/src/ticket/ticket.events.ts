import type { ChannelKind } from '@linli/shared/channel/channel.rules';
import { eventKind } from '../platform/outbox/outbox';

/** A matter came in; `way` is the kind of its channel, and the actor whoever entered it. */
export const ticketReported = eventKind<{
  category: string;
  way: ChannelKind;
  /** Whoever it was entered for had agreed. */
  consent: 'yes' | null;
  capturedAt: string | null;
}>('ticket.reported');
/** The rules found a destination; `queue` says that nobody in particular has it yet. */
export const ticketRouted = eventKind<{ unit: string; person: string | null; queue: 'yes' | 'no' }>(
  'ticket.routed',
);
export const ticketJoined = eventKind<Record<string, never>>('ticket.joined');
/** One reporter follows it no longer; others do. */
export const ticketLeft = eventKind<Record<string, never>>('ticket.left');
/** One step along the life; the facts are those of the move. */
export const ticketMoved = eventKind<Record<string, string | null>>('ticket.moved');
export const ticketRevealed = eventKind<{ what: string }>('ticket.revealed');
/** The holidays of a year are known: a provisional due date was computed anew, once. */
export const clockConfirmed = eventKind<{ clock: string; cycle: string }>('clock.confirmed');
