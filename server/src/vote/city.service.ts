import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { canonicalAnswers, sameAnswers, type Answered } from '@linli/shared/vote/ballot.rules';
import { receiving } from '@linli/shared/vote/life.rules';
import type { CityTaken } from '@linli/shared/vote/office.contract';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import type { Choice } from '@linli/shared/vote/tally.rules';
import { choiceWords, cityWords } from '@linli/shared/vote/vote.words';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { VoteConflictRow } from './ballot.entity';
import { BallotRepository } from './ballot.repository';
import { ReceptionService } from './reception.service';
import { VoteRow, VoteSlotRow } from './vote.entity';
import { cityTaken } from './vote.events';
import { packOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

const choiceOf = new Map(Object.entries(choiceWords).map(([choice, words]) => [words, choice as Choice]));

/** One home of a city's file. */
interface CityRow {
  readonly code: string;
  readonly answers: readonly Answered[];
}

/** Ballots that were cast in a city's own system, as its file tells them: taken over whole or not at all. */
@Injectable()
export class CityService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly reception: ReceptionService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes over a file with a column of codes and one a question. What was taken over before stays and is counted as
   * known; a home that has voted otherwise is listed for a person.
   */
  async take(tx: Tx, me: Actor, id: string, table: readonly (readonly string[])[]): Promise<CityTaken> {
    const vote = await this.votes.shareAtWork(tx, me, id);
    if (packOfVote(vote).online !== 'city') throw new Refusal('vote.no_city');
    if (!receiving.includes(vote.state)) throw new Refusal('vote.over');
    const numbers = (await this.votes.questionsOf(tx, id)).map(({ number }) => number);
    const rows = rowsIn(table, numbers);
    const slots = new Set((await tx.rows.findBy(VoteSlotRow, { voteId: id })).map(({ code }) => code));
    const stranger = rows.find(({ code }) => !slots.has(code));
    if (stranger) throw fileFault(cityWords.stranger(stranger.code));
    const taken = { rows: rows.length, taken: 0, known: 0, conflicts: 0 };
    // in the order of the codes, so that two files at once wait for one another and never in a ring
    for (const { code, answers } of [...rows].sort((one, other) => (one.code < other.code ? -1 : 1)))
      taken[await this.one(tx, me, { vote, code, answers })]++;
    await tx.rows.update(VoteRow, id, { cityAt: tx.at });
    const { districtId } = vote;
    const facts = { rows: `${taken.rows}`, taken: `${taken.taken}`, conflicts: `${taken.conflicts}` };
    await this.outbox.publish(tx, cityTaken({ districtId, subjectId: id, actorId: me.id, facts }));
    return taken;
  }

  private async one(
    tx: Tx,
    me: Actor,
    { vote, code, answers }: CityRow & { vote: VoteRow },
  ): Promise<'taken' | 'known' | 'conflicts'> {
    const slot = await this.votes.lockSlot(tx, vote.id, { code });
    const last = await this.ballots.last(tx, slot.id);
    const said = last?.channel === 'city' && canonicalAnswers(this.reception.open(last.answersSealed));
    const listed = await tx.rows.existsBy(VoteConflictRow, { slotId: slot.id, channel: 'city' });
    if (listed || said === canonicalAnswers(answers)) return 'known';
    const way = {
      channel: 'city' as const,
      personId: null,
      takenBy: [me.id],
      proxyId: null,
      documentId: null,
    };
    const reception = await this.reception.receive(tx, { vote, slot, answers, ...way });
    return reception === 'conflict' ? 'conflicts' : 'taken';
  }
}

/** The rows of a file; refused with the row that is wrong. */
function rowsIn(
  [head = [], ...lines]: readonly (readonly string[])[],
  numbers: readonly number[],
): CityRow[] {
  const at = (name: string): number => {
    const found = head.findIndex((cell) => cell.trim() === name);
    if (found < 0) throw fileFault(cityWords.missingColumn(name));
    return found;
  };
  const codeAt = at(cityWords.code);
  const columns = numbers.map((question) => ({ question, column: at(cityWords.question(question)) }));
  const rows = new Map<string, CityRow>();
  lines.forEach((cells, turn) => {
    const code = codeFrom(cells[codeAt] ?? '');
    if (!code) throw fileFault(cityWords.unknownCode(turn + 2));
    const answers = columns.map(({ question, column }) => {
      const choice = choiceOf.get((cells[column] ?? '').trim());
      if (!choice) throw fileFault(cityWords.choice(turn + 2));
      return { question, choice };
    });
    const before = rows.get(code);
    // an owner of several homes has a line for each of them, and one ballot
    if (before && !sameAnswers(before.answers, answers)) throw fileFault(cityWords.twice(turn + 2));
    rows.set(code, { code, answers });
  });
  if (!rows.size) throw fileFault(cityWords.empty);
  return [...rows.values()];
}

const fileFault = (words: string): Refusal => new Refusal('field.wrong', {}, { file: words });
