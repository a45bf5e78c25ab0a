import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { KpiModule } from '../kpi/kpi.module';
import { PlaceModule } from '../place/place.module';
import { ClearingController } from './clearing.controller';
import { ClearingQueries } from './clearing.queries';
import { ClearingRepository } from './clearing.repository';
import { ClearingService } from './clearing.service';

@Module({
  imports: [PlaceModule, CalendarModule, KpiModule],
  controllers: [ClearingController],
  providers: [ClearingService, ClearingRepository, ClearingQueries],
})
export class ClearingModule {}
