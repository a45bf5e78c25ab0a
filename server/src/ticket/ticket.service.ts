import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import { faultWords } from '@linli/shared/contract.words';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refusalWords } from '@linli/shared/refusal';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import type { JoinTicket, ReportTicket, RevealAsk, Revealed } from '@linli/shared/ticket/ticket.contract';
import { isOver, moveRow, partsToward, reportsPerHour, ticketLife, titleFrom, type Standing, type TicketMove, type TicketPart } from '@linli/shared/ticket/ticket.rules';
import { DeadlineService } from '../deadline/deadline.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PeopleService } from '../people/people.service';
import { PhotoService } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { RatingService } from '../rating/rating.service';
import { ReporterRow, TicketRow } from './ticket.entity';
import { clockBreached, ticketJoined, ticketLeft, ticketMoved, ticketReported, ticketRevealed, ticketRouted } from './ticket.events';
import { factsOf, standingOf, TicketRepository } from './ticket.repository';

export type { TicketRow } from './ticket.entity';

const promised: readonly ClockKind[] = ['accept', 'resolve', 'feedback'];

/** One step of a ticket: the move, who makes it in which parts, and what it changes beside the state. */
export interface Step {
  readonly move: TicketMove;
  readonly by: string | null;
  readonly parts: readonly TicketPart[];
  readonly change?: Partial<TicketRow>;
  readonly facts?: Record<string, string | null>;
  /** Clocks it judges beyond those of its row. */
  readonly alsoMeets?: readonly ClockKind[];
}

/** A locked ticket, who follows it, and how `me` stands to it. */
export interface Subject {
  readonly ticket: TicketRow;
  readonly reporters: readonly string[];
  readonly standing: Standing;
}

/** The verbs of a ticket: it is reported, joined, looked at, moved, and time passes over it. */
@Injectable()
export class TicketService {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly dispatch: DispatchService,
    private readonly deadlines: DeadlineService,
    private readonly photos: PhotoService,
    private readonly ratings: RatingService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Receives a report: routed, numbered, its three clocks running, in one transaction. Answers the ticket's id. */
  async report(tx: Tx, me: Actor, ask: ReportTicket): Promise<string> {
    const chain = await this.places.doorFor(tx, ask.placeId);
    const districtId = chain.district.id;
    await this.people.refuseBlocked(tx, me.id, districtId);
    if ((await this.tickets.reportedLately(tx, me.id)) >= reportsPerHour) throw new Refusal('ticket.too_many', { limit: reportsPerHour });
    const category = await this.dispatch.category(tx, districtId, ask.category);
    const to = await this.dispatch.route(tx, chain, { categoryId: category.id, aboutHandler: ask.aboutHandler ?? false });
    const ticket = tx.rows.create(TicketRow, {
      id: newId(tx.at),
      districtId,
      number: await this.tickets.nextNumber(tx, districtId),
      placeId: chain.place.id,
      buildingId: chain.building?.id ?? chain.place.id,
      compoundId: chain.compound?.id ?? chain.community.id,
      communityId: chain.community.id,
      path: chain.path,
      gridId: chain.grids[0]?.id ?? null,
      floor: ask.floor ?? null,
      outside: ask.outside ?? false,
      categoryId: category.id,
      visibility: ask.aboutHandler ? 'staff' : category.visibility,
      urgent: category.urgent,
      state: to.personId ? 'dispatched' : 'reported',
      cycle: 1,
      version: 1,
      unitId: to.unitId,
      handlerId: to.personId,
      handlers: to.personId ? [to.personId] : [],
      hiddenFrom: to.hiddenFrom,
      passes: 0,
      adjudicated: false,
      policyId: await this.deadlines.policyInForce(tx, districtId, category.policyCode),
      ratingOpen: false,
      title: titleFrom(ask.words),
      words: ask.words.trim(),
      wordsShown: false,
      at: tx.at,
    });
    await tx.rows.insert(TicketRow, ticket);
    await this.tickets.follow(tx, { ticketId: ticket.id, personId: me.id, districtId, at: tx.at, first: true, hideName: ask.hideName, ...(await this.contactOf(tx, me, ask)) });
    const subject = { districtId, subjectId: ticket.id };
    const eventId = await this.outbox.publish(tx, ticketReported({ ...subject, actorId: me.id, facts: { category: category.code } }));
    await this.photos.attach(tx, me.id, ask.photos, { ticketId: ticket.id, districtId, eventId, role: 'before' });
    await this.outbox.publish(tx, ticketRouted({ ...subject, actorId: null, facts: { unit: to.unitId, person: to.personId, queue: to.personId ? 'no' : 'yes' } }));
    await this.deadlines.start(tx, ticket, promised);
    return ticket.id;
  }

