import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { EscalationModule } from '../escalation/escalation.module';
import { DeadlineRepository } from './deadline.repository';
import { DeadlineService } from './deadline.service';
import { SoundingService } from './sounding.service';

@Module({
  imports: [CalendarModule, EscalationModule],
  providers: [DeadlineRepository, DeadlineService, SoundingService],
  exports: [DeadlineService, SoundingService],
})
export class DeadlineModule {}
