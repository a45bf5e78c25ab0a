import { Injectable } from '@nestjs/common';
import type { PlanVisit, ReplanVisit } from '@linli/shared/care/care.contract';
import {
  careLife,
  careTimeFault,
  comingVisits,
  owedOf,
  type CareMove,
  type CarePart,
  type CareTerms,
} from '@linli/shared/care/care.rules';
import { careTimeFaultWords } from '@linli/shared/care/care.words';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { CareTermsRow, CareVisitRow } from './care.entity';
import { careVisitMoved, careVisitPlanned } from './care.events';
import { CareRepository } from './care.repository';

type Dues = Pick<CareVisitRow, 'startsAt' | 'answerDue' | 'recordDue'>;

/** Visits as those who steer a place arrange them, and the steps of their lives. */
@Injectable()
export class CareService {
  constructor(
    private readonly visits: CareRepository,
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  async layDown(tx: Tx, districtId: string, terms: CareTerms): Promise<void> {
    await tx.rows.upsert(CareTermsRow, { districtId, ...terms }, ['districtId']);
  }

  /** Asks a home that I steer whether somebody may come; a home has one visit to come at a time. Answers its id. */
  async plan(tx: Tx, me: Actor, { homeId, visitorId, ground, basis, startsAt }: PlanVisit): Promise<string> {
    const { entranceId, path } = await this.visits.homeOf(tx, homeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('home.missing');
    const { district, community } = await this.places.chainOf(tx, entranceId);
    const where = { districtId: district.id, communityId: community.id, path };
    await this.refuseVisitor(tx, path, visitorId);
    const dues = await this.duesOf(tx, where, startsAt);
    const row = tx.rows.create(CareVisitRow, {
      id: newId(tx.at),
      ...where,
      homeId,
      visitorId,
      ground,
      basis: basis.trim(),
      state: 'asked',
      version: 1,
      byId: me.id,
      at: tx.at,
      ...dues,
      dueAt: dues.answerDue,
    });
    if (!(await this.visits.add(tx, row))) throw new Refusal('care.twice');
    const { districtId } = where;
    await this.outbox.publish(
      tx,
      careVisitPlanned({ districtId, subjectId: row.id, actorId: me.id, facts: {} }),
    );
    return row.id;
  }

  /** Another time or somebody else; the home is asked anew. */
  async replan(tx: Tx, me: Actor, id: string, { version, visitorId, startsAt }: ReplanVisit): Promise<void> {
    const row = await this.take(tx, me, { id, version });
    await this.refuseVisitor(tx, row.path, visitorId);
    await this.advance(tx, me, row, 'replan', { visitorId, ...(await this.duesOf(tx, row, startsAt)) });
  }

  /** The home said yes on the phone, or it is called off. */
  async decide(tx: Tx, me: Actor, id: string, version: number, move: 'hear' | 'withdraw'): Promise<void> {
    await this.advance(tx, me, await this.take(tx, me, { id, version }), move);
  }

  /** A visit in which I play a part, locked; any other is missing, and an older version than the present one a no. */
  async take(
    tx: Tx,
    me: Actor,
    { id, version }: Pick<CareVisitRow, 'id' | 'version'>,
  ): Promise<CareVisitRow> {
    const row = await this.visits.lock(tx, id);
    if (!(await this.partsOf(tx, me, row)).length) throw new Refusal('care.missing');
    if (row.version !== version) throw new Refusal('care.stale');
    return row;
  }

  /** One step of a visit that was taken, with what else it changes; what is owed next falls due anew. */
  async advance(
    tx: Tx,
    me: Actor,
    row: CareVisitRow,
    move: CareMove,
    more: Partial<CareVisitRow> = {},
  ): Promise<void> {
    const state = step(careLife, row.state, move, await this.partsOf(tx, me, row));
    const now = { ...row, ...more, state };
    const endedAt = comingVisits.includes(state) ? null : tx.at;
    const { id, districtId, version, visitorId } = row;
    await tx.rows.update(CareVisitRow, id, {
      ...more,
      ...{ state, endedAt, lateAt: null, version: version + 1, dueAt: owedOf(now)?.due ?? null },
    });
    const facts = { move, visitor: now.visitorId === visitorId ? null : visitorId };
    await this.outbox.publish(tx, careVisitMoved({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** The instants that follow from the time of a visit; a wrong time is refused at its field. */
  async duesOf(
    tx: Tx,
    { districtId, communityId }: Pick<CareVisitRow, 'districtId' | 'communityId'>,
    time: string,
  ): Promise<Dues> {
    const startsAt = new Date(time);
    const fault = careTimeFault(startsAt, tx.at);
    refuseFields(fault ? { startsAt: careTimeFaultWords[fault] } : {});
    const { answerDays, recordDays } = await this.visits.termsOf(tx, districtId);
    const { calendar } = await this.calendars.inForce(tx, districtId, communityId);
    const due = (from: Date, days: number) => dueAt(from, { unit: 'working_day', days }, calendar).due;
    const answerDue = due(tx.at, answerDays);
    return {
      startsAt,
      answerDue: answerDue < startsAt ? answerDue : startsAt,
      recordDue: due(startsAt, recordDays),
    };
  }

  /** The parts that somebody plays in a visit. */
  private async partsOf(tx: Tx, me: Actor, { path, visitorId, homeId }: CareVisitRow): Promise<CarePart[]> {
    const home = (await this.visits.peopleIn(tx, homeId)).includes(me.id);
    return [
      ...(home ? (['home'] as const) : []),
      ...(visitorId === me.id ? (['visitor'] as const) : []),
      ...(holdsAt(me, steering, path) ? (['office'] as const) : []),
    ];
  }

  private async refuseVisitor(tx: Tx, path: string, visitorId: string): Promise<void> {
    const able = await this.visits.visitors(tx, path);
    if (!able.some(({ id }) => id === visitorId)) throw atField('care.visitor', 'visitorId');
  }
}
