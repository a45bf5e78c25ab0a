import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { CastBallot, CastReceipt, ObjectTo } from '@linli/shared/vote/vote.contract';
import { conflictSaid } from '@linli/shared/vote/vote.words';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { endOfDayAfter } from './post.service';
import { ReceptionService } from './reception.service';
import { RollQueries } from './roll.queries';
import { TieService } from './tie.service';
import { VoteObjectionRow, VoteSlotRow, type VoteRow } from './vote.entity';
import { objectionMade, paperAsked } from './vote.events';
import { packOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

/** What an owner does with a phone in hand: vote, ask for paper, say that something is wrong. */
@Injectable()
export class CastService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly rolls: RollQueries,
    private readonly reception: ReceptionService,
    private readonly ties: TieService,
    private readonly outbox: Outbox,
  ) {}

  /** Casts my ballot for one slot of mine, once, while the vote is open and for the electorate that I was shown. */
  async cast(tx: Tx, me: Actor, id: string, { slotId, edition, answers }: CastBallot): Promise<CastReceipt> {
    const vote = await this.votes.share(tx, id);
    if (vote.state === 'noticed') throw new Refusal('vote.not_yet');
    if (vote.state !== 'open' || tx.at >= vote.closesAt) throw new Refusal('vote.over');
    if (packOfVote(vote).online === 'city') throw new Refusal('vote.city_only');
    if (edition !== vote.electorateHash) throw new Refusal('vote.electorate_stale');
    const slot = await this.votes.lockSlot(tx, id, { id: slotId });
    await this.mine(tx, me, vote, slot);
    await this.reception.check(tx, id, answers);
    const last = await this.ballots.last(tx, slot.id);
    if (last && (last.voided || last.proxyId === null))
      throw new Refusal(last.personId === me.id ? 'vote.cast' : 'vote.cast_before');
    const way = { channel: 'phone' as const, personId: me.id, takenBy: [], proxyId: null, documentId: null };
    await this.reception.receive(tx, { vote, slot, answers, ...way });
    await this.ties.voted(tx, vote, me.id);
    return { code: slot.code, at: tx.at.toISOString() };
  }

  /** Asks for a ballot on paper, which an owner may always have; twice changes nothing. */
  async askPaper(tx: Tx, me: Actor, id: string, slotId: string): Promise<void> {
    const vote = await this.votes.share(tx, id);
    if (!['noticed', 'open'].includes(vote.state) || tx.at >= vote.closesAt) throw new Refusal('vote.over');
    const slot = await this.votes.lockSlot(tx, id, { id: slotId });
    await this.mine(tx, me, vote, slot);
    if (slot.paperAskedAt) return;
    await tx.rows.update(VoteSlotRow, slot.id, { paperAskedAt: tx.at });
    const { districtId } = vote;
    const facts = { slot: slot.id };
    await this.outbox.publish(tx, paperAsked({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Says that something is wrong: before a vote closes about the ballot of my home, later about the result. */
  async object(tx: Tx, me: Actor, id: string, { slotId, words }: ObjectTo): Promise<void> {
    const vote = await this.votes.share(tx, id);
    const slot = await this.votes.lockSlot(tx, id, { id: slotId });
    await this.mine(tx, me, vote, slot);
    if (vote.state === 'open' && tx.at < vote.closesAt)
      return this.objectToBallot(tx, me, vote, slot.id, words);
    const inTime = vote.state === 'objections' && vote.objectionsUntil && tx.at < vote.objectionsUntil;
    if (!inTime) throw new Refusal('vote.no_objection_now');
    const open = await tx.rows.existsBy(VoteObjectionRow, { voteId: id, personId: me.id, slotId });
    if (open) throw new Refusal('vote.objected');
    const { districtId } = vote;
    const objection = newId(tx.at);
    const dueAt = endOfDayAfter(tx.at, packOfVote(vote).result.announced);
    await tx.rows.insert(VoteObjectionRow, {
      ...{ id: objection, districtId, voteId: id, slotId, personId: me.id, words: words.trim() },
      ...{ at: tx.at, dueAt },
    });
    await this.outbox.publish(
      tx,
      objectionMade({ districtId, subjectId: id, actorId: me.id, facts: { objection } }),
    );
  }

  /** Refuses a slot of which no lot is mine. */
  async mine(read: Read, me: Actor, vote: VoteRow, slot: VoteSlotRow): Promise<void> {
    const own = vote.electorateId ? await this.rolls.lotsOf(read, vote.electorateId, me.id) : [];
    if (!slot.lots.some(({ id }) => own.includes(id))) throw new Refusal('vote.not_owner');
  }

  /** A co-owner does not agree with the ballot that another cast: a person decides before the count. */
  private async objectToBallot(
    tx: Tx,
    me: Actor,
    { id: voteId, districtId }: VoteRow,
    slotId: string,
    words: string,
  ): Promise<void> {
    const last = await this.ballots.last(tx, slotId);
    if (!last || last.voided || last.personId === me.id) throw new Refusal('vote.no_objection_now');
    if (await tx.rows.existsBy(VoteConflictRow, { slotId, byId: me.id, kind: 'co_owner' }))
      throw new Refusal('vote.objected');
    await tx.rows.insert(VoteConflictRow, {
      ...{ id: newId(tx.at), districtId, voteId, slotId, kind: 'co_owner' as const },
      ...{ words: conflictSaid.coOwner(words.trim()), byId: me.id, at: tx.at },
    });
  }
}
