import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository';
import { CalendarService } from './calendar.service';
import { PolicyRepository } from './policy.repository';
import { PolicyService } from './policy.service';

@Module({
  providers: [CalendarRepository, PolicyRepository, CalendarService, PolicyService],
  exports: [CalendarService, PolicyService],
})
export class CalendarModule {}
