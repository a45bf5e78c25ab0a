import { Injectable } from '@nestjs/common';
import { homeWords } from '@linli/shared/home/home.words';
import type { HomeVotePaper } from '@linli/shared/home-vote/home-vote.contract';
import { homeVoteFaults as faults } from '@linli/shared/home-vote/home-vote.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import { BallotQueries } from '../ballot/ballot.queries';
import { BallotService } from '../ballot/ballot.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { HomeVoteRow } from './home-vote.entity';
import { slipTaken } from './home-vote.events';

/** A home's slip: its code closes the home's slot, and says nothing of any ballot. */
export interface Slip {
  readonly homeId: string;
  readonly home: string;
  readonly code: string;
}

/** A home and the code of its slip. */
interface Coded {
  readonly homeId: string;
  readonly doorId: string;
  readonly room: string;
  readonly code: string;
}

/** A vote as it goes on paper. */
export interface PrintedHomeVote {
  readonly vote: HomeVoteRow;
  readonly place: string;
  readonly options: readonly string[];
  readonly most: number;
}

/** Secret votes on paper: a slip with a code that closes a home's slot, and a ballot that bears nothing. */
@Injectable()
export class SlipService {
  constructor(
    private readonly ballots: BallotService,
    private readonly boxes: BallotQueries,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  /** A vote of a place that I steer; missing for everybody else. */
  async steered({ rows }: Read, me: Actor, id: string): Promise<HomeVoteRow> {
    const vote = await rows.findOneBy(HomeVoteRow, { id });
    if (!vote || !holdsAt(me, steering, vote.path)) throw new Refusal('home_vote.missing');
    return vote;
  }

  /** Closes the slot of the home whose slip somebody handed in, so that no phone casts for it any more; answers the home. */
  async handIn(tx: Tx, me: Actor, id: string, given: string): Promise<string> {
    const vote = await this.steered(tx, me, id);
    if (vote.state !== 'running' || vote.closesAt <= tx.at) throw new Refusal('ballot.closed');
    const code = codeFrom(given);
    const slip = (await this.coded(tx, vote)).find((one) => one.code === code);
    if (!slip) throw new Refusal('field.wrong', {}, { code: faults.slip });
    await this.ballots.issueOnPaper(tx, id, slip.homeId);
    const about = { districtId: vote.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, slipTaken({ ...about, facts: {} }));
    const [named] = await this.named(tx, [slip]);
    return named?.home ?? slip.room;
  }

  /** The slips of all homes of a vote, door by door. */
  async slips(read: Read, vote: Pick<HomeVoteRow, 'id' | 'path'>): Promise<Slip[]> {
    return this.named(read, await this.coded(read, vote));
  }

  private async coded({ rows }: Read, { id, path }: Pick<HomeVoteRow, 'id' | 'path'>): Promise<Coded[]> {
    const homes = await rows.query<Omit<Coded, 'code'>[]>(
      `select h.id as "homeId", h.entrance_id as "doorId", h.room from stand s join home h on h.entrance_id = s.place_id
        where s.tree = 'administrative' and starts_with(s.path, $1) order by s.path, h.room, h.id`,
      [path],
    );
    return homes.map((home) => ({ ...home, code: this.secrets.codeFor(`slip ${id} ${home.homeId}`) }));
  }

  private async named(read: Read, slips: readonly Coded[]): Promise<Slip[]> {
    const plates = await this.places.platesOf(read, [...new Set(slips.map(({ doorId }) => doorId))]);
    return slips.map(({ homeId, doorId, room, code }) => {
      const plate = plates.get(doorId);
      return { homeId, code, home: plate ? homeWords(plate, room) : room };
    });
  }

  /** What the papers of a vote say. */
  async printed(read: Read, id: string): Promise<PrintedHomeVote> {
    const vote = await read.rows.findOneByOrFail(HomeVoteRow, { id });
    const [question] = (await this.boxes.totals(read, id)).questions;
    const [place] = await read.rows.query<{ name: string }[]>('select name from place where id = $1', [
      vote.placeId,
    ]);
    return { vote, place: place?.name ?? '', options: question?.options ?? [], most: question?.most ?? 1 };
  }
}

/** What the pass of a link to a paper is for. */
export const passOf = (what: HomeVotePaper): string => `home-vote-${what}`;
