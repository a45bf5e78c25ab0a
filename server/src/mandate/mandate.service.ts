import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { endFault } from '@linli/shared/home/home.rules';
import { dayFaultWords } from '@linli/shared/home/home.words';
import { mayEnterAt, registrars } from '@linli/shared/intake/entry.rules';
import type { GiveMandate, GivenMandate, WriteMandate } from '@linli/shared/mandate/mandate.contract';
import { allows, type MandateScope } from '@linli/shared/mandate/mandate.rules';
import { consentFirstWords } from '@linli/shared/mandate/mandate.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { HomeService } from '../home/home.service';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { MandateRow } from './mandate.entity';
import { mandateEnded, mandateGiven, mandateOffered } from './mandate.events';
import { MandateRepository } from './mandate.repository';

const day = 24 * 60 * 60_000;

/** What a new consent says beside its key and its first day. */
type NewMandate = Omit<MandateRow, 'id' | 'since' | 'endedAt' | 'endedBy'>;

const byPhone = { way: 'phone', writtenBy: null, heardBy: null } as const;
const withoutCode = { codeHash: null, codeUntil: null } as const;

/** People who let others act for them, for some things and until a day. */
@Injectable()
export class MandateService {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly homes: HomeService,
    private readonly people: PeopleService,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Lets someone of my home act for me at once, or whoever takes the code that is told now and kept only as a hash. */
  async give(tx: Tx, me: Actor, ask: GiveMandate): Promise<GivenMandate> {
    const { residentId, name, scopes, until } = ask;
    const mine = await this.mandates.knownAs(tx, me.id);
    if (!mine) throw new Refusal('mandate.no_home');
    const { districtId, path, name: subjectName } = mine;
    const { vouchDays } = await this.refuseWrongDay(tx, districtId, until);
    const given = {
      ...byPhone,
      districtId,
      path,
      subjectId: me.id,
      subjectName,
      scopes: [...new Set(scopes)],
      until,
    };
    if (residentId) {
      const mate = await this.mandates.housemate(tx, me.id, residentId);
      if (!mate) throw new Refusal('resident.missing');
      const agent = { agentId: mate.personId, agentName: mate.name };
      const id = await this.add(tx, me, { ...given, ...agent, ...withoutCode });
      return { id, code: null, codeUntil: null };
    }
    const code = randomCode(8);
    const codeUntil = new Date(tx.at.getTime() + vouchDays * day);
    const open = { agentId: null, agentName: name?.trim() || null, codeHash: hashOf(code), codeUntil };
    const id = await this.add(tx, me, { ...given, ...open });
    return { id, code, codeUntil: codeUntil.toISOString() };
  }

  /** Takes a code: I may act for whoever gave it. */
  async accept(tx: Tx, me: Actor, code: string): Promise<void> {
    const mandate = await this.mandates.lock(tx, { codeHash: hashOf(code) });
    if (!mandate) throw new Refusal('mandate.unknown');
    const over = !mandate.codeUntil || mandate.codeUntil <= tx.at || mandate.until < localDate(tx.at);
    if (over || mandate.agentId) throw new Refusal('mandate.over');
    if (mandate.subjectId === me.id) throw new Refusal('mandate.own');
    const agentName = mandate.agentName ?? (await this.people.nameOf(tx, me.id));
    await tx.rows.update(MandateRow, mandate.id, { agentId: me.id, agentName });
    await this.tellGiven(tx, me, { ...mandate, agentId: me.id });
  }

