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
/** Grids were drawn anew: another one answers for its place. */
export const ticketRedrawn = eventKind<{ unit: string; person: string | null }>('ticket.redrawn');
export const ticketRevealed = eventKind<{ what: string }>('ticket.revealed');
/** A ticket that this one is a part of has ended, with this move; this one is asked about by itself. */
export const parentDone = eventKind<{ move: string }>('ticket.parent_done');
/** The holidays of a year are known: a provisional due date was computed anew, once. */
export const clockConfirmed = eventKind<{ clock: string; cycle: string }>('clock.confirmed');
