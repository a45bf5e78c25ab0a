import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { BorrowedTool, ReturnTool } from '@linli/shared/tool/tool.contract';
import { dueDayOf } from '@linli/shared/tool/tool.rules';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { ToolLoanRow, ToolWaitRow } from './tool.entity';
import { toolWaited } from './tool.events';
import { ToolLife } from './tool.life';
import { ToolRepository } from './tool.repository';

/** What neighbours do at a wall of tools. */
@Injectable()
export class LoanService {
  constructor(
    private readonly tools: ToolRepository,
    private readonly life: ToolLife,
    private readonly outbox: Outbox,
  ) {}

  /** Borrows the tool with this code for my home, until the day its terms say; of two at once one has it. */
  async borrow(tx: Tx, me: Actor, code: string): Promise<BorrowedTool> {
    const tool = await this.tools.lock(tx, { code });
    const { id: toolId, districtId, name } = tool;
    const homeId = await this.tools.homeOf(tx, me.id, tool.reach);
    if (!homeId) throw new Refusal('tool.no_home');
    const line = await this.tools.line(tx, toolId);
    const wait = line.find(({ personId }) => personId === me.id);
    if (tool.state === 'held' && !wait?.heldUntil) throw new Refusal('tool.kept');
    if (tool.state !== 'free' && tool.state !== 'held') throw new Refusal('tool.not_free');
    const { mostLent: limit } = await this.tools.termsOf(tx, districtId);
    if ((await this.tools.lentTo(tx, homeId)) >= limit) throw new Refusal('tool.too_many', { limit });
    const due = dueDayOf(tx.at, tool.loanDays);
    const loan = { id: newId(tx.at), districtId, toolId, personId: me.id, homeId, lentAt: tx.at, due };
    await tx.rows.insert(ToolLoanRow, loan);
    if (wait) await tx.rows.update(ToolWaitRow, wait.id, { endedAt: tx.at });
    await this.life.move(tx, tool, 'lend', { part: 'borrower', by: me.id });
    return { id: toolId, name, due };
  }

  /** Gives back what I borrowed, by the code on it; what is broken goes to be mended, the rest to the next in line. */
  async giveBack(tx: Tx, me: Actor, { code, broken }: ReturnTool): Promise<void> {
    const tool = await this.tools.lock(tx, { code });
    const loan = await this.tools.loanOf(tx, tool.id);
    if (loan?.personId !== me.id) throw atField('tool.not_yours', 'code');
    const mover = { part: 'borrower', by: me.id } as const;
    const note = broken?.trim();
    if (note) await this.life.move(tx, tool, 'giveBackBroken', mover, { note, noteBy: me.id });
    else await this.life.passOn(tx, await this.life.move(tx, tool, 'giveBack', mover));
  }

  /** Puts me into the line for a tool of my community that is not free. */
  async wait(tx: Tx, me: Actor, id: string): Promise<void> {
    const tool = await this.tools.lock(tx, { id });
    const seen = me.posts.some(({ path }) => pathsUpTo(path).includes(tool.reach));
    if (!seen) throw new Refusal('tool.missing');
    if (tool.state === 'free') throw new Refusal('tool.free');
    if ((await this.tools.loanOf(tx, id))?.personId === me.id) throw new Refusal('tool.has_it');
    if ((await this.tools.line(tx, id)).some(({ personId }) => personId === me.id)) return;
    const { districtId } = tool;
    await tx.rows.insert(ToolWaitRow, {
      id: newId(tx.at),
      districtId,
      toolId: id,
      personId: me.id,
      at: tx.at,
    });
    const about = { districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, toolWaited({ ...about, facts: { waits: 'yes' } }));
  }

  /** Takes me out of the line; what was kept for me goes on. */
  async stopWaiting(tx: Tx, me: Actor, id: string): Promise<void> {
    const tool = await this.tools.lock(tx, { id });
    const wait = (await this.tools.line(tx, id)).find(({ personId }) => personId === me.id);
    if (!wait) return;
    await this.life.endWait(tx, tool, wait, { part: 'borrower', by: me.id });
    const about = { districtId: tool.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, toolWaited({ ...about, facts: { waits: 'no' } }));
  }
}
