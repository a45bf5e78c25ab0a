import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import { loanEndOf, toolLife, type ToolMove, type ToolPart } from '@linli/shared/tool/tool.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ToolLoanRow, ToolRow, ToolWaitRow } from './tool.entity';
import { toolKept, toolMoved } from './tool.events';
import { ToolRepository } from './tool.repository';

/** Who moves a tool, in which part; null where time does. */
export interface Mover {
  readonly part: ToolPart;
  readonly by: string | null;
}

const HOUR = 60 * 60_000;

/** What belongs to every step of a tool that is locked: its loan, its line, its event. */
@Injectable()
export class ToolLife {
  constructor(
    private readonly tools: ToolRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Moves a tool one step; a loan ends with it where it comes back or is lost. Answers it as it is now. */
  async move(
    tx: Tx,
    tool: ToolRow,
    move: ToolMove,
    { part, by }: Mover,
    more: Partial<Pick<ToolRow, 'note' | 'noteBy'>> = {},
  ): Promise<ToolRow> {
    const state = step(toolLife, tool.state, move, [part]);
    const loan = await this.tools.loanOf(tx, tool.id);
    const ended = loanEndOf(move);
    if (loan && ended) await tx.rows.update(ToolLoanRow, loan.id, { ended, endedAt: tx.at });
    const now = { ...more, state, version: tool.version + 1 };
    await tx.rows.update(ToolRow, tool.id, now);
    const { districtId, id: subjectId } = tool;
    const facts = { move, loan: loan?.id ?? null };
    await this.outbox.publish(tx, toolMoved({ districtId, subjectId, actorId: by, facts }));
    return { ...tool, ...now };
  }

  /** Keeps a tool that is free for the next in line, with a time to fetch it. */
  async passOn(tx: Tx, tool: ToolRow): Promise<void> {
    const [next] = await this.tools.line(tx, tool.id);
    if (tool.state !== 'free' || !next) return;
    const { holdHours } = await this.tools.termsOf(tx, tool.districtId);
    const heldUntil = new Date(+tx.at + holdHours * HOUR);
    await tx.rows.update(ToolWaitRow, next.id, { heldUntil });
    await this.move(tx, tool, 'hold', { part: 'time', by: null });
    await this.tellKept(tx, tool, next.personId, heldUntil);
  }

  /** Ends the wait of somebody; a tool that was kept for them goes on to the next. */
  async endWait(tx: Tx, tool: ToolRow, wait: ToolWaitRow, { part, by }: Mover): Promise<void> {
    await tx.rows.update(ToolWaitRow, wait.id, { endedAt: tx.at });
    if (!wait.heldUntil || tool.state !== 'held') return;
    await this.passOn(tx, await this.move(tx, tool, 'release', { part, by }));
  }

  /** Says to somebody in line that a tool is kept for them until a moment, or no longer. */
  async tellKept(tx: Tx, { districtId, id }: ToolRow, person: string, until: Date | null): Promise<void> {
    const facts = { person, until: until?.toISOString() ?? null };
    await this.outbox.publish(tx, toolKept({ districtId, subjectId: id, actorId: null, facts }));
  }
}