  /** Follows a matter that is reported already: own receipt, messages and rating. */
  async join(tx: Tx, me: Actor, id: string, ask: JoinTicket): Promise<void> {
    const ticket = await this.tickets.lockPublic(tx, id);
    await this.people.refuseBlocked(tx, me.id, ticket.districtId);
    const added = await this.tickets.follow(tx, { ticketId: id, personId: me.id, districtId: ticket.districtId, at: tx.at, first: false, hideName: true, ...(await this.contactOf(tx, me, ask)) });
    if (!added) throw new Refusal('ticket.joined');
    const eventId = await this.outbox.publish(tx, ticketJoined({ districtId: ticket.districtId, subjectId: id, actorId: me.id, facts: {} }));
    await this.tickets.keepWords(tx, ticket, eventId, me.id, ask.words);
  }

  /** The phone for this matter, kept with it: an open matter keeps its contact even when the person leaves. */
  private async contactOf(tx: Tx, me: Actor, ask: Pick<ReportTicket, 'callBack' | 'phone'>): Promise<Pick<ReporterRow, 'callBack' | 'phoneSealed'>> {
    if (!ask.callBack) return { callBack: false, phoneSealed: null };
    const phone = ask.phone ?? (await this.people.phoneOf(tx, me.id));
    if (!phone) throw new Refusal('field.wrong', {}, { phone: faultWords({ why: 'missing' }, ticketFieldWords.phone) });
    return { callBack: true, phoneSealed: this.secrets.seal(phone) };
  }

  /** Shows the phones of those who want a call to whoever handles or steers the ticket; who looked, and why, is kept. */
  async reveal(tx: Tx, me: Actor, id: string, { what, reason }: RevealAsk): Promise<Revealed> {
    const ticket = await this.tickets.lock(tx, me, id);
    const reporters = await this.tickets.reporters(tx, id);
    const parts = partsToward(factsOf(ticket, reporters.map(({ personId }) => personId)), standingOf(me, ticket));
    if (!parts.includes('handler') && !parts.includes('dispatcher')) throw new Refusal('role.not_yours');
    const phones = await Promise.all(
      reporters.map(async ({ callBack, phoneSealed, hideName, personId }) =>
        callBack && phoneSealed ? { name: hideName ? null : await this.people.nameOf(tx, personId), phone: this.secrets.open(phoneSealed) } : null,
      ),
    );
    const shown = phones.filter((each) => each !== null);
    if (!shown.length) throw new Refusal('reveal.none');
    const eventId = await this.outbox.publish(tx, ticketRevealed({ districtId: ticket.districtId, subjectId: id, actorId: me.id, facts: { what } }));
    await this.tickets.keepWords(tx, ticket, eventId, me.id, reason);
    return { phones: shown };
  }

  /** Locks a ticket in sight of `me`, with who follows it. */
  async take(tx: Tx, me: Actor, id: string): Promise<Subject> {
    const ticket = await this.tickets.lock(tx, me, id);
    const reporters = (await this.tickets.reporters(tx, id)).map(({ personId }) => personId);
    return { ticket, reporters, standing: standingOf(me, ticket) };
  }

  keepWords(tx: Tx, ticket: TicketRow, eventId: string, personId: string, words: string | undefined): Promise<void> {
    return this.tickets.keepWords(tx, ticket, eventId, personId, words);
  }

  /** One reporter follows it no longer while others do; nothing else changes. */
  async leave(tx: Tx, me: Actor, ticket: TicketRow): Promise<void> {
    await tx.rows.update(ReporterRow, { ticketId: ticket.id, personId: me.id }, { leftAt: tx.at });
    await this.outbox.publish(tx, ticketLeft({ districtId: ticket.districtId, subjectId: ticket.id, actorId: me.id, facts: {} }));
  }

  /** Marks that a reporter urged on this day; false when they did already. */
  urgedNow(tx: Tx, ticketId: string, personId: string, day: string): Promise<boolean> {
    return this.tickets.urge(tx, ticketId, personId, day);
  }

  /** Lets the reporters of a duplicate follow the ticket of that number too; answers its id. */
  async mergeInto(tx: Tx, ticket: TicketRow, number: string, reporters: readonly string[]): Promise<string> {
    const target = await this.tickets.byNumber(tx, ticket.districtId, number);
    if (!target || target.id === ticket.id || target.communityId !== ticket.communityId) throw new Refusal('ticket.no_target', {}, { duplicateOf: refusalWords('ticket.no_target') });
    for (const personId of reporters) {
      const follows = { ticketId: target.id, personId, districtId: ticket.districtId, at: tx.at, first: false, callBack: false, hideName: true, phoneSealed: null };
      if (await this.tickets.follow(tx, follows)) await this.outbox.publish(tx, ticketJoined({ districtId: ticket.districtId, subjectId: target.id, actorId: personId, facts: {} }));
    }
    return target.id;
  }

