import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineService } from './deadline.service';

@Module({ imports: [CalendarModule], providers: [DeadlineService], exports: [DeadlineService] })
export class DeadlineModule {}
