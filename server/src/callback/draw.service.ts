import { Injectable } from '@nestjs/common';
import { drawOf, drawSeed, inTurn } from '@linli/shared/callback/draw.rules';
import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import { DeadlineService } from '../deadline/deadline.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { SupervisionService, type OversightRow } from '../supervision/supervision.service';
import { CallBackRow } from './callback.entity';
import { callsAssigned } from './callback.events';
import { CallBackRepository, type Callable, type Caller } from './callback.repository';

/** A day that nobody drew, because no worker ran, is made good for so many days. */
const daysBack = 7;

/** Who is called, and by whom. */
@Injectable()
export class DrawService {
  constructor(
    private readonly calls: CallBackRepository,
    private readonly supervisions: SupervisionService,
    private readonly deadlines: DeadlineService,
    private readonly outbox: Outbox,
  ) {}

  /** Draws for every community from what was answered on each day that is over, once; then gives what lies with nobody to somebody. Answers how much it did. */
  async run(tx: Tx): Promise<number> {
    const given = new Turns();
    const today = dayNumber(tx.at);
    const callable = await this.calls.callable(tx, dateOfDay(today - daysBack), dateOfDay(today));
    const pools = new Map<string, Callable[]>();
    for (const one of callable) {
      const pool = drawSeed(one.communityId, one.day);
      pools.set(pool, [...(pools.get(pool) ?? []), one]);
    }
    let did = 0;
    for (const [seed, pool] of pools) did += await this.draw(tx, seed, pool, given);
    for (const call of await this.calls.stranded(tx)) {
      const caller = given.next(await this.calls.callersFor(tx, call.ticketId), call.id);
      if (!caller || caller === call.callerId) continue;
      await tx.rows.update(CallBackRow, call.id, { callerId: caller, revealedAt: null });
      did++;
    }
    for (const [caller, count] of given.counts)
      await this.outbox.publish(
        tx,
        callsAssigned({ districtId: null, subjectId: caller, actorId: null, facts: { count: `${count}` } }),
      );
    return did;
  }

  /** The draw of one community for one day. Whoever cannot rate in the app is called in any case. */
  private async draw(tx: Tx, seed: string, pool: readonly Callable[], given: Turns): Promise<number> {
    const [{ districtId, communityId, day }] = pool as [Callable];
    const rule = await this.supervisions.oversightOf(tx, districtId);
    const [share, minimum] = [rule.callShare, rule.callMinimum];
    const ids = [...new Set(pool.map(({ ticketId }) => ticketId))];
    const drawn = new Set(drawOf(ids, { share, minimum }, seed));
    const called = pool.filter(({ ticketId, first, unable }) => unable || (first && drawn.has(ticketId)));
    const sum = { pool: ids.length, drawn: drawn.size, share, minimum, at: tx.at };
    if (!(await this.calls.claim(tx, { communityId, day, districtId, ...sum }))) return 0;
    for (const one of called) await this.assign(tx, one, rule, given);
    return 1;
  }

  private async assign(tx: Tx, one: Callable, { callDays }: OversightRow, given: Turns): Promise<void> {
    const { districtId, communityId, ticketId, cycle, personId, day, policyId, unable } = one;
    const id = newId(tx.at);
    await tx.rows.insert(CallBackRow, {
      id,
      districtId,
      communityId,
      ticketId,
      cycle,
      personId,
      day,
      why: unable ? 'unable' : 'drawn',
      callerId: given.next(await this.calls.callersFor(tx, ticketId), id),
      state: 'waiting',
      tries: 0,
    });
    const term = { unit: 'working_day' as const, days: callDays };
    await this.deadlines.run(tx, { id: ticketId, districtId, communityId, cycle, policyId }, [
      { kind: 'callback', term, aboutId: id },
    ]);
  }
}

/** Whose turn it was in this run: what is given now comes after everything given before. */
class Turns {
  readonly counts = new Map<string, number>();
  private readonly last = new Map<string, string>();

  /** Gives a call-back to whoever of these is next; null where there is nobody. */
  next(callers: readonly Caller[], callId: string): string | null {
    const caller = inTurn(callers.map(({ id, last }) => ({ id, last: this.last.get(id) ?? last })));
    if (!caller) return null;
    this.last.set(caller.id, callId);
    this.counts.set(caller.id, (this.counts.get(caller.id) ?? 0) + 1);
    return caller.id;
  }
}
