import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import type { TicketClock } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { capturedAt } from '@linli/shared/ticket/captured.rules';
import type { JoinTicket, ReportTicket, RevealAsk, Revealed } from '@linli/shared/ticket/ticket.contract';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import { reportsPerHour, titleFrom } from '@linli/shared/ticket/ticket.rules';
import { ticketFieldWords, voiceTitle } from '@linli/shared/ticket/ticket.words';
import { CheckService } from '../check/check.service';
import { CalendarService } from '../calendar/calendar.service';
import { DeadlineService } from '../deadline/deadline.service';
import { DispatchService, type CategoryRow, type Destination } from '../dispatch/dispatch.service';
import { PeopleService } from '../people/people.service';
import { PhotoService } from '../photo/photo.service';
import { PlaceService, type Chain } from '../place/place.service';
import { RecordingService } from '../recording/recording.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { TicketRow, type ReporterRow } from './ticket.entity';
import { ticketJoined, ticketReported, ticketRevealed, ticketRouted } from './ticket.events';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';

const promised: readonly TicketClock[] = ['accept', 'resolve', 'feedback'];

/** How matters come in, and how those who handle them reach the people behind them. */
@Injectable()
export class TicketIntake {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly life: TicketService,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly dispatch: DispatchService,
    private readonly calendars: CalendarService,
    private readonly deadlines: DeadlineService,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly checks: CheckService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Receives a report: routed, numbered, its three clocks running, in one transaction. Answers the ticket's id. */
  async report(tx: Tx, me: Actor, ask: ReportTicket): Promise<string> {
    const chain = await this.places.doorFor(tx, ask.placeId);
    const districtId = chain.district.id;
    // One report of a person after the other, so that the limit also holds for those sent at once.
    await this.people.lock(tx, me.id);
    await this.people.refuseBlocked(tx, me.id, districtId);
    if ((await this.tickets.reportedLately(tx, me.id)) >= reportsPerHour)
      throw new Refusal('ticket.too_many', { limit: reportsPerHour });
    const category = await this.dispatch.category(tx, districtId, ask.category);
    const to = await this.dispatch.route(tx, chain, {
      categoryId: category.id,
      aboutHandler: ask.aboutHandler ?? false,
    });
    const ticket = tx.rows.create(TicketRow, {
      ...asReceived(ask, chain, category, to),
      id: newId(tx.at),
      number: await this.tickets.nextNumber(tx, districtId),
      policyId: await this.calendars.policyInForce(tx, districtId, category.policyCode),
      at: tx.at,
    });
    await tx.rows.insert(TicketRow, ticket);
    await this.tickets.follow(tx, {
      ticketId: ticket.id,
      personId: me.id,
      districtId,
      at: tx.at,
      first: true,
      hideName: ask.hideName,
      ...(await this.contactOf(tx, me, ask)),
    });
    const subject = { districtId, subjectId: ticket.id };
    const eventId = await this.outbox.publish(
      tx,
      ticketReported({
        ...subject,
        actorId: me.id,
        facts: { category: category.code, capturedAt: capturedAt(ask.capturedAt, tx.at) },
      }),
    );
    const place = { ticketId: ticket.id, districtId, eventId };
    await this.photos.attach(tx, me.id, ask.photos, { ...place, role: 'before' });
    await this.recordings.attach(tx, me.id, ask.recording, { ...place, role: 'report' });
    await this.checks.ask(tx, { personId: me.id, ticketId: ticket.id, districtId }, [
      { kind: 'words', subjectId: ticket.id, words: ask.words },
      ...ask.photos.map((subjectId) => ({ kind: 'photo' as const, subjectId })),
      ...(ask.recording ? [{ kind: 'recording' as const, subjectId: ask.recording }] : []),
    ]);
    await this.outbox.publish(
      tx,
      ticketRouted({
        ...subject,
        actorId: null,
        facts: { unit: to.unitId, person: to.personId, queue: to.queued ? 'yes' : 'no' },
      }),
    );
    await this.deadlines.start(tx, ticket, promised);
    return ticket.id;
  }

