import { Injectable } from '@nestjs/common';
import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { openFaultWords } from '@linli/shared/vote/pack.words';
import { voteFaults } from '@linli/shared/vote/vote.words';
import { createHash } from 'node:crypto';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { RollQueries, type FrozenRoll } from './roll.queries';
import { SlotService } from './slot.service';
import { TieService } from './tie.service';
import { VoteRow, type VoteQuestionRow } from './vote.entity';
import { slotsFollowed } from './vote.events';
import { lacksOf, packOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';
import { VoteService } from './vote.service';

/** What stands between a vote that is written and its ballots: it is found complete, posted, and follows its electorate. */
@Injectable()
export class PostService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly moves: VoteService,
    private readonly rolls: RollQueries,
    private readonly slots: SlotService,
    private readonly ties: TieService,
    private readonly outbox: Outbox,
  ) {}

  /** Finds a vote complete; what is missing is said in plain words. */
  async prepare(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    await this.complete(tx, row);
    await this.moves.go(tx, me, row, 'prepare');
  }

  /** Posts a vote: its questions, times and electorate are fixed from now on, under one hash, and each home has a slot. */
  async post(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    const roll = await this.complete(tx, row);
    const questions = await this.votes.questionsOf(tx, row.id);
    const noticeHash = noticeHashOf(row, questions, roll.hash);
    const posted = { noticedAt: tx.at, electorateHash: roll.hash, noticeHash, dueAt: row.opensAt };
    await this.moves.go(tx, me, row, 'post', posted);
    await this.slots.lay(tx, row, roll, packOfVote(row).fills);
    await this.ties.posted(tx, me.id, row);
  }

  /** Lets an open vote run longer, within what its rules allow; a shorter one was not what was posted. */
  async extend(tx: Tx, me: Actor, row: VoteRow, closesAt: Date | null): Promise<void> {
    if (!closesAt || closesAt <= row.closesAt) throw fieldFault('closesAt', voteFaults.earlier);
    const { most } = packOfVote(row).open;
    const days = dayNumber(closesAt) - dayNumber(row.opensAt) + 1;
    if (most !== null && days > most) throw fieldFault('closesAt', openFaultWords.long);
    await this.moves.go(tx, me, row, 'extend', { closesAt, dueAt: closesAt });
  }

  /** Takes over a newer edition of the electorate while the vote runs: for homes that changed hands. */
  async follow(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.votes.lock(tx, id);
    const newest = row.electorateId && (await this.rolls.newest(tx, row.electorateId));
    const roll = newest && newest !== row.electorateId ? await this.rolls.frozen(tx, newest) : null;
    if (!roll || !['noticed', 'open'].includes(row.state)) throw new Refusal('vote.no_edition');
    const fresh = await this.slots.follow(tx, row, roll, packOfVote(row).fills);
    const changed = { electorateId: roll.id, electorateHash: roll.hash, version: row.version + 1 };
    await tx.rows.update(VoteRow, id, changed);
    const { districtId } = row;
    const facts = { slots: `${fresh}` };
    await this.outbox.publish(tx, slotsFollowed({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** The electorate of a vote that lacks nothing; refused with everything that it lacks. */
  private async complete(tx: Tx, row: VoteRow): Promise<FrozenRoll> {
    const roll = row.electorateId ? await this.rolls.frozen(tx, row.electorateId) : null;
    const { length } = await this.votes.questionsOf(tx, row.id);
    const lacks = lacksOf(row, { roll, questions: length, at: tx.at }).map((fault) => openFaultWords[fault]);
    if (roll && !sameScope(roll.buildings, row.buildings)) lacks.push(voteFaults.scope);
    const needsAddress = packOfVote(row).online === 'city' && !row.cityAddress;
    if (needsAddress) lacks.push(voteFaults.city);
    if (row.opensAt <= tx.at) lacks.push(voteFaults.past);
    if (lacks.length || !roll) throw new Refusal('vote.not_ready', { lacks: lacks.join('；') });
    return roll;
  }
}

const sameScope = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

function fieldFault(field: string, words: string): Refusal {
  return new Refusal('field.wrong', {}, { [field]: words });
}

/** The SHA-256 of what a notice says, line by line in a fixed order, so that anybody can find it again from the paper. */
export function noticeHashOf(
  { title, matter, pack, opensAt, closesAt, cents }: VoteRow,
  questions: readonly VoteQuestionRow[],
  electorateHash: string,
): string {
  const lines = [
    ...[title, matter, pack, opensAt.toISOString(), closesAt.toISOString(), cents ?? '', electorateHash],
    ...questions.map(({ number, words }) => `${number} ${words}`),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The end of the day so many days after an instant, in Shanghai. */
export const endOfDayAfter = (at: Date, days: number): Date => instantOn(dayNumber(at) + days + 1, 0);
