import { Injectable } from '@nestjs/common';
import {
  bookFault,
  gradeAfter,
  hoursFaults,
  isCitizenNumber,
  movement,
  type Around,
  type HourGrade,
  type HoursFault,
  type HoursTerms,
  type Served,
} from '@linli/shared/hours/hours.rules';
import { hoursFaultWords } from '@linli/shared/hours/hours.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { BookService } from './book.service';
import { HoursMovementRow, HoursServiceRow, HoursWordsRow } from './hours.entity';
import { hoursBooked, hoursCorrected, hoursNumbered } from './hours.events';

/** Who let somebody serve: a community by its place, or a team at one. */
export type Organiser =
  | { readonly kind: 'community'; readonly placeId: string }
  | { readonly kind: 'team'; readonly id: string; readonly name: string; readonly placeId: string };

/**
 * A service to be booked. The source books it once for each person, however often it is told. For A `confirmedBy` holds
 * the volunteer and whoever was helped, for B and C two people who are not the volunteer; C says why. `by` enters it;
 * absent: it follows from what was confirmed.
 */
export interface Booking {
  readonly source: { readonly kind: string; readonly id: string };
  readonly personId: string;
  readonly districtId: string;
  readonly placeId: string;
  readonly organisation: Organiser;
  readonly day: string;
  readonly minutes: number;
  readonly grade: HourGrade;
  readonly confirmedBy: readonly string[];
  readonly title?: string;
  readonly reason?: string;
  readonly by?: string;
}

/** What is corrected: minutes as they should be, 0 where it did not take place. */
export interface Correction {
  readonly serviceId: string;
  readonly minutes: number;
  readonly reason: string;
}

