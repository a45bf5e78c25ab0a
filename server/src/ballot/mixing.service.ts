import { Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { BallotBoxRow, BallotRow, BallotStagedRow } from './ballot.entity';

/** A ballot as it waits: every field a text of fixed length, so that all of them sealed are of one length. */
interface Waiting {
  readonly credential: string;
  readonly tracker: string;
  readonly sealed: string;
  readonly signature: string;
}

/** Ballots wait sealed until there are enough of them to be mixed, and enter the box together in an order of their own. */
@Injectable()
export class MixingService {
  constructor(private readonly secrets: Secrets) {}

  /** Lets a ballot wait; the same one waits once. */
  async stage({ rows }: Tx, { voteId, districtId }: BallotBoxRow, ballot: Waiting): Promise<void> {
    const mark = this.secrets.index(`${voteId} ${ballot.credential}`);
    const sealed = this.secrets.seal(JSON.stringify(ballot));
    const row = { voteId, mark, districtId, sealed };
    await rows.createQueryBuilder().insert().into(BallotStagedRow).values(row).orIgnore().execute();
  }

  /** Mixes one box in which enough ballots wait; answers how many went in. */
  async round(tx: Tx): Promise<number> {
    const [box] = await tx.rows.query<BallotBoxRow[]>(
      `select vote_id as "voteId", district_id as "districtId" from ballot_box b
        where state = 'open' and (select count(*) from ballot_staged s where s.vote_id = b.vote_id) >= batch
        limit 1 for update skip locked`,
    );
    return box ? this.empty(tx, box) : 0;
  }

  /** Moves all that waits for a box into it, in random order; whoever calls holds the box. */
  async empty(
    { rows }: Tx,
    { voteId, districtId }: Pick<BallotBoxRow, 'voteId' | 'districtId'>,
  ): Promise<number> {
    const staged = await rows.findBy(BallotStagedRow, { voteId });
    const ballots = shuffled(staged.map(({ sealed }) => JSON.parse(this.secrets.open(sealed)) as Waiting));
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    if (ballots.length)
      await rows.insert(
        BallotRow,
        ballots.map(({ credential, tracker, sealed, signature }) => ({
          ...{ voteId, districtId, tracker, credential: bytes(credential) },
          ...{ sealed: bytes(sealed), signature: bytes(signature) },
        })),
      );
    await rows.delete(BallotStagedRow, { voteId });
    return ballots.length;
  }

  /** The trackers of all ballots in a box in the order of their letters, one to a line, with the SHA-256 of these lines. */
  async trackers({ rows }: Read, voteId: string): Promise<{ list: string[]; hash: Buffer }> {
    const found = await rows.query<{ tracker: string }[]>(
      'select tracker from ballot where vote_id = $1 order by tracker collate "C"',
      [voteId],
    );
    const list = found.map(({ tracker }) => tracker);
    const hash = createHash('sha256')
      .update(list.map((tracker) => `${tracker}\n`).join(''))
      .digest();
    return { list, hash };
  }
}

/** The same in an order that nobody can guess. */
function shuffled<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.map(() => left.splice(randomInt(left.length), 1)[0] as T);
}
