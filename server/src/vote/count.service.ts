import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { tally, totalOf, type Cast, type RollLot } from '@linli/shared/vote/tally.rules';
import { verdict, type VoteRule } from '@linli/shared/vote/verdict.rules';
import { createHash } from 'node:crypto';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { BallotRepository, type CountedSlot, type SealedSlot } from './ballot.repository';
import { endOfDayAfter } from './post.service';
import { ReceptionService, type Said } from './reception.service';
import { TieService } from './tie.service';
import {
  VoteCountRow,
  VoteObjectionRow,
  type Counted,
  type CountedQuestion,
  type VoteRow,
} from './vote.entity';
import { packOfVote, ruleOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';
import { VoteService } from './vote.service';

/** So many ballots are opened, which takes a hundredth of a second at most, before whoever asks meanwhile is answered. */
const atATime = 1000;

/** Counting: only after the end, from the ballots themselves, and as often as somebody asks. */
@Injectable()
export class CountService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly reception: ReceptionService,
    private readonly moves: VoteService,
    private readonly ties: TieService,
  ) {}

  /** Counts a vote that is over, once all conflicts are decided and each paper was read twice. */
  async count(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    const { conflicts, entries } = await this.ballots.unsettled(tx, row.id);
    if (conflicts || entries) throw new Refusal('vote.unsettled', { conflicts, entries });
    const closedAt = row.closedAt ?? tx.at;
    // the result is announced within so many days of the end (山东条例 32, 北京条例 37)
    const dueAt = endOfDayAfter(closedAt, packOfVote(row).result.announced);
    await this.moves.go(tx, me, row, 'count', { dueAt });
    await this.keep(tx, me, row);
  }

  /** Counts again, from the beginning; both counts stay. */
  async recount(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    await this.moves.go(tx, me, row, 'recount', { dueAt: row.dueAt });
    await this.keep(tx, me, row);
  }

  /** Publishes the preliminary result; owners may object until the end of a day. */
  async publish(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    const { announced, objections } = packOfVote(row).result;
    const objectionsUntil = endOfDayAfter(tx.at, objections);
    const dueAt = endOfDayAfter(objectionsUntil, announced);
    await this.moves.go(tx, me, row, 'publish', { publishedAt: tx.at, objectionsUntil, dueAt });
  }

  /** Makes a result final, when the days to object are over and each objection has its answer. */
  async settle(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    if (!row.objectionsUntil || tx.at < row.objectionsUntil) throw new Refusal('vote.objections_open');
    if (await tx.rows.existsBy(VoteObjectionRow, { voteId: row.id, answeredAt: IsNull() }))
      throw new Refusal('vote.objections_unanswered');
    await this.moves.go(tx, me, row, 'settle', { endedAt: tx.at });
    const questions = (await this.newest(tx, row.id))?.result.questions ?? [];
    await this.ties.settled(tx, me.id, row, questions.length > 0 && questions.every(({ passed }) => passed));
  }

  /** The newest count of a vote. */
  newest({ rows }: Read, voteId: string): Promise<VoteCountRow | null> {
    return rows.findOne(VoteCountRow, { where: { voteId }, order: { edition: 'DESC' } });
  }

  /** What the ballots come to now; writes nothing. */
  async counted(read: Read, row: VoteRow): Promise<{ result: Counted; ballotsHash: string }> {
    const roll: RollLot[] = [];
    const ballots: Opened[] = [];
    const open = this.reception.opener();
    for (const [turn, slot] of (await this.ballots.toCount(read, row.id)).entries()) {
      if (turn % atATime === 0) await letOthersIn();
      const { code, channel, answersSealed } = slot;
      const lots = lotsOf(slot);
      roll.push(...lots);
      if (answersSealed)
        ballots.push({ code, channel, lots: lots.map(({ id }) => id), said: open(answersSealed) });
    }
    // what a count comes to does not hang on the order in which the database found them
    ballots.sort((one, other) => (one.code < other.code ? -1 : 1));
    const rule = ruleOfVote(row);
    const questions = (await this.votes.questionsOf(read, row.id)).map(({ number }) => {
      const casts = ballots.flatMap(({ lots, said }, turn): Cast[] => {
        const choice = said.choices.get(number);
        return choice ? [{ turn, lots, choice }] : [];
      });
      return questionOf(number, roll, casts, rule);
    });
    const lines = ballots.map(({ code, channel, said }) => `${code} ${channel ?? ''} ${said.canonical}`);
    const ballotsHash = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
    return { result: { total: totalOf(roll), questions }, ballotsHash };
  }

  private async keep(tx: Tx, me: Actor, row: VoteRow): Promise<void> {
    const { result, ballotsHash } = await this.counted(tx, row);
    const edition = ((await this.newest(tx, row.id))?.edition ?? 0) + 1;
    const { id: voteId, districtId } = row;
    const kept = {
      id: newId(tx.at),
      districtId,
      voteId,
      edition,
      ballotsHash,
      result,
      byId: me.id,
      at: tx.at,
    };
    await tx.rows.insert(VoteCountRow, kept);
  }
}

/** A ballot that was opened, with the lots that it speaks for. */
interface Opened extends Pick<SealedSlot, 'code' | 'channel'> {
  readonly lots: readonly string[];
  readonly said: Said;
}

/** The lots of a slot, as the law counts them. */
export const lotsOf = ({
  lots,
  ownerKey,
  delivered,
}: Pick<CountedSlot, 'lots' | 'ownerKey' | 'delivered'>): RollLot[] =>
  lots.map(({ id, area }) => ({ id, area, ownerKey, delivered }));

function questionOf(
  number: number,
  roll: readonly RollLot[],
  casts: readonly Cast[],
  rule: VoteRule,
): CountedQuestion {
  const counted = tally(roll, casts);
  const { passed, otherwise, tests } = verdict(counted, rule);
  const { yes, no, abstain, part, silent, total } = counted;
  const voters = rule.silent === 'follow' ? counted.followed.part : part;
  return {
    ...{ number, passed, otherwise, yes, no, abstain, part, silent },
    tests: tests.map(({ name, met, needs, has }) => ({
      ...{ name, met, needs, has },
      of: name === 'yes' ? voters : total,
    })),
  };
}