/** The book of hours: what was served is booked once, and corrected by counter-entries. */
@Injectable()
export class HoursService {
  constructor(
    private readonly books: BookService,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  layDown(tx: Tx, districtId: string, terms: HoursTerms): Promise<void> {
    return this.books.layDown(tx, { districtId, ...terms });
  }

  /** Books a service and answers its id; a source that has booked it for this person already gets the same id. */
  async book(tx: Tx, booking: Booking): Promise<string> {
    const { source, personId, districtId, placeId, day, minutes, grade, confirmedBy } = booking;
    const person = { districtId, unit: 'minute', kind: 'person', ownerId: personId } as const;
    const accountId = await this.books.accountOf(tx, person);
    const known = await this.books.movementOf(tx, source.kind, source.id, accountId);
    if (known) return known.id;
    const organisationId = await this.keep(tx, districtId, booking.organisation);
    const { title = null, reason = null, by = null } = booking;
    await this.refuseFaults(tx, { ...booking, reason }, { districtId, accountId, organisationId });
    const id = await this.enter(
      tx,
      { districtId, accountId, organisationId, placeId, day, minutes, grade, confirmedBy: [...confirmedBy] },
      { source, byId: by, words: { title, reason } },
    );
    const facts = { person: personId, grade, source: source.kind };
    await this.outbox.publish(tx, hoursBooked({ districtId, subjectId: id, actorId: by, facts }));
    return id;
  }

  /**
   * Takes a service back by a counter-entry and books what stands in its place, if anything; answers that one's id.
   * Longer than it was, it counts as entered afterwards, with the bounds of that.
   */
  async correct(tx: Tx, by: string, { serviceId, minutes, reason }: Correction): Promise<string | null> {
    const before = await tx.rows.findOneBy(HoursServiceRow, { movementId: serviceId });
    if (!before) throw new Refusal('hours.missing');
    const { districtId, accountId, organisationId } = before;
    const { ownerId } = await this.books.lockAccount(tx, accountId);
    if (await this.books.movementOf(tx, 'counter', serviceId, accountId))
      throw new Refusal('hours.corrected');
    if (minutes === before.minutes) throw atField('hours.same', 'minutes');
    const corrections = { districtId, unit: 'minute', kind: 'correction', ownerId: organisationId } as const;
    await this.books.move(
      tx,
      { districtId, accountId, sourceKind: 'counter', sourceId: serviceId, correctsId: serviceId, byId: by },
      movement(accountId, await this.books.accountOf(tx, corrections), before.minutes),
    );
    const after = minutes ? await this.replace(tx, by, before, { minutes, reason, ownerId }) : null;
    const facts = { person: ownerId, after };
    await this.outbox.publish(tx, hoursCorrected({ districtId, subjectId: serviceId, actorId: by, facts }));
    return after;
  }

  /** Keeps my number in the national system of volunteers; never a citizen's number, and only once I have hours. */
  async keepNumber(tx: Tx, me: Actor, number: string): Promise<void> {
    if (isCitizenNumber(number)) throw atField('hours.citizen_number', 'number');
    await this.books.keepNumber(tx, me.id, number || null);
    const about = { districtId: null, subjectId: me.id, actorId: me.id };
    await this.outbox.publish(tx, hoursNumbered({ ...about, facts: { given: number ? 'yes' : 'no' } }));
  }

  /** Cuts what ties the book to somebody who left; what was served stays in it. */
  forget(tx: Tx, personId: string): Promise<void> {
    return this.books.forget(tx, personId);
  }

  /** What an account made at a window has served is served by the person it was proved to be. */
  merge(tx: Tx, from: string, personId: string): Promise<void> {
    return this.books.merge(tx, from, personId);
  }

  private async replace(
    tx: Tx,
    by: string,
    before: HoursServiceRow,
    { minutes, reason, ownerId }: { minutes: number; reason: string; ownerId: string | null },
  ): Promise<string> {
    const grade = gradeAfter(before, minutes);
    const confirmedBy = [...new Set([...before.confirmedBy, by])];
    const { day, movementId } = before;
    const personId = ownerId ?? before.accountId;
    await this.refuseFaults(tx, { personId, day, minutes, grade, confirmedBy, reason }, before);
    const words = await tx.rows.findOneBy(HoursWordsRow, { movementId });
    const { sourceKind: kind } = await tx.rows.findOneByOrFail(HoursMovementRow, { id: movementId });
    return this.enter(
      tx,
      { ...before, minutes, grade, confirmedBy },
      {
        // of the same kind, and made by what it corrects
        source: { kind, id: movementId },
        byId: by,
        words: { title: words?.title ?? null, reason },
      },
    );
  }

  /** Writes the movement from the organisation to the person, with what was served. */
  private async enter(
    tx: Tx,
    service: Omit<HoursServiceRow, 'movementId'>,
    how: {
      source: Booking['source'];
      byId: string | null;
      words: Pick<HoursWordsRow, 'title' | 'reason'>;
    },
  ): Promise<string> {
    const { districtId, accountId, organisationId, minutes } = service;
    const issue = { districtId, unit: 'minute', kind: 'issue', ownerId: organisationId } as const;
    const { kind: sourceKind, id: sourceId } = how.source;
    const movementId = await this.books.move(
      tx,
      { districtId, accountId, sourceKind, sourceId, correctsId: null, byId: how.byId },
      movement(await this.books.accountOf(tx, issue), accountId, minutes),
    );
    await this.books.describe(tx, { ...service, movementId }, how.words);
    return movementId;
  }

  private async refuseFaults(
    tx: Tx,
    served: Served,
    {
      districtId,
      accountId,
      organisationId,
    }: Pick<HoursServiceRow, 'districtId' | 'accountId' | 'organisationId'>,
  ): Promise<void> {
    const terms = await this.books.termsOf(tx, districtId);
    const around = { ...(await this.books.around(tx, accountId, organisationId, served)), terms };
    const fault = bookFault(served, around);
    if (fault) throw refusalOf(fault, around);
  }

  /** The organisation as the book knows it, under the name it has now. */
  private async keep(tx: Tx, districtId: string, organiser: Organiser): Promise<string> {
    const { kind, placeId } = organiser;
    const path = await this.places.pathOf(tx, placeId);
    const own = organiser.kind === 'team' ? organiser : { id: placeId, name: null };
    const { id, name } = own;
    await this.books.keepOrganisation(tx, { id, districtId, kind, placeId, path, name });
    return id;
  }
}

/** The no that a fault is, at its field. */
function refusalOf(fault: HoursFault, { lateThisMonth, terms }: Around): Refusal {
  const field = hoursFaults[fault];
  if (fault === 'old') return atField('hours.old', field, { days: terms.lateDays });
  if (fault === 'cap')
    return atField('hours.cap', field, {
      cap: terms.lateCap,
      left: Math.max(0, terms.lateCap - lateThisMonth),
    });
  const why = hoursFaultWords[fault];
  return new Refusal('hours.wrong', { why }, { [field]: why });
}
