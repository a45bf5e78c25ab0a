import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { ProjectModule } from '../project/project.module';
import { RatingModule } from '../rating/rating.module';
import { RecordingModule } from '../recording/recording.module';
import { TicketController } from './ticket.controller';
import { TicketDetails } from './ticket.detail';
import { TicketHistory } from './ticket.history';
import { TicketIntake } from './ticket.intake';
import { TicketLines } from './ticket.lines';
import { TicketListener, VoiceListener } from './ticket.listener';
import { TicketNames } from './ticket.names';
import { TicketQueries } from './ticket.queries';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';
import { TicketWatch } from './ticket.watch';

@Module({
  imports: [
    PlaceModule,
    PeopleModule,
    CalendarModule,
    DeadlineModule,
    DispatchModule,
    PhotoModule,
    CheckModule,
    ProjectModule,
    RatingModule,
    RecordingModule,
  ],
  controllers: [TicketController],
  providers: [
    TicketService,
    TicketIntake,
    TicketWatch,
    TicketRepository,
    TicketNames,
    TicketQueries,
    TicketLines,
    TicketDetails,
    TicketHistory,
    TicketListener,
    VoiceListener,
  ],
  exports: [TicketService, TicketIntake, TicketWatch, TicketQueries, TicketLines, TicketDetails],
})
export class TicketModule {}
