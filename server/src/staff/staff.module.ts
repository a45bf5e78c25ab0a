import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { LeaveModule } from '../leave/leave.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { SettingModule } from '../setting/setting.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TicketModule } from '../ticket/ticket.module';
import { AppointmentController } from './appointment.controller';
import { BlockController } from './block.controller';
import { BlockQueries } from './block.queries';
import { CheckController } from './check.controller';
import { CheckDesk } from './check.queries';
import { LeaveController } from './leave.controller';
import { LeaveQueries } from './leave.queries';
import { RuleController } from './rule.controller';
import { RuleQueries } from './rule.queries';
import { RuleService } from './rule.service';
import { OversightController } from './oversight.controller';
import { OversightDesk } from './oversight.queries';
import { StaffController } from './staff.controller';
import { StaffListener } from './staff.listener';
import { StaffQueries } from './staff.queries';
import { StaffService } from './staff.service';

@Module({
  imports: [
    PeopleModule,
    PlaceModule,
    PhotoModule,
    LeaveModule,
    BlockModule,
    CheckModule,
    SupervisionModule,
    TicketModule,
    CalendarModule,
    SettingModule,
  ],
  controllers: [
    StaffController,
    AppointmentController,
    LeaveController,
    BlockController,
    CheckController,
    RuleController,
    OversightController,
  ],
  providers: [
    StaffService,
    StaffQueries,
    LeaveQueries,
    BlockQueries,
    CheckDesk,
    RuleQueries,
    RuleService,
    OversightDesk,
    StaffListener,
  ],
  exports: [StaffService, CheckDesk],
})
export class StaffModule {}
