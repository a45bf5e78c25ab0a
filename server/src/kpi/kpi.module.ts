import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DelayModule } from '../delay/delay.module';
import { TicketModule } from '../ticket/ticket.module';
import { KpiController } from './kpi.controller';
import { KpiListener } from './kpi.listener';
import { KpiQueries } from './kpi.queries';
import { KpiRepository } from './kpi.repository';
import { KpiService } from './kpi.service';

@Module({
  imports: [AssignmentModule, CalendarModule, DeadlineModule, DelayModule, TicketModule],
  controllers: [KpiController],
  providers: [KpiService, KpiRepository, KpiQueries, KpiListener],
  exports: [KpiService, KpiQueries],
})
export class KpiModule {}
