import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CalendarModule } from '../calendar/calendar.module';
import { ChannelModule } from '../channel/channel.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DelayModule } from '../delay/delay.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { InspectionModule } from '../inspection/inspection.module';
import { EscalationModule } from '../escalation/escalation.module';
import { PeopleModule } from '../people/people.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { ProjectModule } from '../project/project.module';
import { RatingModule } from '../rating/rating.module';
import { RecordingModule } from '../recording/recording.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { ContactQueries } from './contact.queries';
import { FigureQueries } from './figure.queries';
import { FollowedQueries } from './followed.queries';
import { GramListener } from './gram.listener';
import { GramService } from './gram.service';
import { InspectedDetail } from './inspected.detail';
import { ListController } from './list.controller';
import { ListQueries } from './list.queries';
import { RedrawnService } from './redrawn.service';
import { RelatedService } from './related.service';
import { ScopeQueries } from './scope.queries';
import { TicketAsks } from './ticket.asks';
import { TicketAround } from './ticket.around';
import { PublicTickets } from './public-tickets.queries';
import { TicketController } from './ticket.controller';
import { TicketDetails } from './ticket.detail';
import { TicketHistory } from './ticket.history';
import { TicketIntake } from './ticket.intake';
import { TicketLines } from './ticket.lines';
import {
  MergeListener,
  PartsListener,
  ShownListener,
  TicketListener,
  VoiceListener,
} from './ticket.listener';
import { TicketNames } from './ticket.names';
import { TicketQueries } from './ticket.queries';
import { TicketNumbers } from './ticket.numbers';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';
import { TicketSweep } from './ticket.sweep';
import { TicketWatch } from './ticket.watch';

@Module({
  imports: [
    PlaceModule,
    PeopleModule,
    ChannelModule,
    CalendarModule,
    DeadlineModule,
    DelayModule,
    DispatchModule,
    PhotoModule,
    CheckModule,
    ProjectModule,
    RatingModule,
    RecordingModule,
    AssignmentModule,
    SupervisionModule,
    InspectionModule,
    EscalationModule,
  ],
  controllers: [ListController, TicketController],
  providers: [
    TicketService,
    TicketIntake,
    TicketWatch,
    TicketSweep,
    TicketNumbers,
    TicketRepository,
    TicketNames,
    TicketQueries,
    TicketLines,
    ListQueries,
    FollowedQueries,
    TicketDetails,
    TicketHistory,
    TicketAround,
    TicketAsks,
    InspectedDetail,
    RelatedService,
    RedrawnService,
    ContactQueries,
    FigureQueries,
    ScopeQueries,
    GramService,
    GramListener,
    PartsListener,
    TicketListener,
    MergeListener,
    VoiceListener,
    ShownListener,
    PublicTickets,
  ],
  exports: [
    TicketService,
    RelatedService,
    RedrawnService,
    TicketIntake,
    TicketWatch,
    TicketSweep,
    TicketQueries,
    ContactQueries,
    FigureQueries,
    GramService,
    ScopeQueries,
    TicketLines,
    ListQueries,
    TicketDetails,
    PublicTickets,
  ],
})
export class TicketModule {}
