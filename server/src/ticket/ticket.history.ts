import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Happening, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { PlacedPhoto } from '../photo/photo.service';
import type { Read } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox } from '../platform/outbox/outbox';
import type { PlacedRecording } from '../recording/recording.service';
import type { ReporterRow, TicketRow } from './ticket.entity';
import {
  clockBreached,
  clockConfirmed,
  ticketJoined,
  ticketLeft,
  ticketReported,
  ticketRevealed,
  ticketRouted,
} from './ticket.events';
import { TicketNames, type Named } from './ticket.names';
import { TicketRepository } from './ticket.repository';

const kinds: Readonly<Record<string, string>> = {
  [ticketReported.kind]: 'reported',
  [ticketRouted.kind]: 'routed',
  [ticketJoined.kind]: 'joined',
  [ticketLeft.kind]: 'left',
  [ticketRevealed.kind]: 'revealed',
  [clockBreached.kind]: 'late',
  [clockConfirmed.kind]: 'confirmed',
  'question.silent': 'silent',
  'watch.found': 'watched',
};

/** Words said among colleagues: why something is passed on. Residents read the kind sentence of the move instead. */
const amongStaff = new Set([
  'return',
  'refer',
  'handOver',
  'dispatch',
  'redirect',
  'adjudicate',
  'revealed',
  'carry',
  'reassign',
]);
/** What a handler must not learn: who rated, and that somebody doubts. */
const aboutRating = new Set(['rate', 'doubt']);
/** What only colleagues read at all. */
const staffOnly = new Set(['revealed', 'note', 'askCarry', 'denyCarry', 'silent', 'watched']);

/** What residents say and show: unchecked, so not for other residents. */
const byResidents = new Set(['reported', 'joined', 'left', 'add', 'urge', 'withdraw']);

interface Eyes {
  readonly view: TicketDetail['view'];
  /** Handles or steers it, or did. */
  readonly works: boolean;
  readonly pictures: readonly PlacedPhoto[];
  readonly spoken: readonly PlacedRecording[];
  readonly seesRatings: boolean;
}

/** What happened to a ticket, as its reader may know it, oldest first. */
@Injectable()
export class TicketHistory {
  constructor(
    private readonly outbox: Outbox,
    private readonly tickets: TicketRepository,
    private readonly names: TicketNames,
  ) {}

  async of(
    read: Read,
    me: Actor,
    ticket: TicketRow,
    reporters: readonly ReporterRow[],
    eyes: Eyes,
  ): Promise<Happening[]> {
    const events = (await this.outbox.history(read, ticket.id)).filter((event) => visible(event, me, eyes));
    const names = await this.names.namesIn(read, events);
    const words = await this.tickets.wordsOf(read, ticket.id);
    const everReported = new Set(reporters.map(({ personId }) => personId));
    for (const { kind, actorId } of events)
      if (actorId && (kind === ticketReported.kind || kind === ticketJoined.kind)) everReported.add(actorId);
    return events.map((event) => {
      const kind = kindOf(event);
      const open = eyes.works || event.actorId === me.id || !byResidents.has(kind);
      const shown = open || (kind === 'reported' && ticket.wordsShown);
      return {
        id: event.id,
        at: event.at.toISOString(),
        kind,
        cycle: Number(event.facts.cycle ?? 1),
        who: whoDid(event.actorId, me, everReported, names),
        facts: named(event.facts, names),
        words:
          open && (eyes.view === 'staff' || !amongStaff.has(kind)) ? (words.get(event.id) ?? null) : null,
        // The report itself stands at the head of the ticket.
        recording:
          (open &&
            eyes.spoken.find(({ role, eventId }) => role === 'more' && eventId === event.id)?.recording) ||
          null,
        photos: eyes.pictures
          .filter(({ eventId }) => shown && eventId === event.id)
          .map(({ id, full, thumb }) => ({ id, full, thumb })),
      };
    });
  }
}

const kindOf = (event: EventRow): string => kinds[event.kind] ?? event.facts.move ?? event.kind;

function visible(event: EventRow, me: Actor, { view, seesRatings }: Eyes): boolean {
  const kind = kindOf(event);
  if (aboutRating.has(kind))
    return seesRatings || event.actorId === me.id || (kind === 'doubt' && view === 'reporter');
  return view === 'staff' || !staffOnly.has(kind);
}

function whoDid(
  actorId: string | null,
  me: Actor,
  reporters: ReadonlySet<string>,
  names: ReadonlyMap<string, Named>,
): Happening['who'] {
  if (!actorId) return { part: 'system', name: null, role: null };
  if (actorId === me.id) return { part: 'you', name: null, role: null };
  if (reporters.has(actorId)) return { part: 'neighbour', name: null, role: null };
  const who = names.get(actorId);
  return { part: 'handler', name: who?.name ?? null, role: who?.role ?? null };
}

/** Ids of units and people become their names; everything else stays. */
function named(facts: EventRow['facts'], names: ReadonlyMap<string, Named>): Happening['facts'] {
  const say = (id: string | null | undefined) => (id ? (names.get(id)?.name ?? null) : null);
  const milestone = say(facts.milestone);
  return { ...facts, unit: say(facts.unit), person: say(facts.person), ...(milestone && { milestone }) };
}
