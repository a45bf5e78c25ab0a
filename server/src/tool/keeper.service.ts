import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { AddTools, LendTool, MoveTool } from '@linli/shared/tool/tool.contract';
import { dueDayOf, needsNote, type ToolTerms } from '@linli/shared/tool/tool.rules';
import { toolFaults } from '@linli/shared/tool/tool.words';
import { IsNull } from 'typeorm';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { ToolLoanRow, ToolRow, ToolWaitRow } from './tool.entity';
import { toolAdded } from './tool.events';
import { ToolLife } from './tool.life';
import { ToolRepository } from './tool.repository';

/** Walls of tools as those who steer their place keep them. */
@Injectable()
export class KeeperService {
  constructor(
    private readonly tools: ToolRepository,
    private readonly life: ToolLife,
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  layDown(tx: Tx, districtId: string, terms: ToolTerms): Promise<void> {
    return this.tools.layDown(tx, districtId, terms);
  }

  /** Hangs tools of one kind on the wall of an open place I steer, each with a code of its own; answers their codes. */
  async add(tx: Tx, me: Actor, { placeId, name, words, loanDays, count }: AddTools): Promise<string[]> {
    const { place, path, community, district } = await this.places.chainOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    if (place.kind !== 'open_place') refuseFields({ placeId: toolFaults.station });
    const row = {
      ...{ districtId: district.id, placeId, path, reach: await this.places.pathOf(tx, community.id) },
      ...{ name: name.trim(), words: words?.trim() || null, loanDays },
      ...{ state: 'free' as const, version: 1, byId: me.id, at: tx.at },
    };
    const added = Array.from({ length: count }, () =>
      tx.rows.create(ToolRow, { ...row, id: newId(tx.at), code: randomCode(8) }),
    );
    await tx.rows.insert(ToolRow, added);
    await this.outbox.publishAll(
      tx,
      added.map(({ id: subjectId, districtId }) =>
        toolAdded({ districtId, subjectId, actorId: me.id, facts: { place: placeId } }),
      ),
    );
    return added.map(({ code }) => code);
  }

  /** Writes down what became of a tool; what is wrong has to be said, and what is right again goes to the next in line. */
  async move(tx: Tx, me: Actor, id: string, { move, version, note }: MoveTool): Promise<void> {
    const tool = await this.take(tx, me, id, version);
    const words = note?.trim() || null;
    if (needsNote(move) && !words) refuseFields({ note: toolFaults.note });
    const said = { note: words, noteBy: words && me.id };
    await this.life.passOn(tx, await this.life.move(tx, tool, move, { part: 'keeper', by: me.id }, said));
    // who waits for it waits on while it is mended, and no longer for what is given up
    if (move === 'retire')
      await tx.rows.update(ToolWaitRow, { toolId: id, endedAt: IsNull() }, { endedAt: tx.at });
    else if (tool.state === 'held')
      await tx.rows.update(ToolWaitRow, { toolId: id, endedAt: IsNull() }, { heldUntil: null });
  }

  /** Lends a tool to somebody without a phone, whom the keeper writes down. */
  async lend(tx: Tx, me: Actor, id: string, { version, borrower, where }: LendTool): Promise<void> {
    const tool = await this.take(tx, me, id, version);
    if (tool.state === 'held') throw new Refusal('tool.kept');
    if (tool.state !== 'free') throw new Refusal('tool.not_free');
    const { districtId } = tool;
    await tx.rows.insert(ToolLoanRow, {
      ...{ id: newId(tx.at), districtId, toolId: id, enteredBy: me.id },
      ...{ name: borrower.trim(), where: where.trim() },
      ...{ lentAt: tx.at, due: dueDayOf(tx.at, tool.loanDays) },
    });
    await this.life.move(tx, tool, 'lend', { part: 'keeper', by: me.id });
  }

  private async take(tx: Tx, me: Actor, id: string, version: number): Promise<ToolRow> {
    const tool = await this.tools.lock(tx, { id });
    if (!holdsAt(me, steering, tool.path)) throw new Refusal('tool.missing');
    if (tool.version !== version) throw new Refusal('tool.stale');
    return tool;
  }
}
