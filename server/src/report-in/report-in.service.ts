import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { endFault } from '@linli/shared/home/home.rules';
import { dayFaultWords } from '@linli/shared/home/home.words';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { AskReportIn } from '@linli/shared/report-in/report-in.contract';
import { reportInFaults } from '@linli/shared/report-in/report-in.words';
import { partsToward, standingLife, type StandingMove } from '@linli/shared/report-in/standing.rules';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ServiceTerms } from '../service-term/service-term.service';
import { ReportInRow } from './report-in.entity';
import { reportInAsked, reportInDecided, reportInEnded, reportInWithdrawn } from './report-in.events';
import { ReportInRepository } from './report-in.repository';

/** How far ahead it can be said that somebody leaves, in days. */
const mostAhead = 366;

/** Members who report in to a building and units that do to a compound: asked, agreed to, and ended on a day. */
@Injectable()
export class ReportInService {
  constructor(
    private readonly reportIns: ReportInRepository,
    private readonly places: PlaceService,
    private readonly terms: ServiceTerms,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks to report in. A member who is reported in elsewhere moves by it: the former place holds until the new one
   * agrees. Answers its id; a second ask that waits is refused.
   */
  async ask(tx: Tx, me: Actor, { kind, placeId, unitName, functions }: AskReportIn): Promise<string> {
    const chain = await this.places.spotFor(tx, placeId);
    const place = kind === 'unit' ? chain.compound : (chain.building ?? chain.place);
    if (!place || (kind === 'person' && place.kind !== 'building'))
      throw new Refusal(kind === 'unit' ? 'report_in.compound' : 'report_in.building');
    const districtId = chain.district.id;
    const name = unitName?.trim();
    const wrong = await this.terms.unknown(tx, districtId, 'function', functions);
    refuseFields({
      ...(kind === 'unit' && !name && { unitName: reportInFaults.unitName }),
      ...(wrong.length && { functions: reportInFaults.functions }),
    });
    const held = kind === 'person' ? await this.reportIns.heldBy(tx, me.id) : null;
    if (held?.placeId === place.id) throw new Refusal('report_in.here');
    const id = newId(tx.at);
    const row = tx.rows.create(ReportInRow, {
      ...{ id, districtId, kind, placeId: place.id, personId: me.id, state: 'asked', askedAt: tx.at },
      path: await this.places.pathOf(tx, place.id),
      unitName: kind === 'unit' ? (name ?? null) : null,
      functions: kind === 'unit' ? [...new Set(functions)] : [],
    });
    if (!(await this.reportIns.ask(tx, row))) throw new Refusal('report_in.twice');
    await this.outbox.publish(
      tx,
      reportInAsked({ districtId, subjectId: id, actorId: me.id, facts: { kind } }),
    );
    return id;
  }

  /** Takes back what nobody has answered. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.take(tx, me, id, 'withdraw');
    await tx.rows.update(ReportInRow, id, { state: 'withdrawn' });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      reportInWithdrawn({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** Agrees to a report-in from today on; a member's former one ends with it. */
  async confirm(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.take(tx, me, id, 'confirm');
    const today = localDate(tx.at);
    const former = row.kind === 'person' && row.personId && (await this.reportIns.heldBy(tx, row.personId));
    if (former) await this.endAt(tx, me.id, former, today);
    await tx.rows.update(ReportInRow, id, {
      ...{ state: 'held', since: today, decidedBy: me.id, decidedAt: tx.at },
    });
    await this.tellDecided(tx, me, row, 'held');
  }

  /** Does not agree, for a reason that whoever asked reads. */
  async decline(tx: Tx, me: Actor, id: string, words: string): Promise<void> {
    const row = await this.take(tx, me, id, 'decline');
    const decided = { decidedBy: me.id, decidedAt: tx.at, words: words.trim() };
    await tx.rows.update(ReportInRow, id, { state: 'declined', ...decided });
    await this.tellDecided(tx, me, row, 'declined');
  }

  /** Ends a report-in from a day on: my own, or one at a place that I steer. */
  async end(tx: Tx, me: Actor, id: string, from: string): Promise<void> {
    const row = await this.take(tx, me, id, 'end');
    const fault = endFault(from, tx.at, mostAhead);
    refuseFields(fault ? { from: dayFaultWords[fault] } : {});
    await this.endAt(tx, me.id, row, from);
  }

  /** Ends those whose last day has passed; answers how many. */
  async endDue(tx: Tx): Promise<number> {
    const ended = await tx.rows.query<[unknown[], number]>(
      `update report_in set state = 'ended', shown_name = null, offers = null where state = 'held' and until <= $1`,
      [localDate(tx.at)],
    );
    return ended[1];
  }

  /** The report-in for a move that I may make; what is not mine to see is missing. */
  private async take(tx: Tx, me: Actor, id: string, move: StandingMove): Promise<ReportInRow> {
    const row = await this.reportIns.lock(tx, id);
    const parts = partsToward(row, me);
    if (!parts.length) throw new Refusal('report_in.missing');
    step(standingLife, row.state, move, parts);
    return row;
  }

  /** A day to come is kept; the state follows it on that day. */
  private async endAt(tx: Tx, by: string, { id, districtId, since }: ReportInRow, from: string) {
    const until = since && from < since ? since : from;
    const over = until <= localDate(tx.at);
    await tx.rows.update(ReportInRow, id, {
      until,
      ...(over && { state: 'ended', shownName: null, offers: null }),
    });
    await this.outbox.publish(
      tx,
      reportInEnded({ districtId, subjectId: id, actorId: by, facts: { from: until } }),
    );
  }

  private async tellDecided(tx: Tx, me: Actor, { id, districtId }: ReportInRow, to: 'held' | 'declined') {
    await this.outbox.publish(
      tx,
      reportInDecided({ districtId, subjectId: id, actorId: me.id, facts: { to } }),
    );
  }
}
