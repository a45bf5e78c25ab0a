import { Injectable } from '@nestjs/common';
import type { Vouched, VouchFor } from '@linli/shared/home/home.contract';
import { mayVouch } from '@linli/shared/home/home.rules';
import { adultWords } from '@linli/shared/home/home.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { VouchRow } from './home.entity';
import { vouchCancelled, vouchGiven } from './home.events';
import { HomeRepository } from './home.repository';
import { HomeService } from './home.service';
import { ResidentService } from './resident.service';

const day = 24 * 60 * 60_000;

/** People of a home who vouch for others of it. */
@Injectable()
export class VouchService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly terms: HomeService,
    private readonly residents: ResidentService,
    private readonly outbox: Outbox,
  ) {}

  /** Gives a code for somebody of my home; it is told once and kept only as a hash. */
  async vouch(tx: Tx, me: Actor, { homeId, kind, name, adult }: VouchFor): Promise<Vouched> {
    const mine = await this.residents.belongingOf(tx, homeId, me.id);
    if (!mine) throw new Refusal('home.missing');
    if (!mayVouch[mine.kind].includes(kind)) throw new Refusal('vouch.not_yours');
    refuseFields(mine.kind === 'owner' || adult ? {} : { adult: adultWords });
    const { districtId } = mine;
    const { vouchDays } = await this.terms.policyOf(tx, districtId);
    const [id, code] = [newId(tx.at), randomCode(8)];
    const until = new Date(tx.at.getTime() + vouchDays * day);
    const vouch = { id, codeHash: hashOf(code), districtId, homeId, kind, name: name.trim(), until };
    await tx.rows.insert(VouchRow, { ...vouch, vouchedBy: mine.id });
    const facts = { kind, vouch: id };
    await this.outbox.publish(tx, vouchGiven({ districtId, subjectId: homeId, actorId: me.id, facts }));
    return { id, code, until: until.toISOString() };
  }

  /** Takes back a code of mine that waits. */
  async cancel(tx: Tx, me: Actor, id: string): Promise<void> {
    const vouch = await this.lock(tx, { id });
    const voucher = vouch && (await this.homes.lockResident(tx, vouch.vouchedBy));
    if (!vouch || voucher?.personId !== me.id || vouch.usedAt || vouch.until <= tx.at)
      throw new Refusal('vouch.unknown');
    await tx.rows.update(VouchRow, id, { until: tx.at });
    const { districtId, homeId: subjectId } = vouch;
    await this.outbox.publish(
      tx,
      vouchCancelled({ districtId, subjectId, actorId: me.id, facts: { vouch: id } }),
    );
  }

  /** Joins the home behind a code, while whoever gave it still belongs there. */
  async accept(tx: Tx, me: Actor, code: string): Promise<void> {
    const vouch = await this.lock(tx, { codeHash: hashOf(code) });
    if (!vouch) throw new Refusal('vouch.unknown');
    if (vouch.usedAt) throw new Refusal('vouch.used');
    const voucher = await this.homes.lockResident(tx, vouch.vouchedBy);
    if (vouch.until <= tx.at || !voucher) throw new Refusal('vouch.over');
    if (voucher.personId === me.id) throw new Refusal('vouch.own');
    const { id, districtId, homeId, kind, name } = vouch;
    // An owner does not become family by somebody's word.
    if (await this.residents.belongingOf(tx, homeId, me.id)) throw new Refusal('home.yours');
    await tx.rows.update(VouchRow, id, { usedAt: tx.at, usedBy: me.id });
    const who = { districtId, homeId, personId: me.id, kind, name, way: 'vouch' as const };
    await this.residents.moveIn(tx, me.id, { ...who, vouchedBy: voucher });
  }

  private lock({ rows }: Tx, where: { id: string } | { codeHash: Buffer }): Promise<VouchRow | null> {
    return rows.findOne(VouchRow, { where, lock: { mode: 'pessimistic_write' } });
  }
}
