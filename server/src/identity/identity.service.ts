import { Injectable } from '@nestjs/common';
import type { Identities } from '@linli/shared/identity/identity.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { LessThanOrEqual } from 'typeorm';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import type { Handed, Vouched } from '../platform/oidc/vouched';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf } from '../platform/secret';
import { PassService } from '../session/pass.service';
import { SessionService, type Opened } from '../session/session.service';
import { IdentityRow, IdentityTermsRow, IdentityUseRow } from './identity.entity';
import * as happened from './identity.events';
import { IdentityRepository } from './identity.repository';

/** A confirmed pass, and the secret of the browser that asked for it. */
export interface ShownPass {
  readonly id: string;
  readonly browser: string | null;
}

/** Accounts elsewhere by which people come in. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionService,
    private readonly passes: PassService,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a browser's session for whomever a city app vouches for, by a word that is good once: linked, or known by phone. */
  async exchange(tx: Tx, handed: Handed): Promise<Opened> {
    await this.useOnce(tx, handed);
    const personId = (await this.known(tx, handed)) ?? (await this.linkByPhone(tx, handed));
    return this.sessions.open(tx, personId, 'browser');
  }

  /** The same for somebody whom the platform sent back to the desk, where nobody is known by phone. */
  async enter(tx: Tx, vouched: Vouched): Promise<Opened | null> {
    const personId = await this.known(tx, vouched);
    return personId === null ? null : this.sessions.open(tx, personId, 'browser');
  }

  /** Links an account to whoever confirmed this pass, and lets them in. */
  async link(tx: Tx, vouched: Vouched, pass: ShownPass): Promise<Opened> {
    const opened = await this.passes.enter(tx, pass.id, pass.browser);
    const actor = await this.sessions.actorBehind(tx, opened.token);
    if (!actor) throw new Refusal('session.ended');
    if ((await this.known(tx, vouched)) !== actor.id) await this.keep(tx, vouched, actor.id, 'pass');
    return opened;
  }

  /** Links an account by a word that is good once, and lets them in. */
  async exchangeAndLink(tx: Tx, handed: Handed, pass: ShownPass): Promise<Opened> {
    await this.useOnce(tx, handed);
    return this.link(tx, handed, pass);
  }

  /** The accounts elsewhere that are mine, the oldest first. */
  async mine({ rows }: Read, me: Actor): Promise<Identities> {
    const found = await rows.find(IdentityRow, { where: { personId: me.id }, order: { id: 'ASC' } });
    return {
      identities: found.map(({ id, issuer, linkedAt }) => ({ id, issuer, since: linkedAt.toISOString() })),
    };
  }

  /** Lets go of an account of mine: from now on it opens nothing here. */
  async unlink(tx: Tx, me: Actor, id: string): Promise<void> {
    const { affected } = await tx.rows.delete(IdentityRow, { id, personId: me.id });
    if (!affected) throw new Refusal('identity.missing');
    const facts = { identityId: id };
    await this.outbox.publish(
      tx,
      happened.identityUnlinked({ districtId: null, subjectId: me.id, actorId: me.id, facts }),
    );
  }

  /** Forgets the accounts elsewhere of a person who was forgotten. */
  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.rows.delete(IdentityRow, { personId });
  }

  /** Says whether a district knows residents by the phone that an issuer has verified. */
  async allowByPhone(tx: Tx, districtId: string, byPhone: boolean): Promise<void> {
    await tx.rows.upsert(IdentityTermsRow, { districtId, byPhone }, ['districtId']);
  }

  /** Forgets words of an issuer that nobody could hand over again; answers how many. */
  async reap({ rows, at }: Tx): Promise<number> {
    return (await rows.delete(IdentityUseRow, { until: LessThanOrEqual(at) })).affected ?? 0;
  }

  private async useOnce(tx: Tx, { issuer, mark, until }: Handed): Promise<void> {
    if (!(await this.identities.use(tx, hashOf(`${issuer}\n${mark}`), until)))
      throw new Refusal('identity.replayed');
  }

  private async known({ rows }: Read, { issuer, subject }: Vouched): Promise<string | null> {
    return (await rows.findOneBy(IdentityRow, { issuer, subject }))?.personId ?? null;
  }

  private async linkByPhone(tx: Tx, vouched: Vouched): Promise<string> {
    const index = vouched.phone && this.people.phoneIndex(vouched.phone);
    const personId = index && (await this.identities.residentByPhone(tx, index));
    if (!personId) throw new Refusal('identity.unlinked');
    await this.keep(tx, vouched, personId, 'phone');
    return personId;
  }

  private async keep(tx: Tx, vouched: Vouched, personId: string, by: 'pass' | 'phone'): Promise<void> {
    const { issuer, subject } = vouched;
    const id = newId(tx.at);
    if (!(await this.identities.keep(tx, { id, issuer, subject, personId, linkedAt: tx.at })))
      throw new Refusal('identity.taken');
    const facts = { identityId: id, by };
    await this.outbox.publish(
      tx,
      happened.identityLinked({ districtId: null, subjectId: personId, actorId: personId, facts }),
    );
  }
}
