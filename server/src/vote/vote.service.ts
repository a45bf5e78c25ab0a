import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { MakeVote, MadeVote, ReviseVote } from '@linli/shared/vote/office.contract';
import { voteLife, type VoteMove } from '@linli/shared/vote/life.rules';
import { editionOf } from '@linli/shared/vote/pack.rules';
import { voteFaults } from '@linli/shared/vote/vote.words';
import { DocumentService } from '../document/document.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { RollQueries } from './roll.queries';
import { draftFaults, draftOf } from './vote.draft';
import { VoteDocumentRow, VoteQuestionRow, VoteRow } from './vote.entity';
import { voteMade, voteMoved, voteRevised } from './vote.events';
import { packOfVote } from './vote.readiness';
import { partsOf, VoteRepository } from './vote.repository';

/** Votes as they are written, and the moves of their lives that need nothing else. */
@Injectable()
export class VoteService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly rolls: RollQueries,
    private readonly places: PlaceService,
    private readonly documents: DocumentService,
    private readonly topics: TopicQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Writes a vote of a compound that I steer, under the rules that hold there today. */
  async make(tx: Tx, me: Actor, { placeId, topicId, ...ask }: MakeVote): Promise<MadeVote> {
    const path = await this.places.pathOf(tx, placeId).catch(() => null);
    const chain = path && holdsAt(me, steering, path) ? await this.places.chainOf(tx, placeId) : null;
    if (!path || chain?.place.kind !== 'compound')
      throw new Refusal('field.wrong', {}, { placeId: voteFaults.place });
    const districtId = await this.places.districtOf(tx, path);
    const pack = await this.rolls.packOf(tx, districtId);
    refuseFields({
      ...draftFaults(ask, pack, tx.at),
      ...(await this.outside(tx, { placeId, path, ...ask })),
      ...(topicId && !(await this.concerns(tx, topicId, path)) && { topicId: voteFaults.topic }),
    });
    const id = newId(tx.at);
    await tx.rows.insert(VoteRow, {
      ...{ id, districtId, placeId, path, topicId: topicId ?? null, pack: editionOf(pack) },
      ...draftOf(ask),
      ...{ state: 'draft' as const, version: 1, byId: me.id, at: tx.at },
    });
    await this.write(tx, { id, districtId }, ask);
    await this.outbox.publish(tx, voteMade({ districtId, subjectId: id, actorId: me.id, facts: {} }));
    return { id };
  }

  /** Writes a vote anew that has not been posted; what was posted holds. */
  async revise(tx: Tx, me: Actor, id: string, { version, ...ask }: ReviseVote): Promise<void> {
    const row = await this.votes.take(tx, me, id, version);
    if (row.state !== 'draft') throw new Refusal('vote.locked');
    const pack = packOfVote(row);
    refuseFields({
      ...draftFaults(ask, pack, tx.at),
      ...(await this.outside(tx, { placeId: row.placeId, path: row.path, ...ask })),
    });
    await tx.rows.update(VoteRow, id, { ...draftOf(ask), version: version + 1 });
    await tx.rows.delete(VoteQuestionRow, { voteId: id });
    await tx.rows.delete(VoteDocumentRow, { voteId: id });
    await this.write(tx, row, ask);
    await this.outbox.publish(
      tx,
      voteRevised({ districtId: row.districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** Makes one move of a vote that is locked, with whatever changes with it; by nobody where time does it. */
  async go(
    tx: Tx,
    me: Actor | null,
    row: VoteRow,
    move: VoteMove,
    more: Partial<VoteRow> = {},
  ): Promise<void> {
    const state = step(voteLife, row.state, move, me ? partsOf(me, row.path) : ['time']);
    const changed = { dueAt: null, lateAt: null, ...more, state, version: row.version + 1 };
    await tx.rows.update(VoteRow, row.id, changed);
    const facts = { move, from: row.state, to: state };
    const { id: subjectId, districtId } = row;
    await this.outbox.publish(tx, voteMoved({ districtId, subjectId, actorId: me?.id ?? null, facts }));
  }

  /** Whether a topic is about the compound, a place in it, or the community above it. */
  private async concerns(tx: Tx, topicId: string, path: string): Promise<boolean> {
    const topic = await this.topics.heading(tx, topicId);
    return topic !== null && (topic.path.startsWith(path) || path.startsWith(topic.path));
  }

  /** What is named and does not belong to the compound. */
  private async outside(
    tx: Tx,
    {
      placeId,
      path,
      buildings,
      documents,
      electorateId,
      ruleDocumentId,
    }: Pick<MakeVote, 'placeId' | 'buildings' | 'documents' | 'electorateId' | 'ruleDocumentId'> & {
      path: string;
    },
  ): Promise<Record<string, string>> {
    const [{ found }] = await tx.rows.query<[{ found: number }]>(
      `select count(distinct p.id)::int as found from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.id = any($1) and p.kind = 'building' and starts_with(s.path, $2)`,
      [buildings, path],
    );
    const wanted = [...new Set([...documents, ...(ruleDocumentId ? [ruleDocumentId] : [])])];
    const kept = (await this.documents.named(tx, wanted)).filter((one) => one.placeId === placeId);
    const roll = electorateId ? await this.rolls.placeOf(tx, electorateId) : placeId;
    return {
      ...(found < new Set(buildings).size && { buildings: voteFaults.building }),
      ...(kept.length < wanted.length && { documents: voteFaults.document }),
      ...(roll !== placeId && { electorateId: voteFaults.electorate }),
    };
  }

  private async write(
    tx: Tx,
    { id: voteId, districtId }: Pick<VoteRow, 'id' | 'districtId'>,
    { questions, documents }: Pick<MakeVote, 'questions' | 'documents'>,
  ): Promise<void> {
    await tx.rows.insert(
      VoteQuestionRow,
      questions.map((words, turn) => ({ voteId, districtId, number: turn + 1, words: words.trim() })),
    );
    const named = [...new Set(documents)].map((documentId, sort) => ({
      voteId,
      districtId,
      documentId,
      sort,
    }));
    if (named.length) await tx.rows.insert(VoteDocumentRow, named);
  }
}
