import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository';
import { DeadlineService } from './deadline.service';

@Module({ providers: [CalendarRepository, DeadlineService], exports: [DeadlineService] })
export class DeadlineModule {}