  /** Carries a locked ticket one step along its life: state, clocks, event. Answers the event's id. */
  async advance(tx: Tx, ticket: TicketRow, { move, by, parts, change = {}, facts = {}, alsoMeets = [] }: Step): Promise<string> {
    const { meets = [], drops = [], starts = [] } = moveRow(move);
    const from = ticket.state;
    const state = step(ticketLife, from, move, parts);
    const over = isOver(state);
    Object.assign(ticket, change, { state, version: ticket.version + 1, closedAt: over ? (ticket.closedAt ?? tx.at) : null });
    const { id, ...row } = ticket;
    await tx.rows.update(TicketRow, id, row);
    await this.deadlines.meet(tx, id, [...meets, ...alsoMeets]);
    await this.deadlines.drop(tx, id, drops);
    await this.deadlines.start(tx, ticket, starts);
    const eventId = await this.outbox.publish(
      tx,
      ticketMoved({ districtId: ticket.districtId, subjectId: id, actorId: by, facts: { move, from, to: state, cycle: String(ticket.cycle), ...facts } }),
    );
    if (over) for (const person of await this.tickets.forgotten(tx, id)) await this.erase(tx, [id], person);
    return eventId;
  }

  /** What ratings lead to: a doubt goes to a reviewer, everybody content settles the matter. */
  async weigh(tx: Tx, ticket: TicketRow, reporters: readonly string[]): Promise<void> {
    const verdict = await this.ratings.verdict(tx, ticket.id, ticket.cycle, reporters);
    if (verdict === 'doubt' && ticket.state !== 'reviewing') await this.advance(tx, ticket, { move: 'doubt', by: null, parts: ['verdict'], change: { rated: null } });
    if (verdict === 'settled' && ticket.state === 'answered')
      await this.advance(tx, ticket, { move: 'settle', by: null, parts: ['verdict'], change: { rated: true }, facts: { rated: 'yes' } });
  }

  /** Records every instant that has passed, once, whoever else sweeps too; a silent rating window archives as unrated. */
  async soundClocks(tx: Tx, most = 200): Promise<number> {
    const due = await this.deadlines.overdue(tx, most);
    if (!due.length) return 0;
    const tickets = new Map((await this.tickets.lockFree(tx, due)).map((ticket) => [ticket.id, ticket]));
    const breaches = await this.deadlines.breach(tx, [...tickets.keys()]);
    for (const { ticketId, kind } of breaches) {
      const ticket = tickets.get(ticketId);
      if (!ticket) continue;
      if (kind === 'rating') await this.closeRating(tx, ticket);
      else await this.breached(tx, ticket, kind);
    }
    return breaches.length;
  }

  private async breached(tx: Tx, ticket: TicketRow, clock: ClockKind): Promise<void> {
    await this.outbox.publish(
      tx,
      clockBreached({ districtId: ticket.districtId, subjectId: ticket.id, actorId: null, facts: { clock, cycle: String(ticket.cycle) } }),
    );
    if (clock !== 'feedback' || ticket.ratingOpen) return;
    // No answer came in time: reporters may say what they think without waiting for one.
    await tx.rows.update(TicketRow, ticket.id, { ratingOpen: true });
    ticket.ratingOpen = true;
    await this.deadlines.start(tx, ticket, ['rating']);
  }

  private async closeRating(tx: Tx, ticket: TicketRow): Promise<void> {
    const rated = (await this.ratings.of(tx, ticket.id)).some(({ cycle }) => cycle === ticket.cycle);
    if (ticket.state === 'answered')
      await this.advance(tx, ticket, { move: 'settle', by: null, parts: ['clock'], change: { rated, ratingOpen: false }, facts: { rated: rated ? 'yes' : 'no' } });
    else await tx.rows.update(TicketRow, ticket.id, { ratingOpen: false });
  }

  /** Moves all open tickets of a person to the substitute `to`, or else to their community's queue; answers how many. */
  async relieve(tx: Tx, by: string | null, personId: string, to: string | null): Promise<number> {
    const held = await this.tickets.lockHeldBy(tx, personId);
    for (const ticket of held) {
      const moving = ticket.state === 'dispatched' || ticket.state === 'accepted';
      const queue = { unitId: ticket.communityId, handlerId: null };
      const change: Partial<TicketRow> = to ? { handlerId: to, handlers: [...new Set([...ticket.handlers, to])] } : queue;
      if (moving || ticket.state === 'resolved')
        await this.advance(tx, ticket, {
          move: !moving ? 'standIn' : to ? 'relieve' : 'requeue',
          by,
          parts: ['roster'],
          change,
          facts: { unit: change.unitId ?? ticket.unitId, person: to },
        });
    }
    return held.length;
  }

  /** Forgets a person who left: words, photos and phones of closed tickets now, of open ones when they close. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await this.erase(tx, await this.tickets.closedOf(tx, personId), personId);
  }

  private async erase(tx: Tx, ticketIds: readonly string[], personId: string): Promise<void> {
    if (!ticketIds.length) return;
    await this.tickets.erase(tx, ticketIds, personId);
    await this.ratings.eraseWords(tx, ticketIds, personId);
    await this.photos.erase(tx, personId, ticketIds);
  }
}
