import { Injectable } from '@nestjs/common';
import type { Invitation, Invite } from '@linli/shared/people/people.contract';
import { mayPlace, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode } from '../platform/secret';
import { InvitationRow } from './invitation.entity';
import { InvitationRepository, type Sent } from './invitation.repository';
import { invitationAccepted, invitationCancelled, invitationSent } from './invitation.events';
import { PeopleService } from '../people/people.service';

/** How long an invitation waits, in milliseconds. */
const goodFor = 7 * 24 * 60 * 60_000;

/** Roles that are offered and taken up. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /** Offers a role below my posts and my rank; the code is told once and kept only as a hash. */
  async invite(tx: Tx, me: Actor, { role, placeId, name, workPhone, phone }: Invite): Promise<Invitation> {
    const offer = await this.invitations.offer(tx, role, placeId);
    if (!offer) throw new Refusal('place.missing');
    const { districtId, path, permission } = offer;
    if (!permission || !mayPlace(me, permission, path)) throw new Refusal('invitation.not_yours');
    const [id, code, until] = [newId(tx.at), randomCode(8), new Date(tx.at.getTime() + goodFor)];
    await tx.rows.insert(InvitationRow, {
      id,
      codeHash: hashOf(code),
      districtId,
      roleCode: role,
      placeId,
      name: name.trim(),
      workPhone: workPhone ?? null,
      phoneIndex: phone ? this.people.phoneIndex(phone) : null,
      invitedBy: me.id,
      until,
    });
    const facts = { role, placeId };
    await this.outbox.publish(tx, invitationSent({ districtId, subjectId: id, actorId: me.id, facts }));
    return { id, code, until: until.toISOString() };
  }

  /** Takes back an invitation that waits. */
  async cancel(tx: Tx, me: Actor, id: string): Promise<void> {
    const sent = await this.invitations.lockById(tx, id);
    if (!sent || sent.usedAt || sent.until <= tx.at || !mayPlace(me, sent.permission, sent.path))
      throw new Refusal('invitation.unknown');
    await tx.rows.update(InvitationRow, id, { until: tx.at });
    const { districtId } = sent;
    await this.outbox.publish(
      tx,
      invitationCancelled({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** Takes up the role behind a code; an invitation sent to a phone wants that phone to be mine. */
  async accept(tx: Tx, me: Actor, code: string): Promise<void> {
    const sent = await this.invitations.lockByCode(tx, hashOf(code));
    if (!sent) throw new Refusal('invitation.unknown');
    if (sent.usedAt) throw new Refusal('invitation.used');
    if (sent.until <= tx.at || !(await this.stillMeant(tx, sent))) throw new Refusal('invitation.over');
    const mine = await this.invitations.phoneIndexOf(tx, me.id);
    if (sent.phoneIndex && !mine?.equals(sent.phoneIndex)) throw new Refusal('invitation.other_phone');
    await this.takeUp(tx, me, sent);
  }

  /** Keeps my phone, and takes up every invitation that waits for it. */
  async givePhone(tx: Tx, me: Actor, phone: string): Promise<void> {
    await this.people.givePhone(tx, me, phone);
    for (const sent of await this.invitations.lockByPhone(tx, this.people.phoneIndex(phone)))
      if (await this.stillMeant(tx, sent)) await this.takeUp(tx, me, sent);
  }

  /** Whoever invited must still be allowed to: a code does not outlive the post behind it. */
  private async stillMeant(read: Read, { invitedBy, permission, path }: Sent): Promise<boolean> {
    return mayPlace({ posts: await this.people.postsOf(read, invitedBy) }, permission, path);
  }

  private async takeUp(tx: Tx, me: Actor, sent: Sent): Promise<void> {
    const { id, districtId, roleCode: role, placeId, name: workName, workPhone, invitedBy } = sent;
    const held = await this.people.heldBy(tx, me.id);
    if (!held.some((post) => post.role === role && post.placeId === placeId))
      await this.people.appoint(tx, invitedBy, {
        districtId,
        personId: me.id,
        role,
        placeId,
        workName,
        workPhone,
      });
    if ((await this.people.nameOf(tx, me.id)) === null) await this.people.rename(tx, me, workName);
    await tx.rows.update(InvitationRow, id, { usedAt: tx.at, usedBy: me.id });
    const facts = { personId: me.id };
    await this.outbox.publish(tx, invitationAccepted({ districtId, subjectId: id, actorId: me.id, facts }));
  }
}
