import { Injectable } from '@nestjs/common';
import {
  holdOf,
  mayShow,
  shownStates,
  type CheckKind,
  type CheckState,
  type Hold,
} from '@linli/shared/check/check.rules';
import { In } from 'typeorm';
import { ask } from '../platform/db/lane';
import type { Read } from '../platform/db/db';
import { CheckRow, ComplaintRow } from './check.entity';

/** What checks hold back from neighbours on one ticket; what is not among it may be shown. */
export class HeldBack {
  constructor(
    private readonly held: readonly Pick<CheckRow, 'kind' | 'subjectId' | 'personId' | 'state'>[],
  ) {}

  /** Whether neighbours may see this, as far as checks and complaints go. */
  shows(kind: CheckKind, subjectId: string): boolean {
    return mayShow(this.states(kind, [subjectId]));
  }

  /** The same, for those of these things that `personId` did not bring along. */
  showsTo(personId: string, kind: CheckKind, subjectId: string): boolean {
    return (
      this.shows(kind, subjectId) ||
      this.held.some(
        (check) => check.subjectId === subjectId && check.kind === kind && check.personId === personId,
      )
    );
  }

  /** What the author is told of these things together; null when nothing keeps them back. */
  hold(kind: CheckKind, subjectIds: readonly string[]): Hold | null {
    return subjectIds.length ? holdOf(this.states(kind, subjectIds)) : null;
  }

  /** Whether what neighbours complained of is hidden by a decision. */
  get hidden(): boolean {
    return this.held.some(({ kind, state }) => kind === 'shown' && state === 'withheld');
  }

  private states(kind: CheckKind, subjectIds: readonly string[]): CheckState[] {
    return this.held
      .filter(
        (check) => check.kind === 'shown' || (check.kind === kind && subjectIds.includes(check.subjectId)),
      )
      .map(({ state }) => state);
  }
}

/** What checks mean for those who read tickets. */
@Injectable()
export class CheckQueries {
  /** What is held back on each of these tickets. */
  async heldBack(read: Read, ticketIds: readonly string[]): Promise<(ticketId: string) => HeldBack> {
    const held = ticketIds.length
      ? await ask<Pick<CheckRow, 'ticketId' | 'kind' | 'subjectId' | 'personId' | 'state'>>(
          read,
          `select ticket_id as "ticketId", kind, subject_id as "subjectId", person_id as "personId", state from content_check
            where ticket_id = any($1) and state not in (${shownStates.map((state) => `'${state}'`).join(', ')})`,
          [ticketIds],
        )
      : [];
    return (id) => new HeldBack(held.filter(({ ticketId }) => ticketId === id));
  }

  /** Whether a person has complained about what is shown of a ticket. */
  async complained(read: Read, ticketId: string, personId: string): Promise<boolean> {
    const complaint = 'select 1 from complaint where ticket_id = $1 and person_id = $2';
    return (await ask(read, complaint, [ticketId, personId])).length > 0;
  }

  /** What was complained of on each of these tickets, first the first; not by whom. */
  async complaints(
    { rows }: Read,
    ticketIds: readonly string[],
  ): Promise<Map<string, Pick<ComplaintRow, 'reason' | 'words'>[]>> {
    const found = await rows.find(ComplaintRow, {
      where: { ticketId: In([...ticketIds]) },
      order: { at: 'ASC' },
    });
    const byTicket = new Map<string, Pick<ComplaintRow, 'reason' | 'words'>[]>();
    for (const { ticketId, reason, words } of found)
      byTicket.set(ticketId, [...(byTicket.get(ticketId) ?? []), { reason, words }]);
    return byTicket;
  }

  /** Who complained about a ticket, first the first. */
  async complainers({ rows }: Read, ticketId: string): Promise<string[]> {
    const found = await rows.find(ComplaintRow, { where: { ticketId }, order: { at: 'ASC' } });
    return found.map(({ personId }) => personId);
  }
}
