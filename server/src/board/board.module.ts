import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { HandlingModule } from '../handling/handling.module';
import { PeopleModule } from '../people/people.module';
import { SessionModule } from '../session/session.module';
import { StaffModule } from '../staff/staff.module';
import { TicketModule } from '../ticket/ticket.module';
import { AreaQueries } from './area.queries';
import { BoardController } from './board.controller';
import { BoardListener } from './board.listener';
import { BulkController } from './bulk.controller';
import { BulkQueries } from './bulk.queries';
import { BulkRepository } from './bulk.repository';
import { BulkRounds } from './bulk.rounds';
import { BulkService } from './bulk.service';
import { CountQueries } from './count.queries';
import { LiveController } from './live.controller';
import { LiveQueries } from './live.queries';
import { LiveStreams } from './live.streams';
import { PlanQueries } from './plan.queries';
import { SavedFilterController } from './saved-filter.controller';
import { SavedFilterService } from './saved-filter.service';
import { WallQueries } from './wall.queries';

@Module({
  imports: [TicketModule, HandlingModule, StaffModule, CalendarModule, PeopleModule, SessionModule],
  controllers: [BoardController, SavedFilterController, BulkController, LiveController],
  providers: [
    AreaQueries,
    WallQueries,
    CountQueries,
    PlanQueries,
    SavedFilterService,
    BulkService,
    BulkQueries,
    BulkRepository,
    BulkRounds,
    BoardListener,
    LiveQueries,
    LiveStreams,
  ],
})
export class BoardModule {}
