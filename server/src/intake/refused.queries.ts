import { Injectable } from '@nestjs/common';
import { lengthOf } from '@linli/shared/contract';
import type { RefusedLine, RefusedLines } from '@linli/shared/intake/foreign.contract';
import { toldWhere } from '@linli/shared/intake/foreign.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { ChannelService } from '../channel/channel.service';
import type { Read } from '../platform/db/db';
import { RefusedRepository } from './refused.repository';
import { RefusedService } from './refused.service';

const most = 200;

/** What waits to be taken in by hand. */
@Injectable()
export class RefusedQueries {
  constructor(
    private readonly refused: RefusedRepository,
    private readonly service: RefusedService,
    private readonly channels: ChannelService,
  ) {}

  /** The open lines below my steering posts, newest first, without anybody's phone. */
  async lines(read: Read, me: Actor): Promise<RefusedLines> {
    const rows = await this.refused.inSight(read, me, most);
    const lines = await Promise.all(
      rows.map(async (row): Promise<RefusedLine> => {
        const told = this.service.told(row);
        const text = (name: string, limit: number) => cut(told[name], limit);
        return {
          id: row.id,
          channel: (await this.channels.byId(read, row.channelId)).name,
          foreignId: row.foreignId,
          at: row.at.toISOString(),
          times: row.times,
          faults: row.faults,
          told: {
            where: cut(toldWhere(told), 300),
            category: text('category', 60),
            words: text('words', 1000),
            name: text('name', 40) || null,
            hasPhone: text('phone', 40) !== '',
          },
        };
      }),
    );
    return { now: read.at.toISOString(), lines };
  }
}

/** What a system sent where a text should be, as far as it is one. */
function cut(value: unknown, limit: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  return lengthOf(text) > limit ? [...text].slice(0, limit).join('') : text;
}
