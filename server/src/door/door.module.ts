import { Module } from '@nestjs/common';
import { ActivityModule } from '../activity/activity.module';
import { BulletinModule } from '../bulletin/bulletin.module';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { DoorController } from './door.controller';
import { DoorQueries } from './door.queries';
import { WechatLinks } from './wechat-links';

@Module({
  imports: [PlaceModule, DispatchModule, TicketModule, ChannelModule, BulletinModule, ActivityModule],
  controllers: [DoorController],
  providers: [DoorQueries, WechatLinks],
  exports: [DoorQueries],
})
export class DoorModule {}
