import { Injectable } from '@nestjs/common';
import { movement } from '@linli/shared/hours/hours.rules';
import { pointsFor, type PointsTerms } from '@linli/shared/points/points.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { BookService } from '../hours/book.service';
import { HoursQueries } from '../hours/hours.queries';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { PointsConsentRow, PointsTermsRow } from './points.entity';
import { pointsKept } from './points.events';

/** Points for what was served, in the same book as hours; only for those who want them. */
@Injectable()
export class PointsService {
  constructor(
    private readonly books: BookService,
    private readonly hours: HoursQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  async layDown(tx: Tx, districtId: string, terms: PointsTerms): Promise<void> {
    const { perHour, orderDays } = terms;
    await tx.rows.upsert(PointsTermsRow, { districtId, perHour: { ...perHour }, orderDays }, ['districtId']);
  }

  termsOf({ rows }: Read, districtId: string): Promise<PointsTermsRow> {
    return rows.findOneByOrFail(PointsTermsRow, { districtId });
  }

  /** Says that I want points, or takes that back; what I hold stays mine, and nothing is added. */
  async keep(tx: Tx, me: Actor, on: boolean): Promise<void> {
    const row = { personId: me.id, at: tx.at, endedAt: on ? null : tx.at };
    await tx.rows.upsert(PointsConsentRow, row, ['personId']);
    const facts = { on: on ? 'yes' : 'no' } as const;
    await this.outbox.publish(tx, pointsKept({ districtId: null, subjectId: me.id, actorId: me.id, facts }));
  }

  keeps({ rows }: Read, personId: string): Promise<boolean> {
    return rows.findOneBy(PointsConsentRow, { personId }).then((row) => row !== null && row.endedAt === null);
  }

  /** Gives the points of a service, once; none to somebody who does not want them. */
  async earn(tx: Tx, districtId: string, serviceId: string): Promise<void> {
    const service = await this.hours.mentioned(tx, serviceId);
    if (!service?.personId || service.struck || !(await this.keeps(tx, service.personId))) return;
    const points = pointsFor(service, await this.termsOf(tx, districtId));
    const accountId = await this.books.accountOf(tx, ofPerson(districtId, service.personId));
    if (!points || (await this.books.movementOf(tx, 'earned', serviceId, accountId))) return;
    const issue = { districtId, unit: 'point', kind: 'issue', ownerId: service.organisationId } as const;
    await this.books.move(
      tx,
      { districtId, accountId, sourceKind: 'earned', sourceId: serviceId, correctsId: null, byId: null },
      movement(await this.books.accountOf(tx, issue), accountId, points),
    );
  }

  /** Takes back the points of a service that was corrected, even where they are spent already. */
  async takeBack(tx: Tx, districtId: string, serviceId: string, personId: string): Promise<void> {
    const accountId = await this.books.accountOf(tx, ofPerson(districtId, personId));
    const earned = await this.books.movementOf(tx, 'earned', serviceId, accountId);
    if (!earned || (await this.books.movementOf(tx, 'taken_back', serviceId, accountId))) return;
    const service = await this.hours.mentioned(tx, serviceId);
    const corrections = {
      districtId,
      unit: 'point',
      kind: 'correction',
      ownerId: service?.organisationId ?? districtId,
    } as const;
    const amount = await this.books.amountOf(tx, earned.id, accountId);
    const taken = { sourceKind: 'taken_back', sourceId: serviceId, correctsId: earned.id, byId: null };
    await this.books.move(
      tx,
      { districtId, accountId, ...taken },
      movement(accountId, await this.books.accountOf(tx, corrections), amount),
    );
  }

  /** Somebody who left wants no points any more. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.delete(PointsConsentRow, { personId });
  }

  /** What an account made at a window wanted, its person wants, unless they said otherwise. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query(
      `with gone as (delete from points_consent where person_id = $1 returning at, ended_at)
       insert into points_consent (person_id, at, ended_at) select $2, at, ended_at from gone on conflict (person_id) do nothing`,
      [from, personId],
    );
  }
}

/** The account of points of a person in a district. */
export const ofPerson = (districtId: string, ownerId: string) =>
  ({ districtId, unit: 'point', kind: 'person', ownerId }) as const;
