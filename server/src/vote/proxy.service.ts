import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { proxyFaultWords } from '@linli/shared/vote/pack.words';
import { phoneAuthority, proxyFault } from '@linli/shared/vote/proxy.rules';
import type { GaveProxy, GiveProxy } from '@linli/shared/vote/office.contract';
import type { GiveOwnProxy } from '@linli/shared/vote/vote.contract';
import { conflictSaid, voteFaults } from '@linli/shared/vote/vote.words';
import { DocumentService } from '../document/document.service';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { VoteConflictRow, VoteProxyRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { RollQueries } from './roll.queries';
import type { VoteRow, VoteSlotRow } from './vote.entity';
import { proxyAnswered, proxyGiven } from './vote.events';
import { packOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

/** Authorities to vote for an owner: entered by staff with a photo of the paper and confirmed by an owner who has a phone, or given there. */
@Injectable()
export class ProxyService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly rolls: RollQueries,
    private readonly people: PeopleService,
    private readonly documents: DocumentService,
    private readonly outbox: Outbox,
  ) {}

  /** Enters an authority. The vote is locked, so that nobody comes to act for more owners than its rules allow. */
  async give(tx: Tx, me: Actor, id: string, ask: GiveProxy): Promise<GaveProxy> {
    await this.votes.shareAtWork(tx, me, id);
    const vote = await this.votes.lock(tx, id);
    if (!['noticed', 'open'].includes(vote.state)) throw new Refusal('vote.over');
    const slot = await this.votes.lockSlot(tx, id, { code: ask.code });
    const [photo] = await this.documents.named(tx, [ask.documentId]);
    if (photo?.placeId !== vote.placeId) refuseFields({ documentId: voteFaults.photo });
    const holderIndex = this.people.phoneIndex(ask.holderPhone);
    await this.allowed(tx, vote, slot, { holderIndex, saidStaff: ask.propertyStaff });
    const owners = await this.ownersOf(tx, vote, slot);
    const given = { holderName: ask.holderName.trim(), holderIndex, documentId: ask.documentId };
    return { id: await this.put(tx, me, { vote, slot }, given), asksOwner: owners.length > 0 };
  }

  private async put(
    tx: Tx,
    me: Actor,
    { vote: { id: voteId, districtId }, slot }: { vote: VoteRow; slot: VoteSlotRow },
    given: Pick<VoteProxyRow, 'holderName' | 'holderIndex' | 'documentId'> & Partial<VoteProxyRow>,
  ): Promise<string> {
    const proxy = newId(tx.at);
    const row = { ...given, id: proxy, districtId, voteId, slotId: slot.id, byId: me.id, at: tx.at };
    await tx.rows.insert(VoteProxyRow, row);
    const facts = { slot: slot.id, proxy, way: given.documentId ? 'paper' : 'phone' };
    await this.outbox.publish(tx, proxyGiven({ districtId, subjectId: voteId, actorId: me.id, facts }));
    return proxy;
  }

  /** An owner gives an authority on their own phone, for one slot, within the same limits; theirs from the beginning. */
  async giveOwn(tx: Tx, me: Actor, id: string, ask: GiveOwnProxy): Promise<void> {
    const vote = await this.votes.lock(tx, id);
    if (!['noticed', 'open'].includes(vote.state) || tx.at >= vote.closesAt) throw new Refusal('vote.over');
    if (!phoneAuthority(packOfVote(vote))) throw new Refusal('proxy.paper_only');
    const slot = await this.votes.lockSlot(tx, id, { id: ask.slotId });
    if (!(await this.ownersOf(tx, vote, slot)).includes(me.id)) throw new Refusal('vote.not_owner');
    if (await this.ballots.last(tx, slot.id)) throw new Refusal('vote.cast_before');
    const holderIndex = this.people.phoneIndex(ask.holderPhone);
    await this.allowed(tx, vote, slot, { holderIndex, saidStaff: ask.propertyStaff });
    const given = { holderName: ask.holderName.trim(), holderIndex, documentId: null, confirmedBy: me.id };
    await this.put(tx, me, { vote, slot }, { ...given, confirmedAt: tx.at });
  }

  /** An owner says whether they wrote it, or takes back what they gave; not once it was used, when their own ballot takes its place. A ballot that was cast by somebody they did not send is listed. */
  async answer(tx: Tx, me: Actor, voteId: string, proxyId: string, yes: boolean): Promise<void> {
    const vote = await this.votes.share(tx, voteId);
    const proxy = await tx.rows.findOneBy(VoteProxyRow, { id: proxyId, voteId });
    const slot = proxy && (await this.votes.lockSlot(tx, voteId, { id: proxy.slotId }));
    const owners = slot ? await this.ownersOf(tx, vote, slot) : [];
    if (!proxy || !slot || !owners.includes(me.id)) throw new Refusal('proxy.missing');
    if (proxy.endedAt || (proxy.confirmedAt && yes)) return;
    const last = await this.ballots.last(tx, slot.id);
    if (!yes && proxy.confirmedAt && last?.proxyId === proxyId) throw new Refusal('proxy.used');
    const said = yes ? { confirmedAt: tx.at, confirmedBy: me.id } : { endedAt: tx.at };
    await tx.rows.update(VoteProxyRow, proxyId, said);
    const { districtId } = vote;
    if (!yes && last?.proxyId === proxyId && !last.voided)
      await tx.rows.insert(VoteConflictRow, {
        ...{ id: newId(tx.at), districtId, voteId, slotId: slot.id, kind: 'proxy' as const, proxyId },
        ...{ words: conflictSaid.proxy, byId: me.id, at: tx.at },
      });
    const facts = { slot: slot.id, proxy: proxyId, yes: yes ? 'yes' : 'no' };
    await this.outbox.publish(tx, proxyAnswered({ districtId, subjectId: voteId, actorId: me.id, facts }));
  }

  /** Refuses an authority that may not be used: over, another slot's, or not confirmed by an owner who could. */
  async usable(read: Read, vote: VoteRow, slot: VoteSlotRow, proxyId: string): Promise<void> {
    const proxy = await read.rows.findOneBy(VoteProxyRow, { id: proxyId, slotId: slot.id });
    if (!proxy || proxy.endedAt) throw new Refusal('proxy.missing');
    if (!proxy.confirmedAt && (await this.ownersOf(read, vote, slot)).length)
      throw new Refusal('proxy.unconfirmed');
  }

  /** The accounts of those who own a slot. */
  private async ownersOf(read: Read, { electorateId }: VoteRow, { lots }: VoteSlotRow): Promise<string[]> {
    const ids = lots.map(({ id }) => id);
    return electorateId ? this.rolls.peopleOf(read, electorateId, ids) : [];
  }

  private async allowed(
    tx: Tx,
    vote: VoteRow,
    slot: VoteSlotRow,
    { holderIndex, saidStaff }: { holderIndex: Buffer; saidStaff: boolean },
  ): Promise<void> {
    const standing = await tx.rows.query<{ giver: string; agentId: string }[]>(
      `select s.owner_key as giver, encode(p.holder_index, 'hex') as "agentId" from vote_proxy p join vote_slot s on s.id = p.slot_id
        where p.vote_id = $1 and p.ended_at is null`,
      [vote.id],
    );
    const [known] = await tx.rows.query<[{ owner: string | null; staff: boolean }]>(
      `select (select s.owner_key from electorate_owner o join electorate_share h on h.electorate_id = o.electorate_id and h.owner_id = o.id
                 join electorate_lot s on s.electorate_id = h.electorate_id and s.id = h.lot_id where o.electorate_id = $1 and o.phone_index = $2
                order by s.owner_key = $4 desc limit 1) as owner,
              exists (select from person p join appointment a on a.person_id = p.id join place w on w.id = a.place_id and w.kind = 'firm'
                where p.phone_index = $2 and a.since <= $3 and (a.until is null or a.until >= $3)) as staff`,
      [vote.electorateId, holderIndex, localDate(tx.at), slot.ownerKey],
    );
    const fault = proxyFault(
      {
        ...{ giver: slot.ownerKey, agent: known.owner, agentId: holderIndex.toString('hex'), written: true },
        propertyStaff: saidStaff || known.staff,
      },
      standing.map((one) => ({ ...one, agent: null, written: true, propertyStaff: false })),
      packOfVote(vote),
    );
    if (fault) refuseFields({ holderPhone: proxyFaultWords[fault] });
  }
}
