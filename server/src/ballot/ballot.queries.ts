import { Injectable } from '@nestjs/common';
import { standardBallots, tellerMovesOf, tooFew, type BallotTerms } from '@linli/shared/ballot/ballot.rules';
import type { BallotBox, KeptBox, TrackerList } from '@linli/shared/ballot/ballot.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PhotoService } from '../photo/photo.service';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { BallotBoxRow, BallotPaperCountRow, BallotTermsRow } from './ballot.entity';
import { BoxRepository } from './box.repository';
import { MixingService } from './mixing.service';
import { batchesOf } from './paper.service';

/** Boxes as everybody and as their tellers see them. */
@Injectable()
export class BallotQueries {
  constructor(
    private readonly boxes: BoxRepository,
    private readonly mixing: MixingService,
    private readonly photos: PhotoService,
  ) {}

  /** How far a secret vote is: slots closed, ballots cast, and once its box was opened what they say. */
  async totals(read: Read, voteId: string): Promise<BallotBox> {
    const box = await this.box(read, voteId);
    const [sums] = await read.rows.query<{ issued: number; slips: number; cast: number }[]>(
      `select (select count(*) from ballot_issue where vote_id = $1 and way = 'phone')::int as issued,
              (select count(*) from ballot_issue where vote_id = $1 and way = 'paper')::int as slips,
              ((select count(*) from ballot where vote_id = $1) + (select count(*) from ballot_staged where vote_id = $1))::int as cast`,
      [voteId],
    );
    const { issued = 0, slips = 0, cast = 0 } = sums ?? {};
    const { state, batch, questions, issuingPublic: issuing, sealingPublic: sealing, counts } = box;
    const few = counts !== null && tooFew(counts.ballots, box);
    return {
      ...{ voteId, state, batch, questions, issued, slips, cast, few },
      keys: sealing ? { issuing, sealing } : null,
      counts: few ? null : counts,
      ...{ torn: box.torn, restored: box.restored, listHash: box.listHash?.toString('hex') ?? null },
    };
  }

  /** What a district lays down for secret votes. */
  async terms({ rows }: Read, districtId: string): Promise<BallotTerms> {
    return (await rows.findOneBy(BallotTermsRow, { districtId })) ?? standardBallots;
  }

  /** The trackers of everything that was cast, once the box is closed. */
  async trackers(read: Read, voteId: string): Promise<TrackerList> {
    const { state } = await this.box(read, voteId);
    if (state === 'waiting' || state === 'open') throw new Refusal('ballot.still_open');
    const { list, hash } = await this.mixing.trackers(read, voteId);
    return { voteId, trackers: list, hash: hash.toString('hex') };
  }

  /** A box as one of its tellers sees it; missing for everybody else. */
  async kept(read: Read, me: Actor, voteId: string): Promise<KeptBox> {
    const tellers = await read.rows.query<{ id: string; name: string; ready: boolean }[]>(
      `select k.person_id as id, coalesce(n.work_name, p.name, '') as name, k.public_key is not null as ready
         from ballot_teller k join person p on p.id = k.person_id ${workName('n', 'k.person_id')}
        where k.vote_id = $1 order by k.person_id`,
      [voteId],
    );
    if (!tellers.some(({ id }) => id === me.id)) throw new Refusal('ballot.missing');
    const [row, box] = [await this.box(read, voteId), await this.totals(read, voteId)];
    const copied = row.state === 'open' && (await this.boxes.stand(read)) !== row.stand;
    const batches = batchesOf(await read.rows.findBy(BallotPaperCountRow, { voteId }));
    const photos = await this.photos.ofBatches(
      read,
      batches.map(({ id }) => id),
    );
    return {
      box,
      tellers: tellers.map(({ id, name, ready }) => ({ name, ready, me: id === me.id })),
      openMoves: tellerMovesOf({ ...box, copied, locked: row.lock !== null }),
      // What the other photographed is no figure, and shows only once both have counted.
      batches: batches.map(({ id, state, round, by }) => ({
        ...{ id, state, round, mine: by.includes(me.id) },
        photos: state === 'once' ? [] : (photos.get(id) ?? []),
      })),
    };
  }

  private async box({ rows }: Read, voteId: string): Promise<BallotBoxRow> {
    const row = await rows.findOneBy(BallotBoxRow, { voteId });
    if (!row) throw new Refusal('ballot.missing');
    return row;
  }
}
