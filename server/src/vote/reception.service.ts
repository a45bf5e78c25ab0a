import { Injectable } from '@nestjs/common';
import {
  answersFault,
  canonicalAnswers,
  receptionOf,
  type Answered,
  type BallotChannel,
  type Reception,
} from '@linli/shared/vote/ballot.rules';
import type { Choice } from '@linli/shared/vote/tally.rules';
import { answerFaultWords, channelWords, conflictSaid } from '@linli/shared/vote/vote.words';
import { refuseFields } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { NamedBallotRow, VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import type { VoteRow, VoteSlotRow } from './vote.entity';
import { ballotTaken } from './vote.events';
import { VoteRepository } from './vote.repository';

/** A ballot that has come, by whatever way; its slot is locked. */
export interface Incoming {
  readonly vote: VoteRow;
  readonly slot: VoteSlotRow;
  readonly channel: BallotChannel;
  readonly answers: readonly Answered[];
  /** Whoever cast it on a phone. */
  readonly personId: string | null;
  /** Who took it in. */
  readonly takenBy: readonly string[];
  readonly proxyId: string | null;
  readonly documentId: string | null;
}

/** What a ballot says: by the number of the question, and as one text. */
export interface Said {
  readonly choices: ReadonlyMap<number, Choice>;
  readonly canonical: string;
}

const readAnswers = (text: string): Answered[] => JSON.parse(text) as Answered[];

const saidBy = (answers: readonly Answered[]): Said => ({
  choices: new Map(answers.map(({ question, choice }) => [question, choice])),
  canonical: canonicalAnswers(answers),
});

/** Where every ballot comes in, and what becomes of it. */
@Injectable()
export class ReceptionService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses answers that leave a question out, answer one twice, or answer none of the vote's. */
  async check(read: Read, voteId: string, answers: readonly Answered[]): Promise<void> {
    const numbers = (await this.votes.questionsOf(read, voteId)).map(({ number }) => number);
    const fault = answersFault(numbers, answers);
    if (fault) refuseFields({ answers: answerFaultWords[fault] });
  }

  /** Puts a ballot into its slot, in the place of a proxy's, or on the list of what a person decides. The slot is locked. */
  async receive(tx: Tx, incoming: Incoming): Promise<Reception> {
    const { vote, slot, channel, proxyId } = incoming;
    const before = await this.ballots.last(tx, slot.id);
    const held = before && { channel: before.channel, byProxy: before.proxyId !== null };
    const over = tx.at >= vote.closesAt;
    const reception = before?.voided
      ? 'conflict'
      : receptionOf(held, { channel, byProxy: proxyId !== null }, over);
    if (reception === 'conflict' && before) await this.list(tx, incoming, before);
    else await this.put(tx, incoming, before?.id ?? null);
    const facts = { slot: slot.id, channel, reception };
    const actorId = incoming.personId ?? incoming.takenBy[0] ?? null;
    const { id: subjectId, districtId } = vote;
    await this.outbox.publish(tx, ballotTaken({ districtId, subjectId, actorId, facts }));
    return reception;
  }

  /** Adds a ballot, in the place of `replacesId` where there is one. */
  async put(tx: Tx, incoming: Incoming, replacesId: string | null): Promise<void> {
    const { vote, slot, answers, channel, personId, takenBy, proxyId, documentId } = incoming;
    await tx.rows.insert(NamedBallotRow, {
      ...{ id: newId(tx.at), districtId: vote.districtId, voteId: vote.id, slotId: slot.id, channel },
      ...{ personId, takenBy: [...takenBy], proxyId, documentId, replacesId, at: tx.at },
      answersSealed: this.seal(answers),
    });
  }

  seal(answers: readonly Answered[]): Buffer {
    return this.secrets.seal(JSON.stringify(answers));
  }

  open(sealed: Buffer): Answered[] {
    return readAnswers(this.secrets.open(sealed));
  }

  /** Opens very many ballots: as they say few different things, each is read once. */
  opener(): (sealed: Buffer) => Said {
    const known = new Map<string, Said>();
    return (sealed) => {
      const text = this.secrets.open(sealed);
      const said = known.get(text) ?? saidBy(readAnswers(text));
      known.set(text, said);
      return said;
    };
  }

  private async list(tx: Tx, incoming: Incoming, before: NamedBallotRow): Promise<void> {
    const { vote, slot, channel, answers, proxyId, documentId, takenBy } = incoming;
    await tx.rows.insert(VoteConflictRow, {
      ...{ id: newId(tx.at), districtId: vote.districtId, voteId: vote.id, slotId: slot.id },
      ...{ kind: 'second_ballot' as const, channel, answersSealed: this.seal(answers), proxyId, documentId },
      words: conflictSaid.second(channelWords[before.channel], channelWords[channel]),
      ...{ byId: takenBy[0] ?? null, at: tx.at },
    });
  }
}
