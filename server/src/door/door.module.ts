import { Module } from '@nestjs/common';
import { ActivityModule } from '../activity/activity.module';
import { BulletinModule } from '../bulletin/bulletin.module';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { MeetingModule } from '../meeting/meeting.module';
import { PlaceModule } from '../place/place.module';
import { RecruitmentModule } from '../recruitment/recruitment.module';
import { ReportInModule } from '../report-in/report-in.module';
import { SeriesModule } from '../series/series.module';
import { VoteModule } from '../vote/vote.module';
import { WishModule } from '../wish/wish.module';
import { PraiseModule } from '../praise/praise.module';
import { TicketModule } from '../ticket/ticket.module';
import { DoorController } from './door.controller';
import { DoorQueries } from './door.queries';
import { ServingQueries } from './serving.queries';
import { WechatLinks } from './wechat-links';

@Module({
  imports: [
    ...[PlaceModule, DispatchModule, TicketModule, ChannelModule, BulletinModule],
    ...[ReportInModule, SeriesModule, RecruitmentModule, PraiseModule, ActivityModule, WishModule],
    ...[MeetingModule, VoteModule],
  ],
  controllers: [DoorController],
  providers: [DoorQueries, ServingQueries, WechatLinks],
  exports: [DoorQueries],
})
export class DoorModule {}
