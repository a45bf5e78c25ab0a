import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { BoardModule } from './board/board.module';
import { CalendarModule } from './calendar/calendar.module';
import { DeadlineModule } from './deadline/deadline.module';
import { BulletinModule } from './bulletin/bulletin.module';
import { CallBackModule } from './callback/callback.module';
import { ChannelModule } from './channel/channel.module';
import { DelayModule } from './delay/delay.module';
import { BodyModule } from './body/body.module';
import { CareModule } from './care/care.module';
import { CompoundModule } from './compound/compound.module';
import { PartyModule } from './party/party.module';
import { CertificateModule } from './certificate/certificate.module';
import { CheckModule } from './check/check.module';
import { DispatchModule } from './dispatch/dispatch.module';
import { DocumentModule } from './document/document.module';
import { DoorModule } from './door/door.module';
import { ElectorateModule } from './electorate/electorate.module';
import { EscalationModule } from './escalation/escalation.module';
import { GroupModule } from './group/group.module';
import { FeedbackModule } from './feedback/feedback.module';
import { GridModule } from './grid/grid.module';
import { HandlingModule } from './handling/handling.module';
import { IdentityModule } from './identity/identity.module';
import { IntakeModule } from './intake/intake.module';
import { HealthModule } from './health/health.module';
import { HomeVoteModule } from './home-vote/home-vote.module';
import { HomeModule } from './home/home.module';
import { HoursModule } from './hours/hours.module';
import { NoticeModule } from './notice/notice.module';
import { ClearingModule } from './clearing/clearing.module';
import { BallotModule } from './ballot/ballot.module';
import { BlockModule } from './block/block.module';
import { InspectionModule } from './inspection/inspection.module';
import { InvitationModule } from './invitation/invitation.module';
import { AssignmentModule } from './assignment/assignment.module';
import { OnCallModule } from './on-call/on-call.module';
import { KpiModule } from './kpi/kpi.module';
import { LawModule } from './law/law.module';
import { LeaveModule } from './leave/leave.module';
import { Open311Module } from './open311/open311.module';
import { MandateModule } from './mandate/mandate.module';
import { PeopleModule } from './people/people.module';
import { PhotoModule } from './photo/photo.module';
import { PlaceModule } from './place/place.module';
import { PointsModule } from './points/points.module';
import { CONFIG, type Config } from './platform/config';
import { requestLog } from './platform/http/request-log';
import { PlatformModule } from './platform/platform.module';
import { PraiseModule } from './praise/praise.module';
import { ProjectModule } from './project/project.module';
import { PushModule } from './push/push.module';
import { RecordingModule } from './recording/recording.module';
import { ReportInModule } from './report-in/report-in.module';
import { ServiceTermModule } from './service-term/service-term.module';
import { RecruitmentModule } from './recruitment/recruitment.module';
import { RegisterModule } from './register/register.module';
import { SeriesModule } from './series/series.module';
import { SessionModule } from './session/session.module';
import { PrivacyModule } from './privacy/privacy.module';
import { SettingModule } from './setting/setting.module';
import { SignModule } from './sign/sign.module';
import { StaffModule } from './staff/staff.module';
import { SupervisionModule } from './supervision/supervision.module';
import { SubscriptionModule } from './subscription/subscription.module';
import { TeamModule } from './team/team.module';
import { TrainingModule } from './training/training.module';
import { VoteModule } from './vote/vote.module';
import { VolunteerModule } from './volunteer/volunteer.module';
import { OfferModule } from './offer/offer.module';
import { TopicModule } from './topic/topic.module';
import { WishModule } from './wish/wish.module';
import { ActivityModule } from './activity/activity.module';
import { AblePersonModule } from './able-person/able-person.module';
import { MeetingModule } from './meeting/meeting.module';
import { ToolModule } from './tool/tool.module';
import { WatchModule } from './watch/watch.module';
import { OwedModule } from './owed/owed.module';
import { PollModule } from './poll/poll.module';
import { PetitionModule } from './petition/petition.module';
import { TalkModule } from './talk/talk.module';
import { CommitteeModule } from './committee/committee.module';
import { ExecutionModule } from './execution/execution.module';
import { JudgingModule } from './judging/judging.module';
import { SoundingModule } from './sounding/sounding.module';
import { PrereviewModule } from './prereview/prereview.module';
import { TicketModule } from './ticket/ticket.module';

/** The table of contents: every feature of the house, lowest first. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        {
          module: class ConfigModule {},
          global: true,
          providers: [{ provide: CONFIG, useValue: config }],
          exports: [CONFIG],
        },
        LoggerModule.forRoot({ pinoHttp: requestLog(config.logLevel) }),
        PlatformModule,
        HealthModule,
        PlaceModule,
        PushModule,
        PeopleModule,
        HomeModule,
        InvitationModule,
        LeaveModule,
        ElectorateModule,
        DocumentModule,
        BodyModule,
        PartyModule,
        ServiceTermModule,
        ReportInModule,
        VolunteerModule,
        WishModule,
        OfferModule,
        TeamModule,
        RecruitmentModule,
        SeriesModule,
        OnCallModule,
        OwedModule,
        PollModule,
        TalkModule,
        SoundingModule,
        PrereviewModule,
        CommitteeModule,
        ExecutionModule,
        JudgingModule,
        PetitionModule,
        BlockModule,
        SubscriptionModule,
        SessionModule,
        IdentityModule,
        ChannelModule,
        CalendarModule,
        CertificateModule,
        HoursModule,
        PointsModule,
        PraiseModule,
        BallotModule,
        HomeVoteModule,
        EscalationModule,
        DeadlineModule,
        DispatchModule,
        PhotoModule,
        RecordingModule,
        CheckModule,
        ProjectModule,
        DelayModule,
        AssignmentModule,
        SupervisionModule,
        InspectionModule,
        SettingModule,
        TicketModule,
        IntakeModule,
        HandlingModule,
        StaffModule,
        CallBackModule,
        SignModule,
        BulletinModule,
        GroupModule,
        TopicModule,
        LawModule,
        KpiModule,
        CareModule,
        VoteModule,
        MeetingModule,
        RegisterModule,
        GridModule,
        ClearingModule,
        WatchModule,
        MandateModule,
        FeedbackModule,
        TrainingModule,
        ActivityModule,
        ToolModule,
        AblePersonModule,
        NoticeModule,
        CompoundModule,
        DoorModule,
        PrivacyModule,
        Open311Module,
        BoardModule,
      ],
    };
  }
}
