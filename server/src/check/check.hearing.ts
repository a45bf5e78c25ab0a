import { Injectable } from '@nestjs/common';
import { answerMinutes, askLimit, checkLife, moveOn } from '@linli/shared/check/check.rules';
import { openMoves } from '@linli/shared/machine';
import type { Read, Tx } from '../platform/db/db';
import { Errands } from '../platform/errand/errands';
import { PeopleService } from '../people/people.service';
import { CheckRow, TraceRow, type Answer } from './check.entity';
import { CheckLife } from './check.life';
import { CheckRepository } from './check.repository';

/** The kind of errand that asks WeChat; its subject is the check. */
export const askWechat = 'check.ask';

/** Days after which nothing is expected to come back under a trace any more. */
const traceDays = 7;

/** Until when WeChat may take that is asked now. */
export const answerBy = (at: Date): Date => new Date(at.getTime() + answerMinutes * 60_000);

/** What WeChat is to be asked, and whose it is. */
export type Question = Pick<CheckRow, 'kind' | 'subjectId' | 'words'> & { readonly openid: string };

/** What came back, with WeChat's label for what it found. */
export interface Verdict {
  readonly answer: Answer;
  readonly label: number | null;
}

/** What WeChat says of what it was asked: at once, later, twice, or not at all. */
@Injectable()
export class CheckHearing {
  constructor(
    private readonly checks: CheckRepository,
    private readonly life: CheckLife,
    private readonly people: PeopleService,
    private readonly errands: Errands,
  ) {}

  /** Has WeChat asked about a check as soon as this transaction has committed. */
  put(
    tx: Tx,
    { id, districtId, subjectId }: Pick<CheckRow, 'id' | 'districtId' | 'subjectId'>,
  ): Promise<void> {
    return this.errands.put(tx, { districtId, kind: askWechat, subjectId: id, lane: `check ${subjectId}` });
  }

  /** What is still to be asked under a check; null when it needs no asking any more. */
  async question(read: Read, id: string): Promise<Question | null> {
    const check = await read.rows.findOneBy(CheckRow, { id, state: 'waiting' });
    const openid = check && (await this.people.openidOf(read, check.personId));
    return check && openid ? { ...check, openid } : null;
  }

  /** WeChat took a picture or recording and will answer under a trace; the answer may be there already. */
  async sent(tx: Tx, id: string, traceId: string): Promise<void> {
    const trace = await this.checks.trace(tx, traceId);
    await tx.rows.update(TraceRow, traceId, { checkId: id });
    const check = await this.checks.lock(tx, id);
    if (check?.state === 'waiting')
      await this.life.advance(tx, check, 'send', 'wechat', { sentAt: tx.at, dueAt: answerBy(tx.at) });
    if (check && trace.answer) await this.settle(tx, check, { answer: trace.answer, label: trace.label });
  }

  /** An answer that WeChat pushed; one whose question is not known yet waits for it. */
  async pushed(tx: Tx, traceId: string, verdict: Verdict): Promise<void> {
    const trace = await this.checks.trace(tx, traceId);
    await tx.rows.update(TraceRow, traceId, { ...verdict });
    const check = trace.checkId ? await this.checks.lock(tx, trace.checkId) : null;
    if (check) await this.settle(tx, check, verdict);
  }

  /** An answer that came with the question. */
  async heard(tx: Tx, id: string, verdict: Verdict): Promise<void> {
    const check = await this.checks.lock(tx, id);
    if (check) await this.settle(tx, check, verdict);
  }

  /** WeChat will not look at this, however often it is asked. */
  async refused(tx: Tx, id: string): Promise<void> {
    const check = await this.checks.lock(tx, id);
    if (check?.state === 'waiting') await this.life.advance(tx, check, 'miss', 'wechat');
  }

  /** Asks again where no answer came in time, or gives it to a person; lets go of old traces. Answers how many checks it moved. */
  async sweep(tx: Tx, most = 200): Promise<number> {
    const overdue = await this.checks.lockOverdue(tx, most);
    for (const check of overdue) await this.missed(tx, check, 'clock');
    return overdue.length;
  }

  /** Drops the names under which WeChat was asked, once it cannot answer any more; answers how many. */
  dropTraces(tx: Tx): Promise<number> {
    return this.checks.dropTraces(tx, new Date(tx.at.getTime() - traceDays * 86_400_000));
  }

  private async settle(tx: Tx, check: CheckRow, { answer, label }: Verdict): Promise<void> {
    if (answer === 'failed') {
      if (check.state === 'sent') await this.missed(tx, check, 'wechat');
      return;
    }
    const move = moveOn[answer];
    // What a person decided, or an earlier answer, stands.
    if (openMoves(checkLife, check.state, ['wechat']).includes(move))
      await this.life.advance(tx, check, move, 'wechat', { label });
  }

  private async missed(tx: Tx, check: CheckRow, by: 'clock' | 'wechat'): Promise<void> {
    if (check.state !== 'sent' || check.tries >= askLimit) return this.life.advance(tx, check, 'miss', by);
    await this.life.advance(tx, check, 'again', by, { tries: check.tries + 1, dueAt: answerBy(tx.at) });
    await this.put(tx, check);
  }
}
