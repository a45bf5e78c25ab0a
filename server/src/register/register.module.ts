import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { KpiModule } from '../kpi/kpi.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { StaffModule } from '../staff/staff.module';
import { TicketModule } from '../ticket/ticket.module';
import { CoverRepository } from './cover.repository';
import { CoversFile } from './covers.file';
import { ExportController } from './export.controller';
import { ExportQueries } from './export.queries';
import { FileKinds } from './file-kinds';
import { HandController } from './hand.controller';
import { HandQueries } from './hand.queries';
import { HandService } from './hand.service';
import { HistoryController } from './history.controller';
import { HistoryQueries } from './history.queries';
import { HomesFile } from './homes.file';
import { PeopleFile } from './people.file';
import { PlacesFile } from './places.file';
import { PostRepository } from './post.repository';
import { RegisterController } from './register.controller';
import { RegisterErrand } from './register.errand';
import { RegisterFiles } from './register.files';
import { RegisterListener } from './register.listener';
import { RegisterQueries } from './register.queries';
import { RegisterRepository } from './register.repository';
import { RegisterService } from './register.service';
import { RegisterStage } from './register.stage';
import { RegisterSweep } from './register.sweep';
import { RollFile } from './roll.file';
import { SheetController } from './sheet.controller';
import { RoomService } from './room.service';
import { StandingQueries } from './standing.queries';
import { WishListQueries } from './wish.queries';

/** Base data by the file: in, out, and what became of it. */
@Module({
  imports: [HomeModule, PeopleModule, PlaceModule, StaffModule, TicketModule, KpiModule],
  controllers: [RegisterController, SheetController, ExportController, HistoryController, HandController],
  providers: [
    RegisterService,
    HandService,
    RoomService,
    HandQueries,
    RegisterQueries,
    ExportQueries,
    StandingQueries,
    WishListQueries,
    HistoryQueries,
    RegisterRepository,
    RegisterStage,
    RegisterErrand,
    RegisterFiles,
    RegisterSweep,
    RegisterListener,
    PlacesFile,
    HomesFile,
    CoversFile,
    PeopleFile,
    RollFile,
    FileKinds,
    CoverRepository,
    PostRepository,
  ],
  exports: [RegisterService, HistoryQueries],
})
export class RegisterModule {}
