import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { packWords } from '@linli/shared/vote/pack.words';
import { weighingWords } from '@linli/shared/vote/verdict.words';
import type { VoteResult } from '@linli/shared/vote/vote.contract';
import type { Read } from '../platform/db/db';
import { CountService } from './count.service';
import { ResultQueries } from './result.queries';
import { VoteRow, VoteSlotRow, type SlotLot } from './vote.entity';
import { packOfVote, ruleOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

/** A lot as a city's system takes it over, with the code of its slot. */
export interface RollLine {
  readonly code: string;
  readonly home: string;
  readonly area: number;
}

/** What is printed of a vote. */
export interface Printed {
  readonly row: VoteRow;
  readonly place: string;
  readonly community: string;
  readonly phone: string | null;
  readonly rule: string;
  readonly questions: readonly { number: number; words: string }[];
  readonly city: boolean;
}

/** A household's ballot on paper. */
export interface Slip {
  readonly code: string;
  readonly label: string;
  readonly area: number;
  readonly units: number;
}

/** Votes as they go on paper and to a city's system. */
@Injectable()
export class PrintQueries {
  constructor(
    private readonly votes: VoteRepository,
    private readonly counting: CountService,
    private readonly results: ResultQueries,
  ) {}

  /** A vote of my places that was posted; before that there is nothing to print. */
  async posted(read: Read, me: Actor, id: string): Promise<VoteRow> {
    const row = await this.votes.inScope(read, me, id);
    if (!row.noticedAt) throw new Refusal('vote.not_posted');
    return row;
  }

  async printed({ rows, at }: Read, id: string): Promise<Printed> {
    const row = await rows.findOneByOrFail(VoteRow, { id });
    const [place] = await rows.query<[{ place: string; community: string; phone: string | null }]>(
      `select p.name as place, c.name as community, c.phone from place p
         join stand s on s.place_id = p.id and s.tree = 'administrative' join place c on c.id = s.parent_id where p.id = $1`,
      [row.placeId],
    );
    const pack = packOfVote(row);
    const questions = await this.votes.questionsOf({ rows, at }, id);
    return {
      ...{ row, ...place, city: pack.online === 'city' },
      rule: `${weighingWords[ruleOfVote(row).weighing]}（${packWords[pack.id]}）`,
      questions: questions.map(({ number, words }) => ({ number, words })),
    };
  }

  /** The ballots of a vote, building by building. */
  async slips({ rows }: Read, id: string): Promise<Slip[]> {
    const found = await rows.query<(Omit<Slip, 'units'> & { lots: SlotLot[] })[]>(
      `select code, label, area, lots from vote_slot where vote_id = $1 and ended_at is null
        order by building nulls last, length(label), label`,
      [id],
    );
    return found.map(({ lots, ...slip }) => ({ ...slip, units: lots.length }));
  }

  async roll({ rows }: Read, id: string): Promise<{ title: string; lines: RollLine[] }> {
    const row = await rows.findOneByOrFail(VoteRow, { id });
    const slots = await rows.findBy(VoteSlotRow, { voteId: id });
    const lines = slots
      .filter(({ endedAt }) => !endedAt)
      .flatMap(({ code, lots }) => lots.map(({ label, area }) => ({ code, home: label, area })));
    return { title: row.title, lines };
  }

  /** The newest count as everybody reads it; refused while there is none. */
  async result(read: Read, id: string): Promise<VoteResult> {
    if (!(await this.counting.newest(read, id))) throw new Refusal('vote.no_result');
    return this.results.result(read, null, id);
  }
}
