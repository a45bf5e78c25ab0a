import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { IntakeModule } from '../intake/intake.module';
import { PlaceModule } from '../place/place.module';
import { CareClock } from './care.clock';
import { CareListener } from './care.listener';
import { CareQueries } from './care.queries';
import { CareRepository } from './care.repository';
import { CareService } from './care.service';
import { CareOfficeController } from './office.controller';
import { VisitController } from './visit.controller';
import { VisitService } from './visit.service';

@Module({
  imports: [PlaceModule, CalendarModule, IntakeModule],
  controllers: [CareOfficeController, VisitController],
  providers: [CareService, VisitService, CareQueries, CareRepository, CareListener, CareClock],
  exports: [CareQueries, CareService],
})
export class CareModule {}
