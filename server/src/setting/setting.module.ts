import { Module } from '@nestjs/common';
import { BulletinModule } from '../bulletin/bulletin.module';
import { CalendarModule } from '../calendar/calendar.module';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { ElectorateModule } from '../electorate/electorate.module';
import { EscalationModule } from '../escalation/escalation.module';
import { PartyModule } from '../party/party.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { ChoiceController } from './choice.controller';
import { ChoiceService } from './choice.service';
import { DistrictQueries } from './district.queries';
import { ExceptionController } from './exception.controller';
import { ExceptionService } from './exception.service';
import { HistoryQueries } from './history.queries';
import { LadderController } from './ladder.controller';
import { LadderService } from './ladder.service';
import { ReplayQueries } from './replay.queries';
import { RouteController } from './route.controller';
import { RouteQueries } from './route.queries';
import { RouteService } from './route.service';
import { SettingService } from './setting.service';
import { AnnouncingController } from './announcing.controller';
import { AnnouncingService } from './announcing.service';
import { DutyController } from './duty.controller';
import { SettingEffects } from './effects.service';
import { DutySettingService } from './duty.service';
import { AppearanceController } from './appearance.controller';
import { AppearanceService } from './appearance.service';
import { CategoryController } from './category.controller';
import { CategoryService } from './category.service';
import { MarkController } from './mark.controller';
import { MarkFiles } from './mark.files';
import { PreviewController } from './preview.controller';
import { GroundController } from './ground.controller';
import { GroundQueries } from './ground.queries';
import { GroundService } from './ground.service';
import { TemplateController } from './template.controller';
import { TemplateService } from './template.service';
import { VersionRepository } from './version.repository';
import { PackController } from './vote-pack.controller';
import { PackSettingService } from './vote-pack.service';
import { VersionService } from './version.service';
import { WholeService } from './whole.service';

@Module({
  imports: [
    BulletinModule,
    CalendarModule,
    ChannelModule,
    DispatchModule,
    ElectorateModule,
    EscalationModule,
    PartyModule,
    SupervisionModule,
  ],
  controllers: [
    AppearanceController,
    MarkController,
    LadderController,
    ExceptionController,
    ChoiceController,
    RouteController,
    PreviewController,
    CategoryController,
    GroundController,
    TemplateController,
    DutyController,
    PackController,
    AnnouncingController,
  ],
  providers: [
    AppearanceService,
    MarkFiles,
    DistrictQueries,
    ExceptionService,
    SettingService,
    LadderService,
    ChoiceService,
    ReplayQueries,
    HistoryQueries,
    RouteQueries,
    RouteService,
    VersionRepository,
    VersionService,
    CategoryService,
    GroundService,
    GroundQueries,
    TemplateService,
    WholeService,
    DutySettingService,
    PackSettingService,
    SettingEffects,
    AnnouncingService,
  ],
  exports: [SettingService, VersionService],
})
export class SettingModule {}
