import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PushModule } from '../push/push.module';
import { RecordingModule } from '../recording/recording.module';
import { CheckErrand } from './check.errand';
import { CheckHearing } from './check.hearing';
import { CheckLife } from './check.life';
import { CheckListener } from './check.listener';
import { CheckPushes } from './check.pushes';
import { CheckQueries } from './check.queries';
import { CheckRepository } from './check.repository';
import { CheckService } from './check.service';

@Module({
  imports: [PeopleModule, CalendarModule, PhotoModule, RecordingModule, PushModule],
  providers: [
    CheckService,
    CheckHearing,
    CheckLife,
    CheckQueries,
    CheckRepository,
    CheckListener,
    CheckPushes,
    CheckErrand,
  ],
  exports: [CheckService, CheckHearing, CheckQueries],
})
export class CheckModule {}
