import { Injectable } from '@nestjs/common';
import { toolMessageWords as words } from '@linli/shared/tool/tool.words';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { toolDue, toolKept } from '../tool/tool.events';
import { ToolQueries } from '../tool/tool.queries';
import { NoticeService } from './notice.service';

/** Tells borrowers of their due day, and those in line of what is kept for them; nobody else hears of either. */
@Injectable()
export class ToolNotices implements Listener {
  readonly name = 'notice.tool';
  readonly hears = [toolDue.kind, toolKept.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly tools: ToolQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const tool = await this.tools.mentioned(tx, event.subjectId);
    const { person, when, due, until } = event.facts;
    if (!tool || !person) return;
    const { name, station } = tool;
    const say = (said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people: [person], ...said });
    if (event.kind === toolDue.kind)
      return say((when === 'over' ? words.over : words.soon)(name, due ?? '', station));
    await say(until ? words.held(name, new Date(until), station) : words.passed(name));
  }
}
