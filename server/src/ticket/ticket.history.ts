import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { heardAbove } from '@linli/shared/escalation/escalation.rules';
import type { Happening, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { clockEscalated } from '../escalation/escalation.events';
import { EscalationQueries, type ToldLevel } from '../escalation/escalation.queries';
import type { PlacedPhoto } from '../photo/photo.service';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox } from '../platform/outbox/outbox';
import type { PlacedRecording } from '../recording/recording.service';
import type { ReporterRow, TicketRow } from './ticket.entity';
import {
  clockConfirmed,
  parentDone,
  ticketJoined,
  ticketLeft,
  ticketRedrawn,
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
  [ticketRedrawn.kind]: 'redrawn',
  [clockConfirmed.kind]: 'confirmed',
  [parentDone.kind]: 'parentDone',
  'question.silent': 'silent',
  'watch.found': 'watched',
};

/** Words said among colleagues: why something is passed on. Residents read the kind sentence of the move instead. */
const amongStaff = new Set([
  ...['return', 'refer', 'referUp', 'handOver', 'dispatch', 'redirect', 'adjudicate', 'revealed'],
  ...['grantDelay', 'supervise', 'closeOrder', 'link', 'unlink', 'carry', 'reassign'],
  ...['raise', 'whistle', 'enlist', 'arrive', 'excuse', 'finish', 'dismiss'],
]);
/** Steps of one call for help: residents read of units, not of the people who help. */
const ofCalls = new Set(['enlist', 'arrive', 'excuse', 'finish', 'dismiss', 'substitute']);
/** What a handler must not learn: who rated, and that somebody doubts. */
const aboutRating = new Set(['rate', 'doubt']);
/** What only colleagues read at all. */
const staffOnly = new Set([
  ...['revealed', 'note', 'askPause', 'askExtension', 'denyDelay', 'answerOrder'],
  ...['askCarry', 'denyCarry', 'silent', 'watched'],
]);
/** What the owners' inspectors said: that they did is for everyone, what and who is for those at work. */
const byInspectors = new Set(['remark', 'question']);

/** What residents say and show: unchecked, so not for other residents. */
const byResidents = new Set([
  ...['reported', 'joined', 'left', 'add', 'urge', 'withdraw', 'callFirm'],
  ...byInspectors,
]);

interface Eyes {
  readonly view: TicketDetail['view'];
  /** Handles or steers it, or did. */
  readonly works: boolean;
  readonly pictures: readonly PlacedPhoto[];
  readonly spoken: readonly PlacedRecording[];
  readonly seesRatings: boolean;
}

/** What happened to a ticket, oldest first, with which levels were told of it and what was said. */
interface Past {
  readonly levels: ReadonlyMap<string, ToldLevel>;
  readonly events: readonly EventRow[];
  readonly words: ReadonlyMap<string, string>;
}

/** What happened to a ticket, as its reader may know it, oldest first. */
@Injectable()
export class TicketHistory {
  constructor(
    private readonly outbox: Outbox,
    private readonly tickets: TicketRepository,
    private readonly names: TicketNames,
    private readonly levels: EscalationQueries,
  ) {}

  /** Everything that happened, whoever may know it. */
  all(read: Read, ticketId: string): Promise<Past> {
    return together({
      levels: this.levels.of(read, ticketId),
      events: this.outbox.history(read, ticketId),
      words: this.tickets.wordsOf(read, ticketId),
    });
  }

