import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module';
import { LeaveModule } from '../leave/leave.module';
import { PeopleModule } from '../people/people.module';
import { TicketModule } from '../ticket/ticket.module';
import { AppointmentController } from './appointment.controller';
import { BlockController } from './block.controller';
import { BlockQueries } from './block.queries';
import { LeaveController } from './leave.controller';
import { LeaveQueries } from './leave.queries';
import { StaffController } from './staff.controller';
import { StaffListener } from './staff.listener';
import { StaffQueries } from './staff.queries';
import { StaffService } from './staff.service';

@Module({
  imports: [PeopleModule, LeaveModule, BlockModule, TicketModule],
  controllers: [StaffController, AppointmentController, LeaveController, BlockController],
  providers: [StaffService, StaffQueries, LeaveQueries, BlockQueries, StaffListener],
  exports: [StaffService],
})
export class StaffModule {}
