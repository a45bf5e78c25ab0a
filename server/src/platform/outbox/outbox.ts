import { newId } from '../db/id';
import type { Read, Tx } from '../db/db';
import { DeliveryRow, EventRow } from './event.entity';

/** Plain facts of an event: ids and codes, never words or personal data. */
export type EventFacts = Record<string, string | null>;

/** Something that happened to `subjectId`. `actorId` is null when time or the system did it. */
export interface Happened<F extends EventFacts = EventFacts> {
  readonly kind: string;
  readonly districtId: string | null;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly facts: F;
}

/** A kind of event: calling it builds one, and listeners name it by itself. */
export interface EventKind<F extends EventFacts> {
  (happened: Omit<Happened<F>, 'kind'>): Happened<F>;
  readonly kind: string;
}

/** Declares a kind of event, in the past tense: `ticket.moved`. */
export function eventKind<F extends EventFacts>(kind: string): EventKind<F> {
  return Object.assign((happened: Omit<Happened<F>, 'kind'>) => ({ ...happened, kind }), { kind });
}

export interface Listener {
  readonly name: string;
  readonly hears: readonly string[];
  /** Runs in the transaction that marks the delivery done: its effect happens once. */
  tell(tx: Tx, event: EventRow): Promise<void>;
}

/** Writes events, and one delivery for each listener of their kind, into the transaction at hand. */
export class Outbox {
  private readonly listeners = new Map<string, Listener>();

  /** Makes a listener known; deliveries are written for it from now on. */
  add(listener: Listener): void {
    this.listeners.set(listener.name, listener);
  }

  /** The names of all listeners this process has. */
  known(): string[] {
    return [...this.listeners.keys()];
  }

  listener(name: string): Listener | undefined {
    return this.listeners.get(name);
  }

  /** Records that something happened; returns the event's id, the key of any words that belong to it. */
  async publish(tx: Tx, happened: Happened): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(EventRow, { id, ...happened, at: tx.at });
    const deliveries = [...this.listeners.values()]
      .filter(({ hears }) => hears.includes(happened.kind))
      .map(({ name }) => ({ eventId: id, listener: name, nextAt: tx.at, attempts: 0 }));
    if (deliveries.length) await tx.rows.insert(DeliveryRow, deliveries);
    return id;
  }

  /** What happened to `subjectId`, oldest first. */
  history(read: Read, subjectId: string): Promise<EventRow[]> {
    return read.rows.find(EventRow, { where: { subjectId }, order: { id: 'ASC' } });
  }
}
