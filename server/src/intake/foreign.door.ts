import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';
import { ChannelService, type ChannelRow } from '../channel/channel.service';
import { Db } from '../platform/db/db';
import { SignatureRow } from './foreign.entity';
import { isSignedWith, signedAsk, signedWithin } from './foreign.signature';

/** Stands where other systems knock: lets in whoever signs with the secret of the way they use, once per signature. */
@Injectable()
export class ForeignDoor {
  constructor(
    private readonly db: Db,
    private readonly channels: ChannelService,
  ) {}

  /** The way in whose secret signed this request. An unknown way looks like a wrong signature. */
  open(request: FastifyRequest, code: string): Promise<ChannelRow> {
    const ask = signedAsk(request);
    if (!ask) throw new Refusal('signature.wrong');
    const { signature } = ask;
    return this.db.write(async (tx) => {
      const known = await this.channels.withSecrets(tx, code);
      const channel = known.find(({ secret }) => isSignedWith(secret, ask))?.channel;
      if (!channel) throw new Refusal('signature.wrong');
      if (Math.abs(tx.at.getTime() - ask.at.getTime()) > signedWithin) throw new Refusal('signature.old');
      // One that is older than that is refused by its time, so it need not be remembered.
      const forgotten = new Date(tx.at.getTime() - 2 * signedWithin);
      await tx.rows.query('delete from intake_signature where channel_id = $1 and at < $2', [
        channel.id,
        forgotten,
      ]);
      const used = await tx.rows
        .createQueryBuilder()
        .insert()
        .into(SignatureRow)
        .values({ channelId: channel.id, signature, at: tx.at })
        .orIgnore()
        .returning('signature')
        .execute();
      if (!(used.raw as unknown[]).length) throw new Refusal('signature.used');
      return channel;
    });
  }
}
