import { Injectable } from '@nestjs/common';
import { stationChannelName, stationFaults } from '@linli/shared/channel/channel.words';
import type { SetStation } from '@linli/shared/channel/station.contract';
import { ownChannels } from '@linli/shared/channel/channel.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { ChannelRow } from './channel.entity';
import { ChannelService } from './channel.service';
import { StationRow } from './station.entity';
import { stationClosed, stationSet } from './station.events';
import { StationQueries } from './station.queries';

/** Opening and closing the stations where opinions are collected. */
@Injectable()
export class StationService {
  constructor(
    private readonly queries: StationQueries,
    private readonly channels: ChannelService,
    private readonly outbox: Outbox,
  ) {}

  /** Makes an open place of mine a station, or gives one other hours; its reports have a channel of their own from then on. */
  async set(tx: Tx, me: Actor, { placeId, hours }: SetStation): Promise<void> {
    const place = await this.queries.place(tx, me, placeId);
    if (!place) return refuseFields({ placeId: stationFaults.place });
    const { districtId, name } = place;
    const before = await this.queries.at(tx, placeId);
    const channelId =
      before?.channelId ??
      (await this.channels.open(tx, districtId, {
        code: `station-${randomCode(8).toLowerCase()}`,
        name: stationChannelName(name),
        kind: 'sign',
      }));
    await tx.rows.upsert(StationRow, { placeId, districtId, channelId, hours, setBy: me.id, at: tx.at }, [
      'placeId',
    ]);
    await this.outbox.publish(
      tx,
      stationSet({ districtId, subjectId: placeId, actorId: me.id, facts: { channel: channelId } }),
    );
  }

  /** Closes a station of mine: its sign is that of any open place again. What came in through it still says so. */
  async close(tx: Tx, me: Actor, placeId: string): Promise<void> {
    const place = await this.queries.place(tx, me, placeId);
    const station = place && (await this.queries.at(tx, placeId));
    if (!station) throw new Refusal('station.missing');
    const { districtId, channelId } = station;
    await tx.rows.delete(StationRow, { placeId });
    await tx.rows.update(ChannelRow, channelId, { retiredAt: tx.at });
    await this.outbox.publish(
      tx,
      stationClosed({ districtId, subjectId: placeId, actorId: me.id, facts: { channel: channelId } }),
    );
  }

  /** The channel by which a report from the sign of a place comes in: the station's where there is one. */
  async channelAt(read: Read, placeId: string): Promise<Pick<ChannelRow, 'id' | 'kind' | 'districtId'>> {
    const channel = await this.queries.channelAt(read, placeId, ownChannels.sign);
    if (!channel) throw new Refusal('channel.missing');
    return channel;
  }
}
