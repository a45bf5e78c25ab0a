import { newId } from '../db/id';
import type { Read, Tx } from '../db/db';
import { find, send } from '../db/lane';
import { EventRow } from './event.entity';
import { happenedTo } from './event.queries';

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

/** The same, to be told to nobody before a moment. */
export interface Planned extends Happened {
  readonly notBefore?: Date;
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
  /** It tells no person anything, so that it need not wait for people to be at work. */
  readonly atOnce?: true;
  /** Runs in the transaction that marks the delivery done: its effect happens once. */
  tell(tx: Tx, event: EventRow): Promise<void>;
}

/** Writes events, and one delivery for each listener of their kind, into the transaction at hand; each waits there for its seal. */
export class Outbox {
  private readonly listeners = new Map<string, Listener>();
  private readonly hearers = new Map<string, readonly Listener[]>();
  private readonly rules = new Map<string, string>();

  /** Makes a listener known; deliveries are written for it from now on. */
  add(listener: Listener): void {
    this.listeners.set(listener.name, listener);
    this.hearers.clear();
  }

  /** Whatever listeners do on this kind of event goes by a rule, for the person who is its subject. */
  erases({ kind }: { readonly kind: string }, rule: string): void {
    this.rules.set(kind, rule);
  }

  /** The rule by which listeners erase on this kind of event. */
  ruleOf(kind: string): string | undefined {
    return this.rules.get(kind);
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
    const [id] = await this.publishAll(tx, [happened]);
    if (!id) throw new Error(`${happened.kind} was not recorded`);
    return id;
  }

  private hearing(kind: string): readonly Listener[] {
    const known = this.hearers.get(kind);
    if (known) return known;
    const found = [...this.listeners.values()].filter(({ hears }) => hears.includes(kind));
    this.hearers.set(kind, found);
    return found;
  }

  /** Records all that happened in one statement, however much it is; returns the events' ids in the same order. */
  async publishAll(tx: Tx, happened: readonly Planned[]): Promise<string[]> {
    const events = happened.map((each) => ({ id: newId(tx.at), ...each }));
    const deliveries = events.flatMap(({ id, kind, notBefore = tx.at }) =>
      this.hearing(kind).map(({ name, atOnce }) => ({ id, name, at: atOnce ? tx.at : notBefore })),
    );
    await send(
      tx,
      `with told as (
         insert into event (id, district_id, kind, subject_id, actor_id, at, facts)
         select e.id, e."districtId", e.kind, e."subjectId", e."actorId", $2, e.facts
           from jsonb_to_recordset($1::jsonb) as e(id uuid, "districtId" uuid, kind text, "subjectId" uuid, "actorId" uuid, facts jsonb)
         returning id
       ), waiting as (
         insert into unsealed (event_id) select id from told
       )
       insert into delivery (event_id, listener, next_at)
       select d.id, d.name, d.at from jsonb_to_recordset($3::jsonb) as d(id uuid, name text, at timestamptz)`,
      [JSON.stringify(events), tx.at, JSON.stringify(deliveries)],
    );
    return events.map(({ id }) => id);
  }

  /** Whether a listener is about to hear of something later that happened to the same subject. */
  async hasLater({ rows, at }: Read, listener: string, { id, subjectId }: EventRow): Promise<boolean> {
    const [row] = await rows.query<[{ later: boolean }]>(
      `select exists (select from event e join delivery d on d.event_id = e.id and d.listener = $1 and d.done_at is null and d.parked_at is null
                             and d.next_at <= $4
                       where e.subject_id = $2 and e.id > $3) as later`,
      [listener, subjectId, id, at],
    );
    return row.later;
  }

  /** What happened to `subjectId`, oldest first. */
  history(read: Read, subjectId: string): Promise<EventRow[]> {
    return find(read, EventRow, happenedTo, [subjectId]);
  }
}
