import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CheckModule } from '../check/check.module';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { CheckNotices } from './check.notices';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

@Module({
  imports: [PlaceModule, AssignmentModule, CheckModule, SubscriptionModule],
  controllers: [NoticeController],
  providers: [NoticeService, NoticeRepository, NoticeQueries, NoticeListener, CheckNotices],
})
export class NoticeModule {}
