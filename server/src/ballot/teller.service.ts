import { Injectable } from '@nestjs/common';
import {
  added,
  answersIn,
  countOf,
  shapesOf,
  standardBallots,
  type BoxCount,
} from '@linli/shared/ballot/ballot.rules';
import { sameCount } from '@linli/shared/ballot/paper.rules';
import type { KeepBox, OpenBox, ResumeBox } from '@linli/shared/ballot/ballot.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { KeyObject } from 'node:crypto';
import type { Tx } from '../platform/db/db';
import { Outbox, type Happened } from '../platform/outbox/outbox';
import { BallotBoxRow, BallotTellerRow, BallotRow } from './ballot.entity';
import { boxCounted, boxKept, boxOpened, boxResumed } from './ballot.events';
import { lockTo, newKey, opened, publicHalf, unlock } from './box-keys';
import { BoxRepository, mustBe } from './box.repository';
import { PaperService } from './paper.service';

/** Those who keep a box: each holds half a key, two of them open it together once it is closed. */
@Injectable()
export class TellerService {
  constructor(
    private readonly boxes: BoxRepository,
    private readonly papers: PaperService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Makes my half of the key from a code that my own screen drew and I wrote down; until the box opens I may make another. With
   * the last teller's half the box is locked to each two of them, and opens for ballots.
   */
  async keep(tx: Tx, me: Actor, voteId: string, { code }: KeepBox): Promise<void> {
    const box = await this.boxes.keptBy(tx, voteId, me.id);
    if (box.state !== 'waiting') throw new Refusal('ballot.kept');
    await tx.rows.update(
      BallotTellerRow,
      { voteId, personId: me.id },
      { publicKey: publicHalf(code, voteId) },
    );
    await this.told(tx, box, boxKept, me);
    const halves = (await tx.rows.findBy(BallotTellerRow, { voteId })).map(({ publicKey }) => publicKey);
    if (!halves.every((half): half is Buffer => half !== null)) return;
    const { modulus, pem } = await newKey();
    const lock = lockTo(halves, pem, voteId);
    await tx.rows.update(BallotBoxRow, voteId, { state: 'open', sealingPublic: modulus, lock });
    await this.told(tx, box, boxOpened, me);
  }

  /**
   * Opens a closed box with the codes of two of its tellers and counts it. Only sums are written down; opening it again must
   * give the same sums.
   */
  async count(tx: Tx, me: Actor, voteId: string, { codes }: OpenBox): Promise<void> {
    const box = await this.boxes.keptBy(tx, voteId, me.id);
    if (box.state !== 'counted') mustBe(box, 'closed');
    if (!box.lock) throw new Refusal('ballot.put_away');
    const key = unlock(box.lock, codes, voteId);
    if (!key) throw atField('ballot.wrong_codes', 'codes');
    const counts = added(await this.inBox(tx, box, key), await this.papers.agreed(tx, box));
    if (box.counts && !sameCount(box.counts, counts)) throw new Refusal('ballot.recount_differs');
    await tx.rows.update(BallotBoxRow, voteId, {
      state: 'counted',
      counts,
      countedAt: box.countedAt ?? tx.at,
    });
    if (!box.counts) await this.told(tx, box, boxCounted, me);
  }

  /** Goes on giving out ballots from a copy, on a teller's word; the result says so for good. */
  async resume(tx: Tx, me: Actor, voteId: string, { reason }: ResumeBox): Promise<void> {
    const box = await this.boxes.keptBy(tx, voteId, me.id);
    mustBe(box, 'open');
    const stand = await this.boxes.stand(tx);
    if (stand === box.stand) throw new Refusal('ballot.not_restored');
    await tx.rows.update(BallotBoxRow, voteId, { stand, restored: true, restoredNote: reason.trim() });
    await this.told(tx, box, boxResumed, me);
  }

  /** Puts away for good the keys of boxes that were counted long enough ago: nobody opens these ballots again. Answers how many. */
  async putAwayDue({ rows, at }: Tx): Promise<number> {
    const due = await rows.query<{ id: string }[]>(
      `select b.vote_id as id from ballot_box b left join ballot_terms t on t.district_id = b.district_id
        where b.state = 'counted' and b.lock is not null and b.counted_at <= $1::timestamptz - make_interval(days => coalesce(t.keep_days, $2))
        order by b.counted_at limit 20 for update of b skip locked`,
      [at, standardBallots.keepDays],
    );
    for (const { id } of due) await rows.update(BallotBoxRow, id, { lock: null });
    return due.length;
  }

  private async inBox({ rows }: Tx, { voteId, questions }: BallotBoxRow, key: KeyObject): Promise<BoxCount> {
    const shapes = shapesOf(questions);
    const ballots = await rows.findBy(BallotRow, { voteId });
    const answers = ballots.map(({ sealed }) => {
      const plain = opened(key, sealed);
      return plain && answersIn(shapes, plain);
    });
    return countOf(shapes, answers);
  }

  private async told(
    tx: Tx,
    { voteId, districtId }: BallotBoxRow,
    kind: (happened: Omit<Happened<Record<string, never>>, 'kind'>) => Happened<Record<string, never>>,
    { id }: Actor,
  ): Promise<void> {
    await this.outbox.publish(tx, kind({ districtId, subjectId: voteId, actorId: id, facts: {} }));
  }
}
