import type { INestApplicationContext } from '@nestjs/common';
import { AblePersonService } from '../src/able-person/able-person.service';
import { ActivityService } from '../src/activity/activity.service';
import { AssignmentService } from '../src/assignment/assignment.service';
import { BallotService } from '../src/ballot/ballot.service';
import { BodyService } from '../src/body/body.service';
import { ChannelService } from '../src/channel/channel.service';
import { BulletinTerms } from '../src/bulletin/terms.service';
import { CalendarService } from '../src/calendar/calendar.service';
import { PolicyService } from '../src/calendar/policy.service';
import { CareService } from '../src/care/care.service';
import { CompoundService } from '../src/compound/compound.service';
import { DispatchService } from '../src/dispatch/dispatch.service';
import { PackService } from '../src/electorate/pack.service';
import { EscalationService } from '../src/escalation/escalation.service';
import { FeedbackService } from '../src/feedback/feedback.service';
import { HomeService } from '../src/home/home.service';
import { ResidentService } from '../src/home/resident.service';
import { HoursService } from '../src/hours/hours.service';
import { AlertService } from '../src/intake/alert.service';
import { MeetingService } from '../src/meeting/meeting.service';
import { JurisdictionService } from '../src/open311/jurisdiction.service';
import { OwedService } from '../src/owed/owed.service';
import { DutyService } from '../src/party/duty.service';
import { PeopleService } from '../src/people/people.service';
import { LayingService } from '../src/place/laying.service';
import { PlaceService } from '../src/place/place.service';
import { PointsService } from '../src/points/points.service';
import { PrereviewService } from '../src/prereview/prereview.service';
import { ProjectService } from '../src/project/project.service';
import { RegisterService } from '../src/register/register.service';
import { ServiceTerms } from '../src/service-term/service-term.service';
import { SupervisionService } from '../src/supervision/supervision.service';
import { KeeperService } from '../src/tool/keeper.service';
import { TopicService } from '../src/topic/topic.service';
import { AgreementService } from '../src/volunteer/agreement.service';
import { WatchService } from '../src/watch/watch.service';
import { WishService } from '../src/wish/wish.service';

/** The verbs with which a district is laid out. */
export const verbsOf = (app: INestApplicationContext) => ({
  places: app.get(PlaceService),
  laying: app.get(LayingService),
  people: app.get(PeopleService),
  dispatch: app.get(DispatchService),
  calendars: app.get(CalendarService),
  assignments: app.get(AssignmentService),
  supervisions: app.get(SupervisionService),
  escalations: app.get(EscalationService),
  jurisdictions: app.get(JurisdictionService),
  channels: app.get(ChannelService),
  alerts: app.get(AlertService),
  policies: app.get(PolicyService),
  projects: app.get(ProjectService),
  watch: app.get(WatchService),
  bulletins: app.get(BulletinTerms),
  feedback: app.get(FeedbackService),
  care: app.get(CareService),
  homes: app.get(HomeService),
  hours: app.get(HoursService),
  packs: app.get(PackService),
  ballots: app.get(BallotService),
  points: app.get(PointsService),
  residents: app.get(ResidentService),
  registers: app.get(RegisterService),
  bodies: app.get(BodyService),
  compounds: app.get(CompoundService),
  duties: app.get(DutyService),
  terms: app.get(ServiceTerms),
  agreements: app.get(AgreementService),
  wishes: app.get(WishService),
  topics: app.get(TopicService),
  owed: app.get(OwedService),
  prereviews: app.get(PrereviewService),
  activities: app.get(ActivityService),
  meetings: app.get(MeetingService),
  tools: app.get(KeeperService),
  ables: app.get(AblePersonService),
});

export type Hands = ReturnType<typeof verbsOf>;
