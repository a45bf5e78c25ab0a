import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { InspectionModule } from '../inspection/inspection.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { RatingModule } from '../rating/rating.module';
import { RecordingModule } from '../recording/recording.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { ContactQueries } from './contact.queries';
import { FigureQueries } from './figure.queries';
import { InspectedDetail } from './inspected.detail';
import { RelatedService } from './related.service';
import { TicketAround } from './ticket.around';
import { TicketController } from './ticket.controller';
import { TicketDetails } from './ticket.detail';
import { TicketHistory } from './ticket.history';
import { TicketIntake } from './ticket.intake';
import { TicketLines } from './ticket.lines';
import { PartsListener, TicketListener, VoiceListener } from './ticket.listener';
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
    RatingModule,
    RecordingModule,
    SupervisionModule,
    InspectionModule,
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
    TicketAround,
    InspectedDetail,
    RelatedService,
    ContactQueries,
    FigureQueries,
    PartsListener,
    TicketListener,
    VoiceListener,
  ],
  exports: [
    TicketService,
    RelatedService,
    TicketIntake,
    TicketWatch,
    TicketQueries,
    ContactQueries,
    FigureQueries,
    TicketLines,
    TicketDetails,
  ],
})
export class TicketModule {}