  /** Writes down what somebody said before another: whom they let act for them. Whoever writes it is not that person. */
  async write(tx: Tx, me: Actor, ask: WriteMandate): Promise<void> {
    const { path, district } = await this.places.chainOf(tx, ask.placeId);
    if (!mayEnterAt(me, registrars, path)) throw new Refusal('place.missing');
    refuseFields(ask.consent ? {} : { consent: consentFirstWords });
    await this.refuseWrongDay(tx, district.id, ask.until);
    const [subjectName, agentName] = [ask.subjectName.trim(), ask.agentName.trim()];
    const subjectId = await this.people.accountFor(tx, {
      phone: ask.subjectPhone ?? null,
      name: subjectName,
    });
    const agentId = await this.people.accountFor(tx, { phone: ask.agentPhone, name: agentName });
    if (agentId === subjectId || agentId === me.id || subjectId === me.id)
      throw atField('mandate.own', 'agentPhone');
    await this.add(tx, me, {
      ...withoutCode,
      districtId: district.id,
      path,
      subjectId,
      subjectName,
      agentId,
      agentName,
      scopes: [...new Set(ask.scopes)],
      until: ask.until,
      way: 'window',
      writtenBy: me.id,
      heardBy: ask.heardBy.trim(),
    });
  }

  /** Ends a consent that I gave or hold, at once. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const mandate = await this.mandates.lock(tx, { id });
    if (!mandate || ![mandate.subjectId, mandate.agentId].includes(me.id))
      throw new Refusal('mandate.missing');
    await this.endAs(tx, me.id, mandate);
  }

  /** The consent under which I do this for another now, locked; without one it is missing. */
  async take(tx: Tx, me: Actor, id: string, scope: MandateScope): Promise<MandateRow> {
    const mandate = await this.mandates.lock(tx, { id });
    const facts = mandate && { ...mandate, ended: mandate.endedAt !== null };
    if (!mandate || !facts || !allows(facts, me.id, scope, localDate(tx.at)))
      throw new Refusal('mandate.missing');
    return mandate;
  }

  /** Ends what a forgotten person gave and held, and leaves no name of theirs. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const whose of ['subject_id', 'agent_id'] as const)
      for (const mandate of await this.mandates.running(tx, whose, personId))
        await this.endAs(tx, null, mandate);
    await tx.rows.update(MandateRow, { subjectId: personId }, { subjectName: null, heardBy: null });
    await tx.rows.update(MandateRow, { agentId: personId }, { agentName: null });
  }

  /** What was said of an account made at a window holds for the one it has become part of. */
  async merge(tx: Tx, from: string, personId: string): Promise<void> {
    await tx.rows.query(
      `update mandate set ended_at = $3 where ended_at is null and ((subject_id = $1 and agent_id = $2) or (subject_id = $2 and agent_id = $1))`,
      [from, personId, tx.at],
    );
    await tx.rows.query(
      'update mandate set subject_id = $2 where subject_id = $1 and agent_id is distinct from $2',
      [from, personId],
    );
    await tx.rows.query('update mandate set agent_id = $2 where agent_id = $1 and subject_id <> $2', [
      from,
      personId,
    ]);
  }

  private async refuseWrongDay(tx: Tx, districtId: string, until: string) {
    const policy = await this.homes.policyOf(tx, districtId);
    const fault = endFault(until, tx.at, policy.mandateDays);
    refuseFields(fault ? { until: dayFaultWords[fault] } : {});
    return policy;
  }

  private async add(tx: Tx, me: Actor, mandate: NewMandate): Promise<string> {
    const row = { id: newId(tx.at), since: localDate(tx.at), endedAt: null, endedBy: null, ...mandate };
    await tx.rows.insert(MandateRow, row);
    await this.tellGiven(tx, me, row);
    return row.id;
  }

  private async tellGiven(
    tx: Tx,
    me: Actor,
    { id, districtId, subjectId, agentId, way }: MandateRow,
  ): Promise<void> {
    if (!agentId) {
      await this.outbox.publish(tx, mandateOffered({ districtId, subjectId: id, actorId: me.id, facts: {} }));
      return;
    }
    const facts = { subject: subjectId, agent: agentId, way };
    await this.outbox.publish(tx, mandateGiven({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  private async endAs(
    tx: Tx,
    by: string | null,
    { id, districtId, subjectId, agentId }: MandateRow,
  ): Promise<void> {
    await tx.rows.update(MandateRow, id, { endedAt: tx.at, endedBy: by });
    const facts = { subject: subjectId, agent: agentId };
    await this.outbox.publish(tx, mandateEnded({ districtId, subjectId: id, actorId: by, facts }));
  }
}
