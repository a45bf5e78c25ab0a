import { Injectable } from '@nestjs/common';
import { sameAnswers, type Answered } from '@linli/shared/vote/ballot.rules';
import { receiving } from '@linli/shared/vote/life.rules';
import { carriedFaultWords } from '@linli/shared/vote/pack.words';
import { carriedFault } from '@linli/shared/vote/proxy.rules';
import type { Carrier, EnteredPaper, EnterPaper, WindowBallot } from '@linli/shared/vote/office.contract';
import type { CastReceipt } from '@linli/shared/vote/vote.contract';
import { conflictSaid, voteFaults } from '@linli/shared/vote/vote.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { IsNull, Not } from 'typeorm';
import { DocumentService } from '../document/document.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { NamedBallotRow, PaperEntryRow, VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { ProxyService } from './proxy.service';
import { ReceptionService } from './reception.service';
import type { VoteRow, VoteSlotRow } from './vote.entity';
import { paperEntered } from './vote.events';
import { VoteRepository } from './vote.repository';

/** Ballots on paper, which two people enter apart from one another, and ballots at the window. */
@Injectable()
export class PaperService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly reception: ReceptionService,
    private readonly proxies: ProxyService,
    private readonly documents: DocumentService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Enters what I read on a paper. It counts once a second person read the same without seeing what I read; where the two
   * differ, it is listed, and counts when a third person agrees with one of them. Paper that was handed in before the
   * end may be entered until the count.
   */
  async enter(tx: Tx, me: Actor, id: string, ask: EnterPaper): Promise<EnteredPaper> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    if (!receiving.includes(vote.state))
      throw new Refusal(vote.state === 'noticed' ? 'vote.not_yet' : 'vote.over');
    const slot = await this.votes.lockSlot(tx, id, { code: ask.code });
    await this.ready(tx, vote, slot, ask);
    const carriedBy = carriedFrom(slot, ask.carrier);
    const before = await this.ballots.entriesOf(tx, slot.id);
    if (before.some(({ byId }) => byId === me.id)) throw new Refusal('vote.entered_by_you');
    const same = before.find((one) => sameAnswers(this.reception.open(one.answersSealed), ask.answers));
    if (
      before.length >= 3 ||
      (before.length === 2 && agree(before, (one) => this.reception.open(one.answersSealed)))
    )
      throw new Refusal('vote.paper_done');
    await tx.rows.insert(PaperEntryRow, {
      ...{ id: newId(tx.at), districtId: vote.districtId, voteId: id, slotId: slot.id },
      ...{ turn: before.length + 1, byId: me.id, answersSealed: this.reception.seal(ask.answers) },
      ...{ proxyId: ask.proxyId ?? null, documentId: ask.documentId, carriedBy, at: tx.at },
    });
    const outcome = await this.outcomeOf(tx, me, { vote, slot, ask, before, same });
    const facts = { slot: slot.id, outcome };
    await this.outbox.publish(
      tx,
      paperEntered({ districtId: vote.districtId, subjectId: id, actorId: me.id, facts }),
    );
    return { outcome, label: slot.label };
  }

  /** Takes in the ballot of somebody who stands at the window with the code of their household and has signed. */
  async window(tx: Tx, me: Actor, id: string, ask: WindowBallot): Promise<CastReceipt> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    if (vote.state === 'noticed') throw new Refusal('vote.not_yet');
    if (vote.state !== 'open' || tx.at >= vote.closesAt) throw new Refusal('vote.over');
    const slot = await this.votes.lockSlot(tx, id, { code: ask.code });
    await this.ready(tx, vote, slot, ask);
    const last = await this.ballots.last(tx, slot.id);
    if (last && (last.proxyId === null || ask.proxyId)) throw new Refusal('vote.cast_before');
    const way = { channel: 'window' as const, personId: null, takenBy: [me.id] };
    const { answers, documentId, proxyId = null } = ask;
    await this.reception.receive(tx, { vote, slot, answers, documentId, proxyId, ...way });
    return { code: slot.code, at: tx.at.toISOString() };
  }

  /** What became of a paper with this entry. */
  private async outcomeOf(
    tx: Tx,
    me: Actor,
    {
      vote,
      slot,
      ask,
      before,
      same,
    }: {
      vote: VoteRow;
      slot: VoteSlotRow;
      ask: EnterPaper;
      before: readonly PaperEntryRow[];
      same: PaperEntryRow | undefined;
    },
  ): Promise<EnteredPaper['outcome']> {
    if (!before.length) return 'waits';
    if (!same) {
      if (before.length === 1) await this.listDifference(tx, vote, slot.id);
      return 'differs';
    }
    await tx.rows.update(
      VoteConflictRow,
      { slotId: slot.id, kind: 'entries_differ', decidedAt: IsNull() },
      { decision: 'keep', decidedBy: me.id, decidedAt: tx.at },
    );
    const { answers, documentId } = ask;
    const way = { channel: 'paper' as const, personId: null, takenBy: [same.byId, me.id] };
    const proxyId = same.proxyId ?? ask.proxyId ?? null;
    const reception = await this.reception.receive(tx, { vote, slot, answers, documentId, proxyId, ...way });
    return reception === 'conflict' ? 'conflict' : 'counts';
  }

  private async listDifference(tx: Tx, { id: voteId, districtId }: VoteRow, slotId: string): Promise<void> {
    await tx.rows.insert(VoteConflictRow, {
      ...{ id: newId(tx.at), districtId, voteId, slotId, kind: 'entries_differ' as const },
      ...{ words: conflictSaid.differ, at: tx.at },
    });
  }

  /** Refuses answers that do not fit, a photo that is not the compound's or belongs to another home, a proxy that may not be used. */
  private async ready(
    tx: Tx,
    vote: VoteRow,
    slot: VoteSlotRow,
    { answers, documentId, proxyId }: WindowBallot,
  ): Promise<void> {
    await this.reception.check(tx, vote.id, answers);
    const [photo] = await this.documents.named(tx, [documentId]);
    const elsewhere =
      (await tx.rows.existsBy(PaperEntryRow, { documentId, slotId: Not(slot.id) })) ||
      (await tx.rows.existsBy(NamedBallotRow, { documentId, slotId: Not(slot.id) }));
    if (photo?.placeId !== vote.placeId)
      throw new Refusal('field.wrong', {}, { documentId: voteFaults.photo });
    if (elsewhere) throw new Refusal('field.wrong', {}, { documentId: voteFaults.photoElsewhere });
    if (proxyId) await this.proxies.usable(tx, vote, slot, proxyId);
  }
}

/** Who brought a paper, by name; refused where its owner did not sign it, or it went through other hands. */
function carriedFrom({ ownerKey }: VoteSlotRow, carrier: Carrier | undefined): string | null {
  if (!carrier) return null;
  const name = carrier.name.trim();
  const fault = carriedFault({
    giver: ownerKey,
    signed: carrier.signed,
    passedOnBy: carrier.handed ? null : name,
  });
  if (fault) refuseFields({ carrier: carriedFaultWords[fault] });
  return name;
}

const agree = (
  [one, other]: readonly PaperEntryRow[],
  read: (entry: PaperEntryRow) => readonly Answered[],
): boolean => Boolean(one && other && sameAnswers(read(one), read(other)));
