import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '@linli/shared/channel/channel.rules';
import { Refusal } from '@linli/shared/refusal';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { find } from '../platform/db/lane';
import { newId } from '../platform/db/id';
import { randomToken, Secrets } from '../platform/secret';
import { ChannelCategoryRow, ChannelRow } from './channel.entity';

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
  constructor(private readonly secrets: Secrets) {}

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

  /** Gives a way in a new secret, with which a system signs from now on; told now and never again. */
  async giveSecret(tx: Tx, districtId: string, code: string): Promise<string> {
    const channel = await this.inUse(tx, districtId, code);
    if (channel.kind !== 'system' && channel.kind !== 'device') throw new Refusal('channel.missing');
    const secret = randomToken();
    await tx.rows.update(ChannelRow, channel.id, { secretSealed: this.secrets.seal(secret) });
    return secret;
  }

  /** Every way in of this code, in whatever district, that has a secret, with the secret. */
  async withSecrets({ rows }: Read, code: string): Promise<{ channel: ChannelRow; secret: string }[]> {
    const found = await rows.findBy(ChannelRow, { code, retiredAt: IsNull() });
    return found.flatMap((channel) =>
      channel.secretSealed ? [{ channel, secret: this.secrets.open(channel.secretSealed) }] : [],
    );
  }

  /** What a system calls a category is ours of this key from now on. */
  async mapCategory(tx: Tx, channelId: string, said: string, categoryId: string): Promise<void> {
    await tx.rows.upsert(ChannelCategoryRow, { channelId, said, categoryId }, ['channelId', 'said']);
  }

  /** The key of the category that a system means by a name; null for one that nobody has explained. */
  async categoryBehind({ rows }: Read, channelId: string, said: string): Promise<string | null> {
    return (await rows.findOneBy(ChannelCategoryRow, { channelId, said }))?.categoryId ?? null;
  }

  /** Every way in of a district, in use or not. */
  all({ rows }: Read, districtId: string): Promise<ChannelRow[]> {
    return rows.find(ChannelRow, { where: { districtId }, order: { code: 'ASC' } });
  }

  /** Opens a way in again, or closes it; what came through it stays. */
  async setOpen(tx: Tx, id: string, open: boolean): Promise<void> {
    const { retiredAt } = await this.byId(tx, id);
    await tx.rows.update(ChannelRow, id, { retiredAt: open ? null : (retiredAt ?? tx.at) });
  }

  /** The way in that a ticket names, in use or not. */
  async byId(read: Read, id: string): Promise<ChannelRow> {
    const [channel] = await find(read, ChannelRow, 'where t.id = $1', [id]);
    if (!channel) throw new Error(`there is no way in ${id}`);
    return channel;
  }
}
