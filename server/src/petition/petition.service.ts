import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { CallPetition, MakePetition } from '@linli/shared/petition/petition.contract';
import { isReached, supportOf } from '@linli/shared/petition/petition.rules';
import {
  petitionEchoWords,
  petitionFaults as faults,
  petitionMatterWords,
  petitionOwedWords,
  petitionWhyWords,
} from '@linli/shared/petition/petition.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { leaksOf } from '@linli/shared/wish/leak.words';
import { IsNull } from 'typeorm';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { PetitionRow, PetitionSignatureRow } from './petition.entity';
import {
  petitionCalled,
  petitionEnded,
  petitionMade,
  petitionReached,
  petitionSigned,
  petitionUnsigned,
} from './petition.events';
import { PetitionRepository } from './petition.repository';

type PlaceName = { readonly id: string; readonly name: string };

const DAY = 24 * 60 * 60_000;

/** What owners ask for together, up to the clock that starts by itself once enough of them do. No opinion of anybody stands before it. */
@Injectable()
export class PetitionService {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly places: PlaceService,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly outbox: Outbox,
  ) {}

  /** An owner asks the owners of their compound to join; one that runs for the same matter is joined instead. Answers its id. */
  async make(tx: Tx, me: Actor, { placeId, topicId, matter, words }: MakePetition): Promise<string> {
    const { compound, district } = await this.places.chainOf(tx, placeId);
    if (!compound) throw new Refusal('place.missing');
    const path = await this.places.pathOf(tx, compound.id);
    const homes = await this.petitions.owned(tx, me.id, path);
    if (!homes.length) throw new Refusal('petition.unfit', { why: petitionWhyWords.not_owner });
    refuseFields(leaksOf(words).length ? { words: faults.words } : {});
    const running = await tx.rows.findOneBy(PetitionRow, { placeId: compound.id, matter, state: 'open' });
    if (running) throw new Refusal('petition.runs');
    const topic = topicId ? await this.headings.heading(tx, topicId) : null;
    const near = topic && (topic.path.startsWith(path) || path.startsWith(topic.path));
    if (topicId && !near) throw new Refusal('topic.missing');
    const id = newId(tx.at);
    const districtId = district.id;
    const days = await this.owed.term(tx, districtId, 'pollDays');
    await tx.rows.insert(PetitionRow, {
      ...{ id, districtId, placeId: compound.id, path, topicId, matter, state: 'open' },
      ...{ words: words.trim() || null, madeBy: me.id, at: tx.at, closesAt: new Date(+tx.at + days * DAY) },
      share: await this.owed.term(tx, districtId, 'petitionShare'),
    });
    await this.outbox.publish(
      tx,
      petitionMade({ districtId, subjectId: id, actorId: me.id, facts: { matter } }),
    );
    if (topicId) await this.topics.echo(tx, topicId, petitionEchoWords.made(petitionMatterWords[matter]));
    await this.sign(tx, me, id);
    return id;
  }

  /** Signs for every home here that I own and nobody signed for. */
  async sign(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.running(tx, id);
    const owned = await this.petitions.owned(tx, me.id, row.path);
    if (!owned.length) throw new Refusal('petition.unfit', { why: petitionWhyWords.not_owner });
    const signed = await this.petitions.signed(tx, id);
    const fresh = owned.filter((home) => !signed.has(home));
    if (!fresh.length) throw new Refusal('petition.unfit', { why: petitionWhyWords.home_signed });
    // one's own hand takes the place of what waits on paper
    await tx.rows.query(
      'update petition_signature set withdrawn_at = $3 where petition_id = $1 and home_id = any($2) and withdrawn_at is null',
      [id, fresh, tx.at],
    );
    await tx.rows.insert(
      PetitionSignatureRow,
      fresh.map((homeId) => ({ id: newId(tx.at), petitionId: id, homeId, personId: me.id, at: tx.at })),
    );
    const about = { districtId: row.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, petitionSigned({ ...about, facts: { homes: `${fresh.length}` } }));
    await this.count(tx, row);
  }

  /** Takes my signatures back, while it is not reached. */
  async unsign(tx: Tx, me: Actor, id: string): Promise<void> {
    const { districtId } = await this.running(tx, id);
    const { affected } = await tx.rows.update(
      PetitionSignatureRow,
      { petitionId: id, personId: me.id, withdrawnAt: IsNull() },
      { withdrawnAt: tx.at },
    );
    if (!affected) return;
    const about = { districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, petitionUnsigned({ ...about, facts: { homes: `${affected}` } }));
  }

  /** Whoever asked takes the whole of it back, while it is not reached. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.running(tx, id);
    if (row.madeBy !== me.id) throw new Refusal('petition.missing');
    await this.end(tx, row, 'withdrawn', me.id);
  }

  /** Whoever has to call, or the community for them, says when the meeting or vote begins. */
  async call(tx: Tx, me: Actor, id: string, { on, words }: CallPetition): Promise<void> {
    const row = await this.petitions.lock(tx, id);
    if (!(await this.mayCall(tx, me, row))) throw new Refusal('petition.missing');
    if (row.state !== 'reached') throw new Refusal('petition.not_now');
    refuseFields(isDate(on) && on >= localDate(tx.at) ? {} : { on: faults.never });
    const said = { calledOn: on, calledWords: words.trim(), calledBy: me.id, endedAt: tx.at };
    await tx.rows.update(PetitionRow, id, { state: 'called', ...said });
    await this.owed.done(tx, { kind: 'petition', subjectId: id });
    const about = { districtId: row.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, petitionCalled({ ...about, facts: {} }));
    await this.echo(tx, row, petitionEchoWords.called(on, words.trim()));
  }

  /** Whether somebody may say that it was called: the committee that owes it, or the community and street. */
  async mayCall(
    tx: Pick<Tx, 'rows' | 'at'>,
    me: Actor,
    { id, path }: Pick<PetitionRow, 'id' | 'path'>,
  ): Promise<boolean> {
    if (holdsAt(me, steering, path)) return true;
    const owing = await this.owing(tx, id);
    return owing !== null && (await this.acting.mine(tx, me)).includes(owing);
  }

  /** Who has to call now. */
  private async owing({ rows }: Pick<Tx, 'rows'>, id: string): Promise<string | null> {
    const [owed] = await rows.query<{ placeId: string }[]>(
      `select place_id as "placeId" from owed where kind = 'petition' and subject_id = $1 and done_at is null`,
      [id],
    );
    return owed?.placeId ?? null;
  }

  /** The committee does not call: the street has to, by a day of its own. */
  private async passOn(tx: Tx, row: PetitionRow, street: PlaceName): Promise<void> {
    await this.owed.done(tx, { kind: 'petition', subjectId: row.id });
    const dueAt = await this.owe(tx, row, street.id, 'street');
    await this.echo(tx, row, petitionEchoWords.passed(street.name, dueAt));
  }

  /** Somebody is late with calling: from the committee it goes on to the street, of the street everybody reads it. */
  async late(tx: Tx, id: string): Promise<void> {
    const row = await this.petitions.lock(tx, id);
    const { street } = await this.places.chainOf(tx, row.placeId);
    const owing = await this.owing(tx, id);
    if (row.state !== 'reached' || !owing) return;
    if (owing === street.id) return this.echo(tx, row, petitionEchoWords.late(street.name));
    await this.passOn(tx, row, street);
  }

  /** Ends those whose time is over; answers how many. */
  async endDue(tx: Tx, most = 50): Promise<number> {
    const due = await tx.rows
      .createQueryBuilder(PetitionRow, 't')
      .where("t.state = 'open' and t.closes_at <= :at", { at: tx.at })
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const row of due) await this.end(tx, row, 'ended', null);
    return due.length;
  }

  /** One that takes signatures, locked. */
  async running(tx: Tx, id: string): Promise<PetitionRow> {
    const row = await this.petitions.lock(tx, id);
    if (row.state !== 'open' || row.closesAt <= tx.at)
      throw new Refusal('petition.unfit', { why: petitionWhyWords.over });
    return row;
  }

  private async end(
    tx: Tx,
    row: PetitionRow,
    to: 'ended' | 'withdrawn',
    actorId: string | null,
  ): Promise<void> {
    await tx.rows.update(PetitionRow, row.id, { state: to, endedAt: tx.at });
    const { districtId, id: subjectId } = row;
    await this.outbox.publish(tx, petitionEnded({ districtId, subjectId, actorId, facts: { to } }));
    await this.echo(tx, row, petitionEchoWords[to]);
  }

  /** Counts the heads behind one that runs; once there are enough, somebody has to call from this moment on. */
  async count(tx: Tx, row: PetitionRow): Promise<void> {
    const { id: petitionId, districtId, share } = row;
    const counted = await this.petitions.homes(tx, row.path);
    const support = supportOf(counted, await this.petitions.signed(tx, petitionId));
    if (!isReached(support, share)) return;
    const { heads, allHeads, area: reachedArea, allArea } = support;
    const numbers = { reachedHeads: heads, allHeads, reachedArea, allArea };
    await tx.rows.update(PetitionRow, petitionId, { state: 'reached', reachedAt: tx.at, ...numbers });
    const committee = await this.committeeOf(tx, row.placeId);
    const { street } = await this.places.chainOf(tx, row.placeId);
    const dueAt = await this.owe(tx, row, committee?.id ?? street.id, committee ? 'committee' : 'street');
    await this.echo(tx, row, petitionEchoWords.reached(heads, allHeads, (committee ?? street).name, dueAt));
    const facts = { heads: `${heads}`, all: `${allHeads}` };
    await this.outbox.publish(
      tx,
      petitionReached({ districtId, subjectId: petitionId, actorId: null, facts }),
    );
  }

  private async owe(tx: Tx, row: PetitionRow, placeId: string, who: 'committee' | 'street'): Promise<Date> {
    const { id: subjectId, topicId, path, matter } = row;
    const words = petitionOwedWords[who](petitionMatterWords[matter]);
    const dueAt = await this.owed.dueIn(tx, path, `${who}Days`);
    await this.owed.owe(tx, { kind: 'petition', subjectId, topicId, placeId, words, dueAt });
    return dueAt;
  }

  /** Everybody who took part in the topic that it is about is told how it goes. */
  private async echo(tx: Tx, { topicId, matter }: PetitionRow, line: string): Promise<void> {
    if (topicId)
      await this.topics.echo(tx, topicId, petitionEchoWords.about(petitionMatterWords[matter], line));
  }

  private async committeeOf({ rows, at }: Tx, compoundId: string): Promise<PlaceName | null> {
    const [body] = await rows.query<PlaceName[]>(
      `select b.place_id as id, p.name from body b join place p on p.id = b.place_id
        where b.for_id = $1 and b.type = 'owners_committee' and (p.until is null or p.until > $2) limit 1`,
      [compoundId, localDate(at)],
    );
    return body ?? null;
  }
}
