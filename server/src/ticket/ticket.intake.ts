import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import type { TicketClock } from '@linli/shared/deadline/deadline.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { capturedAt } from '@linli/shared/ticket/captured.rules';
import type {
  JoinTicket,
  ReportTicket,
  RevealAsk,
  Revealed,
  TicketReceipt,
} from '@linli/shared/ticket/ticket.contract';
import { partsToward } from '@linli/shared/ticket/standing.rules';
import { entriesPerHour, reportsPerHour, titleFrom } from '@linli/shared/ticket/ticket.rules';
import { ticketFieldWords, voiceTitle } from '@linli/shared/ticket/ticket.words';
import type { ChannelRow } from '../channel/channel.service';
import { StationService } from '../channel/station.service';
import { CheckService } from '../check/check.service';
import { PolicyService } from '../calendar/policy.service';
import { DeadlineService } from '../deadline/deadline.service';
import { DispatchService, type CategoryRow, type Destination } from '../dispatch/dispatch.service';
import { LookingService } from '../people/looking.service';
import { PeopleService } from '../people/people.service';
import { PhotoService } from '../photo/photo.service';
import { PlaceService, type Chain } from '../place/place.service';
import { RecordingService } from '../recording/recording.service';
import type { Tx } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { TicketRow, type ReporterRow } from './ticket.entity';
import { ticketJoined, ticketReported, ticketRevealed, ticketRouted } from './ticket.events';
import { TicketNumbers } from './ticket.numbers';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';

const promised: readonly TicketClock[] = ['accept', 'resolve', 'feedback'];

/** How a matter came in: through which channel, whose it is, who entered it at work, and what it is called there. */
export interface Entry {
  readonly channel: Pick<ChannelRow, 'id' | 'kind' | 'districtId'>;
  readonly reporterId: string;
  readonly enteredBy: string | null;
  readonly foreignId: string | null;
  /** One that was reserved for it; null takes the next. */
  readonly number: string | null;
  /** Whoever it is entered for was asked and agreed. */
  readonly consent: 'yes' | null;
  /** What came along that is for staff only. */
  readonly besides?: string;
}