  /** What `me` may know of it. */
  async of(
    read: Read,
    me: Actor,
    ticket: TicketRow,
    reporters: readonly ReporterRow[],
    { levels, words, ...past }: Past,
    eyes: Eyes,
  ): Promise<Happening[]> {
    const events = past.events.filter(
      (event) => visible(event, me, eyes) && levelVisible(event, eyes, levels),
    );
    const names = await this.names.namesIn(read, events);
    const everReported = new Set(reporters.map(({ personId }) => personId));
    for (const { kind, actorId } of events)
      if (actorId && (kind === ticketReported.kind || kind === ticketJoined.kind)) everReported.add(actorId);
    // Whoever entered it at work is called by name, not a neighbour.
    if (ticket.enteredBy) everReported.delete(ticket.enteredBy);
    return events.map((event) => {
      const kind = kindOf(event);
      const open = eyes.works || event.actorId === me.id || !byResidents.has(kind);
      const veiled = eyes.view !== 'staff' && ofCalls.has(kind) && Boolean(event.facts.person);
      const masked = eyes.view !== 'staff' && byInspectors.has(kind);
      const shown = open || (kind === 'reported' && ticket.wordsShown);
      return {
        id: event.id,
        at: event.at.toISOString(),
        kind,
        cycle: Number(event.facts.cycle ?? 1),
        who: veiled || masked ? nobody : whoDid(event.actorId, me, everReported, names),
        facts: {
          ...named(veiled ? { ...event.facts, person: null } : event.facts, names),
          ...toldFacts(levels.get(event.id), eyes),
        },
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

const levelKinds = { before: 'soon', due: 'late', after: 'escalated' };
const kindOf = (event: EventRow): string =>
  event.kind === clockEscalated.kind
    ? levelKinds[event.facts.side as keyof typeof levelKinds]
    : (kinds[event.kind] ?? event.facts.move ?? event.kind);

/** That a promise was broken is for everyone; the rest once somebody was told, for residents from the street upward. */
function levelVisible(event: EventRow, { view }: Eyes, levels: ReadonlyMap<string, ToldLevel>): boolean {
  if (event.kind !== clockEscalated.kind || event.facts.side === 'due') return true;
  const level = levels.get(event.id);
  if (level?.outcome !== 'told') return false;
  return view === 'staff' || (event.facts.side === 'after' && highest(level) !== null);
}

/** The highest place above the community that heard. */
const highest = ({ units }: ToldLevel): string | null =>
  [...heardAbove].reverse().find((kind) => units.some((unit) => unit.kind === kind)) ?? null;

/** Colleagues read which units heard, a resident only how high up. */
function toldFacts(level: ToldLevel | undefined, { view }: Eyes): Happening['facts'] {
  if (!level) return {};
  return view === 'staff'
    ? { units: level.units.map(({ name }) => name).join('、') || null }
    : { above: highest(level) };
}

function visible(event: EventRow, me: Actor, { view, seesRatings }: Eyes): boolean {
  const kind = kindOf(event);
  // That somebody is to be called about it, whoever handled it must not learn.
  if (event.facts.clock === 'callback') return false;
  if (aboutRating.has(kind))
    return seesRatings || event.actorId === me.id || (kind === 'doubt' && view === 'reporter');
  const late = kind === 'late' && event.facts.clock === 'delay';
  return view === 'staff' || !(late || staffOnly.has(kind));
}

const nobody: Happening['who'] = { part: 'system', name: null, role: null };

function whoDid(
  actorId: string | null,
  me: Actor,
  reporters: ReadonlySet<string>,
  names: ReadonlyMap<string, Named>,
): Happening['who'] {
  if (!actorId) return nobody;
  if (actorId === me.id) return { part: 'you', name: null, role: null };
  if (reporters.has(actorId)) return { part: 'neighbour', name: null, role: null };
  const who = names.get(actorId);
  return { part: 'handler', name: who?.name ?? null, role: who?.role ?? null };
}

/** Ids of units and people become their names; everything else stays. */
function named(facts: EventRow['facts'], names: ReadonlyMap<string, Named>): Happening['facts'] {
  const say = (id: string | null | undefined) => (id ? (names.get(id)?.name ?? null) : null);
  const category = facts.move === 'recategorise' ? say(facts.category) : facts.category;
  return {
    ...facts,
    unit: say(facts.unit),
    person: say(facts.person),
    ...(facts.actedBy && { actedBy: say(facts.actedBy) }),
    ...(facts.milestone && { milestone: say(facts.milestone) }),
    ...(category !== undefined && { category }),
  };
}
