import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { PlaceModule } from '../place/place.module';
import { OwedQueries } from './owed.queries';
import { OwedService } from './owed.service';

/** What is owed by a day around a matter that is talked over. */
@Module({
  imports: [PlaceModule, CalendarModule],
  providers: [OwedService, OwedQueries],
  exports: [OwedService, OwedQueries],
})
export class OwedModule {}
