import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { EscalationModule } from '../escalation/escalation.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { DistrictQueries } from './district.queries';
import { ExceptionController } from './exception.controller';
import { ExceptionService } from './exception.service';
import { LadderController } from './ladder.controller';
import { LadderService } from './ladder.service';
import { SettingService } from './setting.service';

@Module({
  imports: [CalendarModule, ChannelModule, DispatchModule, EscalationModule, SupervisionModule],
  controllers: [LadderController, ExceptionController],
  providers: [DistrictQueries, ExceptionService, SettingService, LadderService],
  exports: [SettingService],
})
export class SettingModule {}
