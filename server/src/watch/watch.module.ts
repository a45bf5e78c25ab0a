import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module';
import { BulletinModule } from '../bulletin/bulletin.module';
import { CareModule } from '../care/care.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { HomeModule } from '../home/home.module';
import { HomeVoteModule } from '../home-vote/home-vote.module';
import { HoursModule } from '../hours/hours.module';
import { IntakeModule } from '../intake/intake.module';
import { MeetingModule } from '../meeting/meeting.module';
import { OwedModule } from '../owed/owed.module';
import { PlaceModule } from '../place/place.module';
import { ProjectModule } from '../project/project.module';
import { TicketModule } from '../ticket/ticket.module';
import { ParkedService } from './parked.service';
import { QuestionService } from './question.service';
import { TalkedQueries } from './talked.queries';
import { WaitQueries } from './wait.queries';
import { TopicModule } from '../topic/topic.module';
import { VoteModule } from '../vote/vote.module';
import { WatchController } from './watch.controller';
import { WatchListener } from './watch.listener';
import { WatchRounds } from './watch.rounds';
import { WatchRepository } from './watch.repository';
import { WatchService } from './watch.service';

@Module({
  imports: [
    PlaceModule,
    HomeModule,
    HoursModule,
    CalendarModule,
    DeadlineModule,
    ProjectModule,
    TicketModule,
    IntakeModule,
    CareModule,
    BulletinModule,
    OwedModule,
    TopicModule,
    MeetingModule,
    VoteModule,
    HomeVoteModule,
  ],
  controllers: [WatchController],
  providers: [
    WatchService,
    WatchRepository,
    QuestionService,
    ParkedService,
    WaitQueries,
    TalkedQueries,
    WatchListener,
    WatchRounds,
  ],
  exports: [WatchService, WatchRounds, QuestionService],
})
export class WatchModule {}