/** How matters come in, and how those who handle them reach the people behind them. */
@Injectable()
export class TicketIntake {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly drawing: TicketNumbers,
    private readonly life: TicketService,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly dispatch: DispatchService,
    private readonly stations: StationService,
    private readonly policies: PolicyService,
    private readonly deadlines: DeadlineService,
    private readonly photos: PhotoService,
    private readonly recordings: RecordingService,
    private readonly checks: CheckService,
    private readonly secrets: Secrets,
    private readonly looking: LookingService,
    private readonly outbox: Outbox,
  ) {}

  /** Receives a resident's own report. Answers what they are told at once. */
  async report(tx: Tx, me: Actor, ask: ReportTicket): Promise<TicketReceipt> {
    const { ticket, to, clocks } = await this.reportOf(tx, me.id, ask, {});
    const { id, number, state, at } = ticket;
    const names = { unit: to.unitName, handler: to.personName || null };
    return { id, number, state, ...names, at: at.toISOString(), now: tx.at.toISOString(), clocks };
  }

  /** Receives a report of somebody who agreed that `me` acts for them; both answer for it. Answers the ticket's id. */
  async reportFor(tx: Tx, reporterId: string, me: Actor, ask: ReportTicket): Promise<string> {
    const { district } = await this.places.doorFor(tx, ask.placeId);
    await this.people.lock(tx, me.id);
    await this.people.refuseBlocked(tx, me.id, district.id);
    if ((await this.tickets.enteredLately(tx, me.id)) >= reportsPerHour)
      throw new Refusal('ticket.too_many', { limit: reportsPerHour });
    return (await this.reportOf(tx, reporterId, ask, { enteredBy: me.id, consent: 'yes' })).ticket.id;
  }

  private async reportOf(
    tx: Tx,
    reporterId: string,
    ask: ReportTicket,
    by: Partial<Pick<Entry, 'enteredBy' | 'consent'>>,
  ): Promise<Received> {
    const { chain, channel, lately } = await together({
      chain: this.places.doorFor(tx, ask.placeId),
      channel: this.stations.channelAt(tx, ask.placeId),
      // One report of a person after the other, so that the limit also holds for those sent at once.
      alone: this.people.lock(tx, reporterId),
      lately: this.tickets.reportedLately(tx, reporterId),
    });
    await this.people.refuseBlocked(tx, reporterId, chain.district.id);
    if (lately >= reportsPerHour) throw new Refusal('ticket.too_many', { limit: reportsPerHour });
    return this.receiveAt(tx, chain, { ...ownReport, ...by, channel, reporterId }, ask);
  }

  /** Receives a matter that somebody enters at work: for another, or as their own finding. Answers the ticket's id. */
  async enter(tx: Tx, entry: Entry & { enteredBy: string }, ask: ReportTicket): Promise<string> {
    await this.people.lock(tx, entry.enteredBy);
    await this.people.refuseBlocked(tx, entry.enteredBy, entry.channel.districtId);
    if ((await this.tickets.enteredLately(tx, entry.enteredBy)) >= entriesPerHour)
      throw new Refusal('ticket.too_many', { limit: entriesPerHour });
    return (await this.receiveAt(tx, await this.places.doorFor(tx, ask.placeId), entry, ask)).ticket.id;
  }

  /** Receives what another system or a device tells, of a door or of a whole compound. Answers the ticket's id. */
  async receive(tx: Tx, entry: Entry, ask: ReportTicket): Promise<string> {
    return (await this.receiveAt(tx, await this.places.spotFor(tx, ask.placeId), entry, ask)).ticket.id;
  }

  /** So many numbers that no other ticket of the district gets. Whoever draws them waits for others that draw just now. */
  numbers(tx: Tx, districtId: string, count: number): Promise<string[]> {
    return this.drawing.together(tx, districtId, count);
  }

  /** Routed, numbered, its three clocks running, in one transaction. Who may report or enter it is the caller's to know. */
  private async receiveAt(tx: Tx, chain: Chain, entry: Entry, ask: ReportTicket): Promise<Received> {
    const { channel, reporterId, enteredBy } = entry;
    const districtId = chain.district.id;
    const { category, law } = await together({
      // Another system has told it already, wherever that is.
      category: entry.foreignId
        ? this.dispatch.category(tx, districtId, ask.category)
        : this.dispatch.categoryAt(tx, chain, ask.category),
      law: this.deadlines.lawAt(tx, { districtId, communityId: chain.community.id }),
    });
    const { id: categoryId, urgent } = category;
    const { to, policyId } = await together({
      to: this.dispatch.route(tx, chain, { categoryId, aboutHandler: ask.aboutHandler ?? false }),
      policyId: this.policies.forMatter(tx, districtId, { categoryId, urgent, placeKind: chain.place.kind }),
    });
    const { level, contact } = await together({
      level: this.dispatch.levelOf(tx, to.unitId),
      contact: this.contactOf(tx, reporterId, ask),
    });
    const ticket = tx.rows.create(TicketRow, {
      ...asReceived(ask, chain, category, to),
      level,
      id: newId(tx.at),
      channelId: channel.id,
      foreignId: entry.foreignId,
      enteredBy,
      // As late as can be: whoever draws numbers keeps others waiting.
      number: entry.number ?? (await this.drawing.next(tx, districtId)),
      policyId,
      at: tx.at,
      changedAt: tx.at,
    });
    await this.tickets.add(tx, ticket, {
      ticketId: ticket.id,
      personId: reporterId,
      districtId,
      at: tx.at,
      first: true,
      hideName: ask.hideName,
      ...contact,
    });
    const subject = { districtId, subjectId: ticket.id };
    const captured = capturedAt(ask.capturedAt, tx.at);
    const [eventId = ''] = await this.outbox.publishAll(tx, [
      ticketReported({
        ...subject,
        // What a system tells, nobody here did.
        actorId: enteredBy ?? (channel.kind === 'sign' ? reporterId : null),
        facts: { category: category.code, way: channel.kind, consent: entry.consent, capturedAt: captured },
      }),
      ticketRouted({
        ...subject,
        actorId: null,
        facts: { unit: to.unitId, person: to.personId, queue: to.queued ? 'yes' : 'no' },
      }),
    ]);
    await this.tickets.keepWords(tx, ticket, eventId, reporterId, entry.besides);
    await this.keepFiles(tx, entry, ask, { ticketId: ticket.id, districtId, eventId });
    return { ticket, to, clocks: await this.deadlines.startBy(tx, ticket, promised, law) };
  }

  /** Attaches what came along, which is the reporter's whoever uploaded it, and has everything checked. */
  private async keepFiles(
    tx: Tx,
    { reporterId, enteredBy }: Entry,
    { words, photos, recording }: ReportTicket,
    place: { ticketId: string; districtId: string; eventId: string },
  ): Promise<void> {
    const uploader = enteredBy ?? reporterId;
    await this.photos.attach(tx, uploader, photos, { ...place, role: 'before' });
    await this.recordings.attach(tx, uploader, recording, { ...place, role: 'report' });
    if (uploader !== reporterId) {
      await this.photos.giveTo(tx, reporterId, photos);
      await this.recordings.giveTo(tx, reporterId, recording);
    }
    const { ticketId, districtId } = place;
    await this.checks.ask(
      tx,
      { personId: reporterId, ticketId, districtId },
      [
        { kind: 'words', subjectId: ticketId, words },
        ...photos.map((subjectId) => ({ kind: 'photo' as const, subjectId })),
        ...(recording ? [{ kind: 'recording' as const, subjectId: recording }] : []),
      ],
      { anew: true },
    );
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
      ...(await this.contactOf(tx, me.id, ask)),
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
    personId: string,
    ask: Pick<ReportTicket, 'callBack' | 'phone'>,
  ): Promise<Pick<ReporterRow, 'callBack' | 'phoneSealed'>> {
    if (!ask.callBack) return { callBack: false, phoneSealed: null };
    const phone = ask.phone ?? (await this.people.phoneOf(tx, personId));
    if (!phone)
      throw new Refusal('field.wrong', {}, { phone: faultWords({ why: 'missing' }, ticketFieldWords.phone) });
    return { callBack: true, phoneSealed: this.secrets.seal(phone) };
  }

  /** Shows the phones of those who want a call to whoever handles or steers the ticket; who looked, and why, is kept. */
  async reveal(tx: Tx, me: Actor, id: string, { what, reason }: RevealAsk): Promise<Revealed> {
    const { ticket, standing } = await this.life.take(tx, me, id);
    const reporters = await this.tickets.reporters(tx, id);
    const parts = partsToward(await this.tickets.facts(tx, ticket, []), standing);
    if (!parts.includes('handler') && !parts.includes('dispatcher')) throw new Refusal('role.not_yours');
    const phones: Revealed['phones'] = [];
    const of: string[] = [];
    for (const { callBack, phoneSealed, hideName, personId } of reporters) {
      if (!callBack || !phoneSealed) continue;
      const name = hideName ? null : await this.people.nameOf(tx, personId);
      phones.push({ name, phone: this.secrets.open(phoneSealed) });
      of.push(personId);
    }
    if (!phones.length) throw new Refusal('reveal.none');
    const eventId = await this.outbox.publish(
      tx,
      ticketRevealed({ districtId: ticket.districtId, subjectId: id, actorId: me.id, facts: { what } }),
    );
    await this.tickets.keepWords(tx, ticket, eventId, me.id, reason);
    const { districtId } = ticket;
    await this.looking.note(tx, { eventId, districtId, lookerId: me.id, of, what, reason: null });
    return { phones };
  }
}

/** A ticket that has just come in, where it went, and what was promised. */
interface Received {
  readonly ticket: TicketRow;
  readonly to: Destination;
  readonly clocks: TicketReceipt['clocks'];
}

const ownReport = { enteredBy: null, foreignId: null, number: null, consent: null };

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
    aboutHandler: ask.aboutHandler ?? false,
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
