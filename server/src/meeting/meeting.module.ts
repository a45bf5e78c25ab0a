import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { ChannelModule } from '../channel/channel.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { PollModule } from '../poll/poll.module';
import { TopicModule } from '../topic/topic.module';
import { ActionService } from './action.service';
import { BookingService } from './booking.service';
import { ConveneService } from './convene.service';
import { FloorController } from './floor.controller';
import { FloorService } from './floor.service';
import { MeetingFormQueries } from './form.queries';
import { LateService } from './late.service';
import { MeetingController } from './meeting.controller';
import { MeetingListener } from './meeting.listener';
import { MeetingQueries } from './meeting.queries';
import { MeetingRepository } from './meeting.repository';
import { MeetingRounds } from './meeting.rounds';
import { MeetingService } from './meeting.service';
import { MinutesController } from './minutes.controller';
import { MinutesService } from './minutes.service';
import { OrganiserMeetingController } from './organiser.controller';
import { OrganiserMeetingQueries } from './organiser.queries';
import { OutcomeService } from './outcome.service';
import { MeetingPageQueries } from './page.queries';
import { PaperController } from './paper.controller';
import { PartyService } from './party.service';
import { RaiseService } from './raise.service';
import { RecordQueries } from './record.queries';
import { SeatService } from './seat.service';
import { MeetingSeriesService } from './series.service';
import { VenueController } from './venue.controller';
import { VenueService } from './venue.service';

/** Meetings of neighbours: where and how often, who is asked and comes, what is said and agreed. */
@Module({
  imports: [PlaceModule, PeopleModule, CalendarModule, ChannelModule, TicketModule, TopicModule, PollModule],
  controllers: [
    PaperController,
    MeetingController,
    OrganiserMeetingController,
    FloorController,
    MinutesController,
    VenueController,
  ],
  providers: [
    ...[MeetingService, SeatService, PartyService, FloorService, BookingService, ConveneService],
    ...[LateService, RaiseService, MinutesService, OutcomeService, ActionService],
    ...[VenueService, MeetingSeriesService],
    ...[MeetingQueries, MeetingPageQueries, RecordQueries, OrganiserMeetingQueries, MeetingFormQueries],
    ...[MeetingRepository, MeetingRounds, MeetingListener],
  ],
  exports: [
    ...[MeetingService, SeatService, ConveneService, LateService, FloorService, PartyService],
    ...[MinutesService, OutcomeService, ActionService, VenueService, MeetingSeriesService, MeetingQueries],
  ],
})
export class MeetingModule {}
