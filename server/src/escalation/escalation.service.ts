import { Injectable } from '@nestjs/common';
import type { ClockKind, Term } from '@linli/shared/deadline/deadline.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import {
  ladderFaults,
  paceOf,
  type Ladder,
  type Receiver,
  type Rung,
} from '@linli/shared/escalation/escalation.rules';
import { In } from 'typeorm';
import type { Publishing } from '../calendar/calendar.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { EscalationRow, LadderRow } from './escalation.entity';
import { clockEscalated, ladderPublished } from './escalation.events';
import { EscalationRepository, type LadderName } from './escalation.repository';

export type { LevelOutcome } from './escalation.entity';

export type LadderVersion = LadderRow;

/** One version of a ladder, as a clock keeps it. */
export interface KeptLadder {
  readonly id: string;
  readonly rungs: readonly Rung[];
}

/** A level of a clock that has passed. */
export interface PassedLevel extends Pick<
  EscalationRow,
  'districtId' | 'ticketId' | 'clockId' | 'ladderId' | 'kind' | 'cycle' | 'level' | 'dueAt'
> {
  readonly side: 'before' | 'due' | 'after';
  /** Nobody need be told: the clock stopped before, or a higher level passed at the same time. */
  readonly moot: 'cancelled' | 'superseded' | null;
  /** The moment before which nobody is told. */
  readonly notBefore: Date;
}

/** A recorded level that is to be told: who is to hear of it, on which side of the due. */
export interface TellableLevel {
  readonly clockId: string;
  readonly to: readonly Receiver[];
  readonly side: Rung['when']['side'];
}

/** Ladders as versions that never change, and the levels that clocks have passed, each recorded once. */
@Injectable()
export class EscalationService {
  private readonly known = new Map<string, KeptLadder>();

  constructor(
    private readonly escalations: EscalationRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Publishes the next version of a ladder; clocks that run keep theirs. Throws what is wrong with its rungs. */
  async publishLadder(
    tx: Tx,
    { districtId, by, source, fromAt }: Publishing,
    { kind, pace, rungs }: Ladder,
  ): Promise<void> {
    const faults = ladderFaults(rungs);
    if (faults.length) throw new Error(`ladder of ${kind}: ${faults.join(', ')}`);
    const id = newId(tx.at);
    const ladder = { id, districtId, kind, pace, rungs: [...rungs], source, fromAt };
    const version = `${await this.escalations.add(tx, ladder)}`;
    const facts = { clock: kind, pace, version, from: localDate(fromAt) };
    await this.outbox.publish(tx, ladderPublished({ districtId, subjectId: id, actorId: by, facts }));
  }

  /** Every version of every ladder of a district, of each kind and pace the last to begin first. */
  versions(read: Read, districtId: string): Promise<LadderVersion[]> {
    return this.escalations.versions(read, districtId);
  }

  /** The number of the newest version of a ladder; none is 0. */
  newest(read: Read, ladder: LadderName): Promise<number> {
    return this.escalations.newest(read, ladder);
  }

  /** Finds the ladder that a clock started now in a district would have; a kind may have none. */
  async inForce(
    read: Read,
    districtId: string,
  ): Promise<(kind: ClockKind, term: Term) => KeptLadder | undefined> {
    const ladders = await this.escalations.inForce(read, districtId);
    return (kind, term) => ladders.find((ladder) => ladder.kind === kind && ladder.pace === paceOf(term));
  }

  /** The rungs of these versions, by their keys. */
  async byIds({ rows }: Read, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, KeptLadder>> {
    const unknown = [...new Set(ids)].filter((id) => id !== null && !this.known.has(id));
    if (unknown.length)
      for (const ladder of await rows.findBy(LadderRow, { id: In(unknown) }))
        this.known.set(ladder.id, ladder);
    return this.known;
  }

  /** Records levels that have passed, each with its event, in three statements however many there are. */
  async record(tx: Tx, levels: readonly PassedLevel[]): Promise<void> {
    if (!levels.length) return;
    const ids = await this.outbox.publishAll(
      tx,
      levels.map(({ districtId, ticketId, kind, cycle, level, side, notBefore }) => ({
        ...clockEscalated({
          districtId,
          subjectId: ticketId,
          actorId: null,
          facts: { clock: kind, cycle: String(cycle), level, side },
        }),
        notBefore,
      })),
    );
    await this.escalations.record(
      tx,
      levels.map(({ side: _side, notBefore: _notBefore, moot, ...level }, place) => ({
        ...level,
        eventId: ids[place] ?? '',
        outcome: moot,
        settledAt: moot && tx.at,
        told: [],
        units: [],
      })),
    );
  }

  /**
   * A recorded level, locked, with whom it is for: also those of the levels it supersedes. Null when nobody need be told of
   * it any more.
   */
  async take(tx: Tx, eventId: string): Promise<TellableLevel | null> {
    const row = await this.escalations.lock(tx, eventId);
    if (!row || row.outcome) return null;
    const { clockId, at, ladderId } = row;
    const rungs = ladderId ? ((await this.byIds(tx, [ladderId])).get(ladderId)?.rungs ?? []) : [];
    const below = await tx.rows.findBy(EscalationRow, { clockId, at, outcome: 'superseded' });
    const levels = [row, ...below].map(({ level }) => level);
    const to = rungs.filter(({ level }) => levels.includes(level)).flatMap((rung) => rung.to);
    return { clockId, to, side: rungs.find(({ level }) => level === row.level)?.when.side ?? 'due' };
  }

  /** Its clock stopped before anybody was told. */
  async cancel(tx: Tx, eventId: string): Promise<void> {
    await tx.rows.update(EscalationRow, { eventId }, { outcome: 'cancelled', settledAt: tx.at });
  }

  /** Notes who was told, and for which units; nobody at all is noted too. */
  async noteTold(
    tx: Tx,
    eventId: string,
    found: readonly { personId: string; unitId: string }[],
  ): Promise<void> {
    await tx.rows.update(
      EscalationRow,
      { eventId },
      {
        outcome: found.length ? 'told' : 'nobody',
        settledAt: tx.at,
        told: [...new Set(found.map(({ personId }) => personId))],
        units: [...new Set(found.map(({ unitId }) => unitId))],
      },
    );
  }
}
