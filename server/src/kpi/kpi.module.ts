import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DelayModule } from '../delay/delay.module';
import { TicketModule } from '../ticket/ticket.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { GroundQueries } from './ground.queries';
import { KpiController } from './kpi.controller';
import { KpiListener } from './kpi.listener';
import { KpiQueries } from './kpi.queries';
import { KpiRepository } from './kpi.repository';
import { KpiService } from './kpi.service';
import { OverviewController } from './overview.controller';
import { OverviewQueries } from './overview.queries';
import { FigureReportController } from './report.controller';
import { OverviewRepository } from './overview.repository';

@Module({
  imports: [AssignmentModule, CalendarModule, DeadlineModule, DelayModule, SupervisionModule, TicketModule],
  controllers: [KpiController, OverviewController, FigureReportController],
  providers: [
    ...[KpiService, KpiRepository, KpiQueries, KpiListener],
    ...[GroundQueries, OverviewQueries, OverviewRepository],
  ],
  exports: [KpiService, KpiQueries],
})
export class KpiModule {}
