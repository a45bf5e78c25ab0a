import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { tellingFault } from '@linli/shared/recording/recording.contract';
import { atField, Refusal, refuseFields } from '@linli/shared/refusal';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { wishFaults, type EnterWish, type MadeWish, type MakeWish } from '@linli/shared/wish/wish.contract';
import type { WishTerms } from '@linli/shared/wish/wish.rules';
import { childWords, wishFieldWords } from '@linli/shared/wish/wish.words';
import { CheckService } from '../check/check.service';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode, Secrets } from '../platform/secret';
import { RecordingService } from '../recording/recording.service';
import { WishDraft, type Whereabouts } from './wish.draft';
import { WishKindRow, WishRow, WishTermsRow } from './wish.entity';
import { wishMade } from './wish.events';
import { WishRepository } from './wish.repository';

export type { WishRow };

/** Wishes as they are made: by residents themselves, or written down by staff. */
@Injectable()
export class WishService {
  constructor(
    private readonly wishes: WishRepository,
    private readonly draft: WishDraft,
    private readonly people: PeopleService,
    private readonly checks: CheckService,
    private readonly recordings: RecordingService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms and the kinds it starts with. */
  async layDown(
    tx: Tx,
    { districtId, since }: Pick<WishKindRow, 'districtId' | 'since'>,
    terms: WishTerms,
    kinds: readonly Pick<WishKindRow, 'code' | 'name' | 'icon' | 'hint' | 'skill'>[],
  ): Promise<void> {
    await tx.rows.upsert(WishTermsRow, { districtId, ...terms }, ['districtId']);
    await tx.rows.upsert(
      WishKindRow,
      kinds.map((kind, at) => ({ ...kind, districtId, since, rank: at + 1 })),
      ['districtId', 'code'],
    );
  }

  /** A wish, locked; null where there is none. */
  lock(tx: Tx, id: string): Promise<WishRow | null> {
    return this.wishes.lock(tx, id);
  }

  /** A wish as it is kept; null where there is none. */
  byId({ rows }: Read, id: string): Promise<WishRow | null> {
    return rows.findOneBy(WishRow, { id });
  }

  /** The terms of a district. */
  termsOf(read: Read, districtId: string): Promise<WishTerms> {
    return this.wishes.termsOf(read, districtId);
  }

  /** Makes a wish of one's own, or for somebody who agreed; a person looks at it before neighbours do. */
  async make(tx: Tx, me: Actor, ask: MakeWish): Promise<MadeWish> {
    refuseFields(wordsOfFaults(wishFaults(ask), wishFieldWords, () => 'write'));
    if (ask.behalf && !ask.behalf.agreed) throw atField('wish.consent', 'behalf');
    // One wish of a person after the other, so that the limit also holds for those made at once.
    await this.people.lock(tx, me.id);
    const where = await this.draft.whereOf(tx, me.id, ask);
    const districtId = where.chain.district.id;
    await this.people.refuseBlocked(tx, me.id, districtId);
    const { mostWishes: limit } = await this.wishes.termsOf(tx, districtId);
    if ((await this.wishes.openOf(tx, me.id)) >= limit) throw new Refusal('wish.too_many', { limit });
    const made = await this.add(tx, me, where, ask, {
      wisherId: me.id,
      forWhom: ask.behalf ? 'behalf' : 'self',
      whomSealed: ask.behalf ? this.secrets.seal(ask.behalf.name.trim()) : null,
    });
    if (ask.recording)
      await this.recordings.attachWish(tx, me.id, ask.recording, { wishId: made.id, districtId });
    return made;
  }

  /** Writes a wish down for somebody without a phone, or for a child, who is a code and nothing else. */
  async enter(tx: Tx, me: Actor, ask: EnterWish): Promise<MadeWish> {
    const told = tellingFault({ words: ask.words ?? '' }, 5);
    refuseFields(wordsOfFaults(told ? { words: told } : {}, wishFieldWords, () => 'write'));
    const child = ask.who === 'coded';
    if (child && (!ask.guardianAgreed || (ask.fourteen && !ask.childAgreed)))
      throw atField('wish.child', 'guardianAgreed');
    if (child && (ask.name || ask.phone)) throw atField('wish.child', ask.name ? 'name' : 'phone');
    if (!child && !ask.agreed) throw atField('wish.consent', 'agreed');
    const where = await this.draft.whereNamed(tx, ask);
    if (!holdsAt(me, steering, where.chain.path)) throw new Refusal('place.missing');
    return this.add(tx, me, where, ask, {
      wisherId: null,
      forWhom: ask.who,
      whomSealed: ask.name ? this.secrets.seal(ask.name.trim()) : null,
      phoneSealed: ask.phone ? this.secrets.seal(ask.phone.replace(/[^\d+]/g, '')) : null,
      code: child ? childWords(randomCode(4)) : null,
    });
  }

  private async add(
    tx: Tx,
    me: Actor,
    { chain, homeId }: Whereabouts,
    ask: MakeWish | EnterWish,
    whose: Pick<WishRow, 'wisherId' | 'forWhom'> & Partial<WishRow>,
  ): Promise<MadeWish> {
    const { district, community, place, path } = chain;
    const districtId = district.id;
    await this.draft.refuseWrong(tx, districtId, ask);
    const { kind, spot, hands, when, dates = [], until = null } = ask;
    const row = tx.rows.create(WishRow, {
      ...{ districtId, communityId: community.id, placeId: place.id, path, homeId },
      ...{ kind, spot, hands, suits: when, dates: when === 'dates' ? dates : [], until },
      id: newId(tx.at),
      state: 'pending',
      version: 1,
      madeBy: me.id,
      agreed: true,
      title: ask.title?.trim() || null,
      words: ask.words?.trim() || null,
      taken: 0,
      confirmed: 0,
      pair: spot === 'home',
      at: tx.at,
      reviewDue: await this.draft.reviewDue(tx, districtId, community.id),
      ...whose,
    });
    await tx.rows.insert(WishRow, row);
    await this.have(tx, row);
    const facts = { kind };
    await this.outbox.publish(tx, wishMade({ districtId, subjectId: row.id, actorId: me.id, facts }));
    return { id: row.id, reviewDue: row.reviewDue.toISOString() };
  }

  /** Has the words of a wish checked; the person who looks at it sees what came back. */
  async have(tx: Tx, { id, madeBy, districtId, title, words }: WishRow): Promise<void> {
    const said = [title, words].filter(Boolean).join('\n');
    const whose = { personId: madeBy, ticketId: null, districtId };
    if (said) await this.checks.ask(tx, whose, [{ kind: 'wish', subjectId: id, words: said }]);
  }
}
