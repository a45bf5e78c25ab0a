import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '@linli/shared/channel/channel.rules';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { ChannelRow } from './channel.entity';

export type { ChannelRow } from './channel.entity';

/** What a district calls a way in. */
export interface NewChannel {
  readonly code: string;
  readonly name: string;
  readonly kind: ChannelKind;
}

/** The ways into a district. */
@Injectable()
export class ChannelService {
  /** Opens a way in; answers its id. A code that the district has already: the database refuses. */
  async open(tx: Tx, districtId: string, channel: NewChannel): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(ChannelRow, { id, districtId, ...channel });
    return id;
  }

  /** A way in that is in use, by its code; one that is unknown or retired is missing. */
  async inUse({ rows }: Read, districtId: string, code: string): Promise<ChannelRow> {
    const channel = await rows.findOneBy(ChannelRow, { districtId, code, retiredAt: IsNull() });
    if (!channel) throw new Refusal('channel.missing');
    return channel;
  }

  /** The way in that a ticket names, in use or not. */
  byId({ rows }: Read, id: string): Promise<ChannelRow> {
    return rows.findOneByOrFail(ChannelRow, { id });
  }
}
