import { Module } from '@nestjs/common';
import { AblePersonModule } from '../able-person/able-person.module';
import { ActivityModule } from '../activity/activity.module';
import { AssignmentModule } from '../assignment/assignment.module';
import { BulletinModule } from '../bulletin/bulletin.module';
import { CheckModule } from '../check/check.module';
import { InspectionModule } from '../inspection/inspection.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { EscalationModule } from '../escalation/escalation.module';
import { FeedbackModule } from '../feedback/feedback.module';
import { HomeModule } from '../home/home.module';
import { ElectorateModule } from '../electorate/electorate.module';
import { HoursModule } from '../hours/hours.module';
import { MandateModule } from '../mandate/mandate.module';
import { PlaceModule } from '../place/place.module';
import { SubscriptionModule } from '../subscription/subscription.module';
import { IntakeModule } from '../intake/intake.module';
import { ToolModule } from '../tool/tool.module';
import { CareModule } from '../care/care.module';
import { MeetingModule } from '../meeting/meeting.module';
import { TrainingModule } from '../training/training.module';
import { ClaimNotices } from './claim.notices';
import { OfferModule } from '../offer/offer.module';
import { OfferNotices } from './offer.notices';
import { TopicNotices } from './topic.notices';
import { TopicModule } from '../topic/topic.module';
import { HomeVoteModule } from '../home-vote/home-vote.module';
import { VoteModule } from '../vote/vote.module';
import { HomeVoteNotices } from './home-vote.notices';
import { VoteNotices } from './vote.notices';
import { WishNotices } from './wish.notices';
import { WishModule } from '../wish/wish.module';
import { PeopleModule } from '../people/people.module';
import { RecruitmentModule } from '../recruitment/recruitment.module';
import { ReportInModule } from '../report-in/report-in.module';
import { TeamModule } from '../team/team.module';
import { VolunteerModule } from '../volunteer/volunteer.module';
import { AblePersonNotices } from './able-person.notices';
import { ActivityNotices } from './activity.notices';
import { AlertNotices } from './alert.notices';
import { BulletinNotices } from './bulletin.notices';
import { CheckNotices } from './check.notices';
import { FeedbackNotices } from './feedback.notices';
import { HomeNotices } from './home.notices';
import { ElectorateNotices } from './electorate.notices';
import { HoursNotices } from './hours.notices';
import { LevelNotices } from './level.notices';
import { MandateNotices } from './mandate.notices';
import { NoticeController } from './notice.controller';
import { NoticeListener } from './notice.listener';
import { NoticeQueries } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';
import { OversightNotices } from './oversight.notices';
import { ServingNotices } from './serving.notices';
import { PraiseNotices } from './praise.notices';
import { MeetingNotices } from './meeting.notices';
import { ToolNotices } from './tool.notices';
import { CareNotices } from './care.notices';
import { TrainingNotices } from './training.notices';
import { JudgingModule } from '../judging/judging.module';
import { OwedModule } from '../owed/owed.module';
import { PetitionModule } from '../petition/petition.module';
import { PrereviewModule } from '../prereview/prereview.module';
import { SoundingModule } from '../sounding/sounding.module';
import { TalkModule } from '../talk/talk.module';
import { OwedNotices } from './owed.notices';
import { StepNotices } from './step.notices';

@Module({
  imports: [
    PlaceModule,
    AssignmentModule,
    CheckModule,
    SubscriptionModule,
    EscalationModule,
    DeadlineModule,
    IntakeModule,
    InspectionModule,
    BulletinModule,
    HomeModule,
    ElectorateModule,
    HoursModule,
    MandateModule,
    FeedbackModule,
    TrainingModule,
    WishModule,
    TopicModule,
    OfferModule,
    PeopleModule,
    ReportInModule,
    VolunteerModule,
    TeamModule,
    RecruitmentModule,
    ActivityModule,
    ToolModule,
    AblePersonModule,
    CareModule,
    MeetingModule,
    VoteModule,
    HomeVoteModule,
    OwedModule,
    TalkModule,
    PetitionModule,
    JudgingModule,
    PrereviewModule,
    SoundingModule,
  ],
  controllers: [NoticeController],
  providers: [
    NoticeService,
    NoticeRepository,
    NoticeQueries,
    NoticeListener,
    CheckNotices,
    LevelNotices,
    AlertNotices,
    BulletinNotices,
    OversightNotices,
    HomeNotices,
    ElectorateNotices,
    HoursNotices,
    PraiseNotices,
    MandateNotices,
    FeedbackNotices,
    TrainingNotices,
    VoteNotices,
    HomeVoteNotices,
    WishNotices,
    TopicNotices,
    OfferNotices,
    ClaimNotices,
    ServingNotices,
    ActivityNotices,
    ToolNotices,
    AblePersonNotices,
    CareNotices,
    MeetingNotices,
    OwedNotices,
    StepNotices,
  ],
})
export class NoticeModule {}
