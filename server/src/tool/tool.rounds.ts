import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { toolDue } from './tool.events';
import { ToolLife } from './tool.life';
import { ToolRepository } from './tool.repository';

/** What time does at a wall: due days that come and go, tools that nobody fetched. Names go by a rule of their own. */
@Injectable()
export class ToolRounds {
  constructor(
    private readonly tools: ToolRepository,
    private readonly life: ToolLife,
    private readonly outbox: Outbox,
  ) {}

  /** Does what is due, for some tools; answers how much it was. */
  async round(tx: Tx, most = 100): Promise<number> {
    const reminded = (await this.remind(tx, 'over', most)) + (await this.remind(tx, 'soon', most));
    return reminded + (await this.release(tx, most));
  }

  /** Erases names of people without an account that are kept long enough; answers how many. */
  eraseNames(tx: Tx, most = 100): Promise<number> {
    return this.tools.eraseNames(tx, most);
  }

  private async remind(tx: Tx, when: 'soon' | 'over', most: number): Promise<number> {
    const due = await this.tools.markDue(tx, when, most);
    await this.outbox.publishAll(
      tx,
      due.map(({ districtId, toolId: subjectId, personId: person, due: day }) =>
        toolDue({ districtId, subjectId, actorId: null, facts: { person, when, due: day } }),
      ),
    );
    return due.length;
  }

  private async release(tx: Tx, most: number): Promise<number> {
    const ids = await this.tools.unfetched(tx, most);
    for (const id of ids) {
      const tool = await this.tools.lock(tx, { id });
      for (const wait of await this.tools.line(tx, id)) {
        if (!wait.heldUntil || wait.heldUntil > tx.at) continue;
        await this.life.endWait(tx, tool, wait, { part: 'time', by: null });
        await this.life.tellKept(tx, tool, wait.personId, null);
      }
    }
    return ids.length;
  }
}
