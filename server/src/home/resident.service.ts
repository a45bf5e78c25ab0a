import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import {
  endFault,
  leaveTogether,
  mayEnd,
  type ResidentKind,
  type ResidentWay,
} from '@linli/shared/home/home.rules';
import { dayFaultWords } from '@linli/shared/home/home.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { MoreThan, IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ResidentRow, VouchRow } from './home.entity';
import { residentConfirmed, residentEnded } from './home.events';
import { HomeRepository } from './home.repository';

/** Somebody who belongs to a home from now on. */
export interface NewResident {
  readonly districtId: string;
  readonly homeId: string;
  readonly personId: string;
  readonly kind: ResidentKind;
  readonly name: string;
  readonly way: ResidentWay;
  readonly askId?: string;
  /** The belonging of whoever vouched. */
  readonly vouchedBy?: Pick<ResidentRow, 'id' | 'personId'>;
  /** From today, unless it has been so for longer. */
  readonly since?: string;
}

/** How far ahead it can be said that somebody leaves, in days. */
const mostAhead = 366;

/** Who belongs to which home, from when to when. */
@Injectable()
export class ResidentService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Lets somebody belong to a home; who belongs there already as something else is that no longer. Answers the belonging's id. */
  async moveIn(tx: Tx, by: string | null, { vouchedBy, ...who }: NewResident): Promise<string> {
    await this.homes.lockHome(tx, who.homeId);
    const { districtId, homeId, personId, kind, way } = who;
    const before = (await this.homes.residents(tx, homeId)).find((each) => each.personId === personId);
    if (before?.kind === kind) throw new Refusal('home.yours');
    if (before) await this.endAt(tx, by, before, localDate(tx.at));
    const id = newId(tx.at);
    const since = who.since ?? localDate(tx.at);
    const resident = { ...who, id, since, confirmedAt: tx.at, vouchedBy: vouchedBy?.id ?? null };
    await tx.rows.insert(ResidentRow, resident);
    const voucher = vouchedBy?.personId ?? null;
    const facts = { resident: id, person: personId, kind, way, voucher };
    await this.outbox.publish(tx, residentConfirmed({ districtId, subjectId: homeId, actorId: by, facts }));
    return id;
  }

  /**
   * Ends a belonging from a day on: my own, that of a tenant of my home, or of anyone at a place that I steer. Whoever
   * came by the word of a tenant leaves with them. Answers the persons whose rights change.
   */
  async end(tx: Tx, me: Actor, id: string, from: string): Promise<string[]> {
    const resident = await this.homes.lockResident(tx, id);
    if (!resident || !(await this.mayEnd(tx, me, resident))) throw new Refusal('resident.missing');
    const fault = endFault(from, tx.at, mostAhead);
    refuseFields(fault ? { from: dayFaultWords[fault] } : {});
    const leaving = [resident, ...(await this.cameWith(tx, resident))];
    for (const each of leaving) await this.endAt(tx, me.id, each, from < each.since ? each.since : from);
    return leaving.map(({ personId }) => personId);
  }

  /** Whether someone belongs to this home today, and as what. */
  async belongingOf(read: Read, homeId: string, personId: string): Promise<ResidentRow | null> {
    const residents = await this.homes.residents(read, homeId);
    return residents.find((each) => each.personId === personId) ?? null;
  }

  /** Ends what a forgotten person belongs to, and leaves no name in it. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const resident of await this.homes.belongings(tx, personId))
      await this.endAt(tx, null, resident, localDate(tx.at));
    const vouched = await tx.rows.findBy(ResidentRow, { personId });
    for (const { id } of vouched)
      await tx.rows.update(
        VouchRow,
        { vouchedBy: id, usedAt: IsNull(), until: MoreThan(tx.at) },
        { until: tx.at },
      );
    await tx.rows.update(ResidentRow, { personId }, { name: null });
    await tx.rows.update(VouchRow, { usedBy: personId }, { name: '' });
  }

  private async mayEnd(read: Read, me: Actor, resident: ResidentRow): Promise<boolean> {
    if (resident.personId === me.id) return true;
    const mine = await this.belongingOf(read, resident.homeId, me.id);
    if (mine && mayEnd[mine.kind].includes(resident.kind)) return true;
    const home = await this.homes.byId(read, resident.homeId);
    return home !== null && holdsAt(me, steering, home.path);
  }

  private async cameWith(tx: Tx, { id, homeId, kind }: ResidentRow): Promise<ResidentRow[]> {
    const others = await this.homes.residents(tx, homeId);
    return others.filter((each) => each.vouchedBy === id && leaveTogether(kind, each.kind));
  }

  private async endAt(tx: Tx, by: string | null, resident: ResidentRow, from: string): Promise<void> {
    const { id, districtId, homeId, personId, kind } = resident;
    await tx.rows.update(ResidentRow, id, { until: from, endedBy: by });
    const facts = { resident: id, person: personId, kind, from };
    await this.outbox.publish(tx, residentEnded({ districtId, subjectId: homeId, actorId: by, facts }));
  }
}
