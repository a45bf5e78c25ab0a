import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { EscalationModule } from '../escalation/escalation.module';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { IntakeModule } from '../intake/intake.module';
import { AlertNotices } from './alert.notices';
import { CheckNotices } from './check.notices';
import { LevelNotices } from './level.notices';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

@Module({
  imports: [
    PlaceModule,
    AssignmentModule,
    CheckModule,
    SubscriptionModule,
    EscalationModule,
    DeadlineModule,
    IntakeModule,
  ],
  controllers: [NoticeController],
  providers: [
    NoticeService,
    NoticeRepository,
    NoticeQueries,
    NoticeListener,
    CheckNotices,
    LevelNotices,
    AlertNotices,
  ],
})
export class NoticeModule {}
