import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { HomeModule } from '../home/home.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { ArgumentQueries } from './argument.queries';
import { ArgumentService } from './argument.service';
import { CallService } from './call.service';
import { ForgetService } from './forget.service';
import { MergeService } from './merge.service';
import { TopicCallController, TopicOfficeController } from './office.controller';
import { OfficeQueries } from './office.queries';
import { TopicOwedQueries } from './owed.queries';
import { RaiseService } from './raise.service';
import { ReviewService } from './review.service';
import { SupportController } from './support.controller';
import { SupportService } from './support.service';
import { TermsService } from './terms.service';
import { TopicClock } from './topic.clock';
import { TicketTopicController, TopicController } from './topic.controller';
import { TopicDetails } from './topic.detail';
import { TopicLife } from './topic.life';
import { TopicLines } from './topic.lines';
import { TopicListener } from './topic.listener';
import { TopicQueries } from './topic.queries';
import { TopicRepository } from './topic.repository';
import { TopicService } from './topic.service';
import { TopicSource } from './topic.source';

@Module({
  imports: [PlaceModule, PeopleModule, HomeModule, CalendarModule, CheckModule],
  controllers: [
    TopicOfficeController,
    TopicCallController,
    TopicController,
    TicketTopicController,
    SupportController,
  ],
  providers: [
    TopicRepository,
    TopicLife,
    TopicService,
    TopicSource,
    RaiseService,
    MergeService,
    ReviewService,
    ArgumentService,
    ArgumentQueries,
    SupportService,
    CallService,
    TermsService,
    ForgetService,
    TopicClock,
    TopicLines,
    TopicQueries,
    TopicDetails,
    OfficeQueries,
    TopicOwedQueries,
    TopicListener,
  ],
  exports: [TopicService, TopicQueries, ArgumentQueries, TopicOwedQueries, TopicClock, RaiseService],
})
export class TopicModule {}
