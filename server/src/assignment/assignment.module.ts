import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { OnCallModule } from '../on-call/on-call.module';
import { AssignmentLines } from './assignment.lines';
import { AssignmentQueries } from './assignment.queries';
import { AssignmentRepository } from './assignment.repository';
import { AssignmentService } from './assignment.service';

@Module({
  imports: [CalendarModule, DeadlineModule, DispatchModule, OnCallModule],
  providers: [AssignmentService, AssignmentQueries, AssignmentLines, AssignmentRepository],
  exports: [AssignmentService, AssignmentQueries, AssignmentLines],
})
export class AssignmentModule {}
