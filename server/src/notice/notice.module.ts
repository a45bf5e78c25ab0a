import { Module } from '@nestjs/common';
import { CheckModule } from '../check/check.module';
import { InspectionModule } from '../inspection/inspection.module';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { CheckNotices } from './check.notices';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';
import { OversightNotices } from './oversight.notices';

@Module({
  imports: [PlaceModule, CheckModule, SubscriptionModule, InspectionModule],
  controllers: [NoticeController],
  providers: [NoticeService, NoticeRepository, NoticeQueries, NoticeListener, CheckNotices, OversightNotices],
})
export class NoticeModule {}
