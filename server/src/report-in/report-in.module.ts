import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { ServiceTermModule } from '../service-term/service-term.module';
import { HelperController } from './helper.controller';
import { HelperService } from './helper.service';
import { ReportInController } from './report-in.controller';
import { ReportInListener } from './report-in.listener';
import { ReportInQueries } from './report-in.queries';
import { ReportInRepository } from './report-in.repository';
import { ReportInService } from './report-in.service';

/** Members at buildings and units at compounds, and the members whom neighbours may ask. */
@Module({
  imports: [PlaceModule, ServiceTermModule],
  controllers: [ReportInController, HelperController],
  providers: [ReportInService, HelperService, ReportInQueries, ReportInRepository, ReportInListener],
  exports: [ReportInService, HelperService, ReportInQueries],
})
export class ReportInModule {}
