import { Module } from '@nestjs/common';
import { CheckModule } from '../check/check.module';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { IntakeModule } from '../intake/intake.module';
import { AlertNotices } from './alert.notices';
import { CheckNotices } from './check.notices';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

@Module({
  imports: [PlaceModule, CheckModule, SubscriptionModule, IntakeModule],
  controllers: [NoticeController],
  providers: [NoticeService, NoticeRepository, NoticeQueries, NoticeListener, CheckNotices, AlertNotices],
})
export class NoticeModule {}
