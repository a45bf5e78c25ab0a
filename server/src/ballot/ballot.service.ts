import { Injectable } from '@nestjs/common';
import { standardBallots, type BallotTerms, type BoxQuestion } from '@linli/shared/ballot/ballot.rules';
import { signedText } from '@linli/shared/ballot/casting.rules';
import type { CastBallot } from '@linli/shared/ballot/ballot.contract';
import { Refusal } from '@linli/shared/refusal';
import { createHash } from 'node:crypto';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { BallotBoxRow, BallotIssueRow, BallotTellerRow, BallotRow, BallotTermsRow } from './ballot.entity';
import { boxClosed } from './ballot.events';
import { isSignedBy, newKey, signBlindly } from './box-keys';
import { BoxRepository, mustBe } from './box.repository';
import { MixingService } from './mixing.service';

/** A box to be set up: what is asked, and the two to five people who keep it, of whom any two open it together. */
export interface NewBox {
  readonly voteId: string;
  readonly districtId: string;
  readonly questions: readonly BoxQuestion[];
  readonly tellers: readonly string[];
}

/** Secret ballots: a slot is closed against a blind signature, and what was signed is cast by nobody in particular. */
@Injectable()
export class BallotService {
  constructor(
    private readonly boxes: BoxRepository,
    private readonly mixing: MixingService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down the terms of a district, in place of those before; a box keeps the ones it was set up with. */
  async layDown({ rows }: Tx, districtId: string, terms: BallotTerms): Promise<void> {
    await rows.upsert(BallotTermsRow, { districtId, ...terms }, ['districtId']);
  }

  /** Sets up the box of a vote. It opens for ballots as soon as each of its tellers has made their half of the key. */
  async setUp(tx: Tx, { voteId, districtId, questions, tellers }: NewBox): Promise<void> {
    const people = [...new Set(tellers)];
    if (people.length < 2 || people.length > 5) throw new Refusal('ballot.tellers');
    const terms = (await tx.rows.findOneBy(BallotTermsRow, { districtId })) ?? standardBallots;
    const { modulus, pem } = await newKey();
    await tx.rows.insert(BallotBoxRow, {
      ...{
        voteId,
        districtId,
        state: 'waiting',
        batch: terms.batch,
        questions: questions.map(({ title, options, most }) => ({ title, options: [...options], most })),
      },
      ...{ issuingPublic: modulus, issuingSealed: this.secrets.seal(pem) },
      stand: await this.boxes.stand(tx),
    });
    await tx.rows.insert(
      BallotTellerRow,
      people.map((personId) => ({ voteId, personId, districtId })),
    );
  }

  /**
   * Closes a slot and signs the ballot blindly: `blinded` and the answer are 256 bytes as base64url. The same once more gets the
   * same answer, so that nothing is lost with an answer that did not arrive; anything else for a closed slot is refused.
   */
  async issue(tx: Tx, voteId: string, slotId: string, blinded: string): Promise<string> {
    const box = await this.mayIssue(tx, voteId);
    const bytes = Buffer.from(blinded, 'base64url');
    const signed = box.issuingSealed && signBlindly(this.secrets.open(box.issuingSealed), bytes);
    if (!signed) throw new Refusal('ballot.not_understood');
    const blindedHash = createHash('sha256').update(bytes).digest();
    const { districtId } = box;
    const row = await this.close(tx, { voteId, slotId, districtId, way: 'phone', blindedHash });
    if (!row.blindedHash?.equals(blindedHash)) throw new Refusal('ballot.slot_spent');
    return signed.toString('base64url');
  }

  /** Closes a slot against a slip of paper; refused when it is closed already, however that was. */
  async issueOnPaper(tx: Tx, voteId: string, slotId: string): Promise<void> {
    const { districtId } = await this.mayIssue(tx, voteId);
    if (await tx.rows.existsBy(BallotIssueRow, { voteId, slotId })) throw new Refusal('ballot.slot_spent');
    const row = await this.close(tx, { voteId, slotId, districtId, way: 'paper', blindedHash: null });
    if (row.way !== 'paper') throw new Refusal('ballot.slot_spent');
  }

  /** Takes a ballot of anybody who holds its signature. The same ballot again changes nothing; nobody can tell who asks. */
  async cast(tx: Tx, { voteId, tracker, sealed, signature }: CastBallot): Promise<void> {
    const box = await this.boxes.hold(tx, voteId);
    const text = signedText({ voteId, tracker, sealed });
    if (!isSignedBy(box.issuingPublic, text, Buffer.from(signature, 'base64url')))
      throw new Refusal('ballot.not_signed');
    const credential = createHash('sha256').update(text).digest();
    if (await tx.rows.existsBy(BallotRow, { voteId, credential })) return;
    mustBe(box, 'open');
    const ballot = { credential: credential.toString('base64url'), tracker, sealed, signature };
    await this.mixing.stage(tx, box, ballot);
  }

  /** Closes a box: what still waits is mixed in, all is shuffled once more, and no ballot can be made any more. */
  async closeBox(tx: Tx, voteId: string): Promise<void> {
    const box = await this.boxes.take(tx, voteId);
    mustBe(box, 'open');
    await this.mixing.empty(tx, box);
    await tx.rows.query('select ballot_shuffle($1)', [voteId]);
    const trackers = await this.mixing.trackers(tx, voteId);
    const issued = await tx.rows.countBy(BallotIssueRow, { voteId, way: 'phone' });
    await tx.rows.update(BallotBoxRow, voteId, {
      ...{ state: 'closed', issuingSealed: null },
      ...{ torn: trackers.list.length > issued, listHash: trackers.hash },
    });
    await this.outbox.publish(
      tx,
      boxClosed({ districtId: box.districtId, subjectId: voteId, actorId: null, facts: {} }),
    );
  }

  private async mayIssue(tx: Tx, voteId: string): Promise<BallotBoxRow> {
    const box = await this.boxes.hold(tx, voteId);
    mustBe(box, 'open');
    if ((await this.boxes.stand(tx)) !== box.stand) throw new Refusal('ballot.restored');
    return box;
  }

  /** The slot's row: this one, or the one that was there before. */
  private async close({ rows }: Tx, row: BallotIssueRow): Promise<BallotIssueRow> {
    await rows.createQueryBuilder().insert().into(BallotIssueRow).values(row).orIgnore().execute();
    const { voteId, slotId } = row;
    return rows.findOneByOrFail(BallotIssueRow, { voteId, slotId });
  }
}
