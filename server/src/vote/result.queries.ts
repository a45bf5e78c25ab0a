import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { published } from '@linli/shared/vote/life.rules';
import { packWords } from '@linli/shared/vote/pack.words';
import {
  articleWords,
  silentWords,
  testWords,
  verdictWords,
  weighingWords,
} from '@linli/shared/vote/verdict.words';
import type { VoteRule } from '@linli/shared/vote/verdict.rules';
import type { QuestionResult, VoteResult } from '@linli/shared/vote/vote.contract';
import type { Read } from '../platform/db/db';
import { CountService } from './count.service';
import { VoteObjectionRow, type CountedQuestion, type VoteQuestionRow } from './vote.entity';
import { VoteQueries } from './vote.queries';
import { packOfVote, ruleOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

/** What a vote came to. */
@Injectable()
export class ResultQueries {
  constructor(
    private readonly votes: VoteRepository,
    private readonly counting: CountService,
    private readonly queries: VoteQueries,
  ) {}

  /** The result of a vote, for everybody once it is published, and for those who organise it from the count on. */
  async result(read: Read, me: Actor | null, id: string, atWork = false): Promise<VoteResult> {
    const row = atWork && me ? await this.votes.inScope(read, me, id) : await this.queries.posted(read, id);
    if (!atWork && !published.includes(row.state)) throw new Refusal('vote.no_result');
    const counted = await this.counting.newest(read, id);
    if (!counted || !row.electorateHash) throw new Refusal('vote.no_result');
    const rule = ruleOfVote(row);
    const questions = await this.votes.questionsOf(read, id);
    const slots = me ? await this.queries.slotsOf(read, me, row) : [];
    const objections = await read.rows.findBy(VoteObjectionRow, { voteId: id });
    const open = row.state === 'objections' && row.objectionsUntil !== null && read.at < row.objectionsUntil;
    const own = objections.filter(({ personId }) => me !== null && personId === me.id);
    const first = counted.result.questions[0];
    const [place] = await read.rows.query<[{ name: string }?]>('select name from place where id = $1', [
      row.placeId,
    ]);
    return {
      now: read.at.toISOString(),
      ...{ id, title: row.title, state: row.state, place: place?.name ?? '', topicId: row.topicId },
      rule: `${weighingWords[rule.weighing]}（${packWords[packOfVote(row).id]}）`,
      total: counted.result.total,
      questions: counted.result.questions.map((one) => told(one, questions, rule)),
      silentSentence: first ? silentWords({ ...first, tests: [] }, rule, first) : '',
      ...{ electorateHash: row.electorateHash, ballotsHash: counted.ballotsHash, edition: counted.edition },
      countedAt: counted.at.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      objectionsUntil: row.objectionsUntil?.toISOString() ?? null,
      slots: slots.map(({ id: slot, label }) => ({ id: slot, label })),
      objections: {
        open: objections.filter(({ answeredAt }) => !answeredAt).length,
        answered: objections.filter(({ answeredAt }) => answeredAt).length,
      },
      mine: own.map(({ words, answer, dueAt }) => ({ words: words ?? '', answer, due: dueAt.toISOString() })),
      rights: { object: open && slots.length > own.length },
    };
  }
}

function told(
  { otherwise, tests, ...one }: CountedQuestion,
  questions: readonly VoteQuestionRow[],
  rule: VoteRule,
): QuestionResult {
  const verdict = {
    passed: one.passed,
    otherwise,
    tests: tests.map((test) => ({
      ...test,
      missing: {
        heads: Math.max(0, test.needs.heads - test.has.heads),
        area: Math.max(0, test.needs.area - test.has.area),
      },
      article: rule.articles[test.name],
    })),
  };
  return {
    ...one,
    otherwise,
    words: questions.find(({ number }) => number === one.number)?.words ?? '',
    sentence: verdictWords(verdict, rule),
    tests: verdict.tests.map(({ name, met, needs, has, of, article }) => ({
      ...{ name: testWords[name](rule), met, needs, has, of },
      article: article && articleWords(article),
    })),
  };
}
