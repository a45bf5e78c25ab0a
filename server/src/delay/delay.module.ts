import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DelayQueries } from './delay.queries';
import { DelayRepository } from './delay.repository';
import { DelayService } from './delay.service';

@Module({
  imports: [CalendarModule, DeadlineModule],
  providers: [DelayRepository, DelayService, DelayQueries],
  exports: [DelayService, DelayQueries],
})
export class DelayModule {}