  /** Follows a matter that is reported already: own receipt, messages and rating. */
  async join(tx: Tx, me: Actor, id: string, ask: JoinTicket): Promise<void> {
    const ticket = await this.tickets.lockPublic(tx, id);
    if (ticket.state === 'withdrawn' || ticket.state === 'declined')
      throw new Refusal('move.not_now', { move: 'join', state: ticket.state });
    await this.people.refuseBlocked(tx, me.id, ticket.districtId);
    const added = await this.tickets.follow(tx, {
      ticketId: id,
      personId: me.id,
      districtId: ticket.districtId,
      at: tx.at,
      first: false,
      hideName: true,
      ...(await this.contactOf(tx, me, ask)),
    });
    if (!added) throw new Refusal('ticket.joined');
    const eventId = await this.outbox.publish(
      tx,
      ticketJoined({ districtId: ticket.districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
    await this.tickets.keepWords(tx, ticket, eventId, me.id, ask.words);
    await this.recordings.attach(tx, me.id, ask.recording, {
      ticketId: id,
      districtId: ticket.districtId,
      eventId,
      role: 'more',
    });
    await this.checks.ask(tx, { personId: me.id, ticketId: id, districtId: ticket.districtId }, [
      { kind: 'words', subjectId: eventId, words: ask.words },
      ...(ask.recording ? [{ kind: 'recording' as const, subjectId: ask.recording }] : []),
    ]);
  }

  /** The phone for this matter, kept with it: an open matter keeps its contact even when the person leaves. */
  private async contactOf(
    tx: Tx,
    me: Actor,
    ask: Pick<ReportTicket, 'callBack' | 'phone'>,
  ): Promise<Pick<ReporterRow, 'callBack' | 'phoneSealed'>> {
    if (!ask.callBack) return { callBack: false, phoneSealed: null };
    const phone = ask.phone ?? (await this.people.phoneOf(tx, me.id));
    if (!phone)
      throw new Refusal('field.wrong', {}, { phone: faultWords({ why: 'missing' }, ticketFieldWords.phone) });
    return { callBack: true, phoneSealed: this.secrets.seal(phone) };
  }

  /** Shows the phones of those who want a call to whoever handles or steers the ticket; who looked, and why, is kept. */
  async reveal(tx: Tx, me: Actor, id: string, { what, reason }: RevealAsk): Promise<Revealed> {
    const { ticket, standing } = await this.life.take(tx, me, id);
    const reporters = await this.tickets.reporters(tx, id);
    const parts = partsToward({ ...ticket, reporters: [] }, standing);
    if (!parts.includes('handler') && !parts.includes('dispatcher')) throw new Refusal('role.not_yours');
    const phones: Revealed['phones'] = [];
    for (const { callBack, phoneSealed, hideName, personId } of reporters)
      if (callBack && phoneSealed)
        phones.push({
          name: hideName ? null : await this.people.nameOf(tx, personId),
          phone: this.secrets.open(phoneSealed),
        });
    if (!phones.length) throw new Refusal('reveal.none');
    const eventId = await this.outbox.publish(
      tx,
      ticketRevealed({ districtId: ticket.districtId, subjectId: id, actorId: me.id, facts: { what } }),
    );
    await this.tickets.keepWords(tx, ticket, eventId, me.id, reason);
    return { phones };
  }
}

/** A new ticket as its report, place, category and destination make it. */
function asReceived(
  ask: ReportTicket,
  chain: Chain,
  category: CategoryRow,
  to: Destination,
): Partial<TicketRow> {
  const words = ask.words?.trim() || null;
  return {
    districtId: chain.district.id,
    placeId: chain.place.id,
    buildingId: chain.building?.id ?? chain.place.id,
    compoundId: chain.compound?.id ?? chain.community.id,
    communityId: chain.community.id,
    path: chain.path,
    gridId: chain.grids[0]?.id ?? null,
    floor: ask.floor ?? null,
    outside: ask.outside ?? false,
    categoryId: category.id,
    // A report about its handler is nobody else's to read.
    visibility: ask.aboutHandler ? 'staff' : category.visibility,
    urgent: category.urgent,
    state: to.queued ? 'reported' : 'dispatched',
    cycle: 1,
    version: 1,
    unitId: to.unitId,
    handlerId: to.personId,
    handlers: to.personId ? [to.personId] : [],
    formerly: [],
    hiddenFrom: [...to.hiddenFrom],
    passes: 0,
    adjudicated: false,
    awaited: [],
    present: [],
    ratingOpen: false,
    title: words ? titleFrom(words) : voiceTitle(category.name),
    words,
    wordsShown: false,
  };
}
