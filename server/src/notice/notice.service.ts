import { Injectable } from '@nestjs/common';
import { clockWords, dueOnWords } from '@linli/shared/deadline/deadline.words';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  aboutJudgement,
  levelHeard,
  type Hearer,
  type Hearing,
  type Template,
} from '@linli/shared/notice/notice.rules';
import { communityWords, messageWords } from '@linli/shared/notice/notice.words';
import { delayWords } from '@linli/shared/delay/delay.words';
import type { DelayReason } from '@linli/shared/deadline/policy.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { AssignmentQueries } from '../assignment/assignment.queries';
import { EscalationQueries, type Told } from '../escalation/escalation.queries';
import type { TellableLevel } from '../escalation/escalation.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { SubscriptionService } from '../subscription/subscription.service';
import { MessageRow } from './notice.entity';
import { NoticeRepository, type Mentioned } from './notice.repository';

/** What some people are told. */
interface Telling {
  readonly people: readonly string[];
  readonly title: string;
  readonly words: string;
  /** The bulletin it is about, for those who work on it. */
  readonly bulletinId?: string;
}

/** Who is told which sentence, as staff or as reporters. */
interface Addressed {
  readonly people: readonly string[];
  readonly template: Template;
  readonly staff: boolean;
}

/** In-app messages: one per person and event, however often the event is told. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly places: PlaceService,
    private readonly subscriptions: SubscriptionService,
    private readonly assignments: AssignmentQueries,
    private readonly receivers: EscalationQueries,
  ) {}

  /** Tells everyone in `hearing` what happened to a ticket, except who did it and whom it is kept from. */
  async tell(tx: Tx, event: EventRow, hearing: Hearing): Promise<void> {
    const ticket = await this.mentioned(tx, event);
    if (!ticket) return;
    const addressed: Addressed[] = [];
    for (const [hearer, template] of Object.entries(hearing) as [Hearer, Template][]) {
      const people = await this.hearers(tx, event, ticket, hearer);
      const staff = hearer !== 'reporters';
      // Whoever found it at work is told how it ended, and not asked to judge it.
      const judges = people.filter((id) => template !== 'answered' || id !== ticket.enteredBy);
      const found = people.filter((id) => !judges.includes(id));
      addressed.push({ people: judges, template, staff }, { people: found, template: 'finished', staff });
    }
    await this.say(tx, event, ticket, addressed);
  }

  /** Tells people whom a level of a clock is for, each in their capacity; answers whom, for which units. */
  async tellLevel(tx: Tx, event: EventRow, { to, side }: Omit<TellableLevel, 'clockId'>): Promise<Told[]> {
    const ticket = await this.mentioned(tx, event);
    const told = ticket ? await this.receivers.receiversOf(tx, ticket, to) : [];
    const addressed = told.map(({ personId, as }) => ({
      people: [personId],
      template: levelHeard(side, as),
      staff: true,
    }));
    if (ticket) await this.say(tx, event, ticket, addressed);
    return told;
  }

  /** The people of one kind of hearer; those of a call are in the event. */
  private async hearers(
    read: Read,
    { facts }: EventRow,
    ticket: Mentioned,
    hearer: Hearer,
  ): Promise<string[]> {
    if (hearer !== 'called' && hearer !== 'caller') return this.notices.hearers(read, ticket, hearer);
    if (!facts.assignment) return [];
    if (hearer === 'called') return this.assignments.toldOf(read, facts.assignment, ticket);
    const caller = await this.assignments.callerOf(read, facts.assignment);
    // A resident who whistled hears as whoever follows the ticket.
    return caller && !(await this.notices.follows(read, ticket.id, caller)) ? [caller] : [];
  }

  /** Tells people something about a ticket, or about no ticket, except who did it and those who have left. */
  async tellAbout(
    tx: Tx,
    event: EventRow,
    ticketId: string | null,
    { people, ...said }: Telling,
  ): Promise<void> {
    const about = { districtId: event.districtId, eventId: event.id, ticketId, ...said };
    for (const { personId, staff } of await this.notices.reachable(tx, people, ticketId))
      if (personId !== event.actorId)
        await this.notices.add(tx, { ...about, personId, staff: staff || said.bulletinId !== undefined });
  }

  /** The community of a ticket and its phone, for those who have a question; without a ticket nobody in particular. */
  async communityOf(read: Read, ticketId: string | null): Promise<{ body: string; phone: string | null }> {
    const found = ticketId ? await this.notices.communityOf(read, ticketId) : undefined;
    return found ?? { body: communityWords, phone: null };
  }

  /** The ticket an event is about; what tells of one judgement of the work is kept from everyone who ever held it. */
  private async mentioned(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<Mentioned | undefined> {
    const ticket = await this.notices.mentioned(tx, subjectId);
    if (!ticket || !aboutJudgement(kind, facts.clock)) return ticket;
    return { ...ticket, hiddenFrom: [...ticket.hiddenFrom, ...(await this.notices.holders(tx, subjectId))] };
  }

  private async say(
    tx: Tx,
    event: EventRow,
    ticket: Mentioned,
    addressed: readonly Addressed[],
  ): Promise<void> {
    if (addressed.every(({ people }) => !people.length)) return;
    const plate = (await this.places.platesOf(tx, [ticket.placeId])).get(ticket.placeId);
    const due = await this.notices.dueOf(tx, ticket);
    const clock = event.facts.clock ? clockWords[event.facts.clock as ClockKind] : null;
    const mention = {
      ...ticket,
      place: plate ? plateWords(plate) : ticket.unit,
      due: due && dueOnWords(due.kind, due.at),
      clock,
      delay: delayOf(event.facts),
      helper: await this.notices.calledName(tx, event.facts),
    };
    const emergency = ticket.emergency || event.facts.urgent === 'yes';
    for (const { people, template, staff } of addressed) {
      const said = messageWords[template](mention);
      const letter = { ...ticket, ...said, plate: plate ?? null, due, at: tx.at };
      for (const personId of new Set(people)) {
        if (personId === event.actorId || ticket.hiddenFrom.includes(personId)) continue;
        const about = { districtId: ticket.districtId, personId, ticketId: ticket.id, staff };
        const messageId = await this.notices.add(tx, { ...about, ...said, eventId: event.id });
        if (!messageId) continue;
        const state = stateLook(ticket, staff).words;
        const wish = { ...about, messageId, template, emergency };
        await this.subscriptions.write(tx, { ...wish, mention: { ...letter, state } });
      }
    }
  }

  /** Marks everything up to a message as read; what WeChat would still have carried of it is not sent. */
  async read(tx: Tx, me: Actor, upTo: string): Promise<void> {
    await tx.rows.query(
      'update message set read_at = $3 where person_id = $1 and id <= $2 and read_at is null',
      [me.id, upTo, tx.at],
    );
    await this.subscriptions.readUpTo(tx, me.id, upTo);
  }

  /** What was told to an account that has become part of another is told to that one. */
  async merge(tx: Tx, from: string, personId: string): Promise<void> {
    await tx.rows.query(
      `update message m set person_id = $2 where person_id = $1
          and not exists (select from message o where o.event_id = m.event_id and o.person_id = $2)`,
      [from, personId],
    );
  }

  /** Forgets all messages of a person. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.delete(MessageRow, { personId });
  }
}

/** What an event says of more time, in words; null where it says nothing. */
function delayOf({ delayReason, until = null, days }: EventRow['facts']): string | null {
  if (!delayReason) return null;
  const kind = until ? ('pause' as const) : ('extension' as const);
  return delayWords({ kind, reason: delayReason as DelayReason, until, days: days ? Number(days) : null });
}
