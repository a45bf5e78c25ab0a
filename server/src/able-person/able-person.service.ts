import { Injectable } from '@nestjs/common';
import type { AgreeAble, OfferAble, ProposeAble } from '@linli/shared/able-person/able-person.contract';
import {
  ableLife,
  type AbleMove,
  type AblePart,
  type AbleTerms,
} from '@linli/shared/able-person/able-person.rules';
import { ableFaults } from '@linli/shared/able-person/able-person.words';
import { step } from '@linli/shared/machine';
import { atWork, holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { PlaceService, type Chain } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { AblePersonRow, AbleTipRow, type AbleFieldRow } from './able-person.entity';
import * as happened from './able-person.events';
import { AblePersonRepository } from './able-person.repository';

type About = Pick<ProposeAble, 'field' | 'words'>;

/** People who can do something for others: named by themselves, by neighbours or on a visit, and listed by their own word. */
@Injectable()
export class AblePersonService {
  constructor(
    private readonly ables: AblePersonRepository,
    private readonly people: PeopleService,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms and fields, in the place of those before. */
  layDown(
    tx: Tx,
    districtId: string,
    terms: AbleTerms,
    fields: readonly Pick<AbleFieldRow, 'code' | 'name' | 'words'>[],
  ): Promise<void> {
    return this.ables.layDown(tx, districtId, terms, fields);
  }

  /** Says that I can do something, and for what I may be asked; the community looks next. Answers the entry's id. */
  async offer(tx: Tx, me: Actor, { place, ...ask }: OfferAble): Promise<string> {
    refuseWithoutConsent(ask);
    const chain = await this.placeOf(tx, me, place);
    const { show, daily, emergency } = ask;
    const consents = { show, daily, emergency, agreedAt: tx.at };
    const id = await this.enter(tx, me, chain, { ...ask, personId: me.id, way: 'self', ...consents });
    if (!id) throw new Refusal('able.twice');
    return id;
  }

  /**
   * Names somebody who can do something. Whoever is known by their own phone is asked in the app; everybody else stays a
   * tip, for somebody to visit. Which of the two it was, nobody is told.
   */
  async propose(tx: Tx, me: Actor, { place, phone, ...ask }: ProposeAble): Promise<void> {
    const chain = await this.placeOf(tx, me, place);
    const path = await this.places.pathOf(tx, chain.community.id);
    const way = me.posts.some(({ permission }) => (atWork as readonly string[]).includes(permission))
      ? 'visit'
      : 'peer';
    const personId = phone && (await this.ables.proven(tx, this.people.phoneIndex(phone)));
    if (personId) {
      const nothing = { show: 'field', daily: false, emergency: false, agreedAt: null } as const;
      await this.enter(tx, me, chain, { ...ask, personId, way, ...nothing });
      return;
    }
    const districtId = chain.district.id;
    await this.refuseField(tx, districtId, ask);
    const id = newId(tx.at);
    const { name, where, field, words } = ask;
    const said = { name: name.trim(), where: where.trim(), words: words.trim() };
    await tx.rows.insert(AbleTipRow, { id, districtId, path, field, ...said, way, byId: me.id, at: tx.at });
    await this.outbox.publish(
      tx,
      happened.ableTipped({ districtId, subjectId: id, actorId: me.id, facts: { field, way } }),
    );
  }

  /** Agrees to an entry about me, or changes what I agreed to. */
  async agree(tx: Tx, me: Actor, id: string, consents: AgreeAble): Promise<void> {
    refuseWithoutConsent(consents);
    const row = await this.own(tx, me, id);
    if (row.state === 'proposed') await this.step(tx, row, 'agree', 'self', me);
    else if (row.state !== 'agreed' && row.state !== 'listed') throw new Refusal('able.over');
    const { show, daily, emergency } = consents;
    await tx.rows.update(AblePersonRow, id, { show, daily, emergency, agreedAt: tx.at });
    const facts = { daily: `${daily}`, emergency: `${emergency}`, show };
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      happened.ableConsented({ districtId, subjectId: id, actorId: me.id, facts }),
    );
  }

  /** Takes an entry about me out, at once and without a reason. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    await this.step(tx, await this.own(tx, me, id), 'withdraw', 'self', me, { withdrawnAt: tx.at });
  }

  /** The community's answer to somebody who agreed, at a place I steer. */
  async decide(tx: Tx, me: Actor, id: string, list: boolean): Promise<void> {
    const row = await this.ables.lock(tx, id);
    if (!holdsAt(me, steering, row.path)) throw new Refusal('able.missing');
    if (row.state !== 'agreed') throw new Refusal('able.over');
    const decided = { decidedAt: tx.at, decidedBy: me.id };
    await this.step(tx, row, list ? 'list' : 'decline', 'community', me, decided);
  }

  /** Closes a tip at a place I steer: they were visited. Who it was is erased. */
  async closeTip(tx: Tx, me: Actor, id: string): Promise<void> {
    const tip = await tx.rows.findOne(AbleTipRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!tip || !holdsAt(me, steering, tip.path)) throw new Refusal('able.missing');
    if (tip.closedAt) throw new Refusal('able.over');
    const gone = { name: null, where: null, words: null };
    await tx.rows.update(AbleTipRow, id, { ...gone, closedAt: tx.at, closedBy: me.id });
    const { districtId } = tip;
    await this.outbox.publish(
      tx,
      happened.ableTipClosed({ districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** The community to which somebody belongs: of the door they are at, of their home, of their post. */
  private placeOf(read: Read, { posts }: Actor, place?: string): Promise<Chain> {
    const home = posts.find(({ permission }) => permission === 'reside') ?? posts[0];
    const placeId = place ?? home?.placeId;
    if (!placeId) throw new Refusal('able.no_place');
    return this.places.chainOf(read, placeId);
  }

  private async refuseField(read: Read, districtId: string, { field }: About): Promise<void> {
    if (!(await this.ables.hasField(read, districtId, field))) refuseFields({ field: ableFaults.field });
  }

  /** Enters somebody; null where they have an entry in the field already. */
  private async enter(
    tx: Tx,
    me: Actor,
    { community, district }: Chain,
    row: About & Pick<AblePersonRow, 'personId' | 'way' | 'show' | 'daily' | 'emergency' | 'agreedAt'>,
  ): Promise<string | null> {
    const districtId = district.id;
    await this.refuseField(tx, districtId, row);
    const entered = tx.rows.create(AblePersonRow, {
      ...row,
      words: row.words.trim(),
      ...{ id: newId(tx.at), districtId, communityId: community.id },
      path: await this.places.pathOf(tx, community.id),
      state: row.agreedAt ? 'agreed' : 'proposed',
      ...{ byId: me.id, at: tx.at },
    });
    if (!(await this.ables.add(tx, entered))) return null;
    const { id: subjectId, field, way } = entered;
    await this.outbox.publish(
      tx,
      happened.ableProposed({ districtId, subjectId, actorId: me.id, facts: { field, way } }),
    );
    return subjectId;
  }

  private async own(tx: Tx, me: Actor, id: string): Promise<AblePersonRow> {
    const row = await this.ables.lock(tx, id);
    if (row.personId !== me.id) throw new Refusal('able.missing');
    return row;
  }

  private async step(
    tx: Tx,
    { id, state, districtId }: AblePersonRow,
    move: AbleMove,
    part: AblePart,
    me: Actor,
    more: Partial<AblePersonRow> = {},
  ): Promise<void> {
    const to = step(ableLife, state, move, [part]);
    // the row says agreed only with the instant at which it was
    const agreed = move === 'agree' ? { agreedAt: tx.at } : {};
    await tx.rows.update(AblePersonRow, id, { state: to, ...agreed, ...more });
    await this.outbox.publish(
      tx,
      happened.ableMoved({ districtId, subjectId: id, actorId: me.id, facts: { move } }),
    );
  }
}

function refuseWithoutConsent({ daily, emergency }: AgreeAble): void {
  if (!daily && !emergency) refuseFields({ daily: ableFaults.consent });
}
