import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AblePersonService } from '../../src/able-person/able-person.service';
import { ActivityService } from '../../src/activity/activity.service';
import { SignUpService } from '../../src/activity/sign-up.service';
import { KeeperService } from '../../src/tool/keeper.service';
import { LoanService } from '../../src/tool/loan.service';
import { ClaimMoves } from '../../src/wish/claim.moves';
import { ClaimService } from '../../src/wish/claim.service';
import { ReviewService } from '../../src/wish/review.service';
import { ArgumentService } from '../../src/topic/argument.service';
import { RaiseService } from '../../src/topic/raise.service';
import { ReviewService as TopicReview } from '../../src/topic/review.service';
import { SupportService } from '../../src/topic/support.service';
import { verbsOf } from '../hands';
import { topicCues } from '../topics';
import { wishCues } from '../wishes';
import { PostService } from '../../src/volunteer/post.service';
import { ProfileService } from '../../src/volunteer/profile.service';
import { MembershipService } from '../../src/party/membership.service';
import { NomineeService } from '../../src/recruitment/nominee.service';
import { RecruitmentService } from '../../src/recruitment/recruitment.service';
import { HelperService } from '../../src/report-in/helper.service';
import { ReportInService } from '../../src/report-in/report-in.service';
import { SeriesService } from '../../src/series/series.service';
import { MemberService } from '../../src/team/member.service';
import { TeamQueries } from '../../src/team/team.queries';
import { TeamService } from '../../src/team/team.service';
import { comeForward } from '../people/serving';
import { CallBackService } from '../../src/callback/callback.service';
import { DrawService } from '../../src/callback/draw.service';
import { BulletinClock } from '../../src/bulletin/bulletin.clock';
import { BulletinRounds } from '../../src/bulletin/bulletin.rounds';
import { BulletinService } from '../../src/bulletin/bulletin.service';
import { StationService } from '../../src/channel/station.service';
import { GroupService } from '../../src/group/group.service';
import { LawService } from '../../src/law/law.service';
import { CheckHearing } from '../../src/check/check.hearing';
import { HandlingService } from '../../src/handling/handling.service';
import { NoticeService } from '../../src/notice/notice.service';
import { OnCallService } from '../../src/on-call/on-call.service';
import { PhotoService } from '../../src/photo/photo.service';
import { Db, type Tx } from '../../src/platform/db/db';
import { ledgerListener } from '../../src/kpi/kpi.service';
import { Courier } from '../../src/platform/outbox/courier';
import { Outbox } from '../../src/platform/outbox/outbox';
import { VersionService } from '../../src/setting/version.service';
import { TicketIntake } from '../../src/ticket/ticket.intake';
import { TicketWatch } from '../../src/ticket/ticket.watch';
import { Cast } from '../people/cast';
import { Director } from './director';
import { layBodies } from '../places/lay-bodies';
import { demoTenant } from '../places/tenant';
import { layDistrict } from '../places/lay-district';
import type { Moments } from '../moments';
import { tellEverybody } from '../bulletins';
import { serveNeighbours } from '../hours';
import { electorateCues } from '../electorate';
import { beforeCues } from '../before';
import { communityCues } from '../community';
import { decidedCues } from '../decided';
import { homeVoteCues } from '../home-votes';
import { meetingCues } from '../meetings';
import type { Papers } from '../papers';
import { voteCues } from '../votes';
import { liveTogether } from '../together';
import { fillOnCall } from '../people/on-call';
import { moveIn } from '../people/homes';
import { welcomeNeighbours } from '../people/neighbours';
import type { Album } from './pictures';
import { readUpTo } from './reading';
import { appointStaff } from '../people/staff';
import { storiesAround } from './stories-around';
import { storiesInBuilding12 } from './stories-building-12';
import { longStories } from './stories-long';
import { storiesNearby } from './stories-nearby';
import { watchedStories } from './stories-watched';
import type { Story } from './story';
import { hearVerdicts } from './verdicts';

const day = 24 * 60;
/** The district stands for this many days before its first ticket can be reported. */
const standing = 90 * day;
const clockDays = 36;
/** Messages of the last day or so are still unread. */
const unread = 26 * 60;

/** Something that happens at an instant. */
interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}

/**
 * Lays the district and tells its tickets instant by instant, all in the open transaction of `rows`. Clocks sound and
 * messages go out at each of those instants, so nothing is dated otherwise than it would have been. The ledger of figures
 * says the same whenever it is kept, so each ticket is entered there once, at the end.
 */
export async function tellDistrict(
  app: INestApplicationContext,
  rows: EntityManager,
  { moments, album, papers }: { moments: Moments; album: Album; papers: Papers },
): Promise<void> {
  let at = moments.ago(standing);
  const then = new Db(
    { manager: rows, transaction: (work) => work(rows) },
    {
      moment: async () => at,
      get sql() {
        return `'${at.toISOString()}'::timestamptz`;
      },
    },
  );
  const outbox = app.get(Outbox);
  const courierFor = (wanted: (listener: string) => boolean): Courier => {
    const known = outbox.known().filter(wanted);
    const those = {
      known: () => known,
      listener: (name: string) => outbox.listener(name),
      ruleOf: (kind: string) => outbox.ruleOf(kind),
    };
    const fail = (words: string, trouble: unknown) => {
      throw new Error(words, { cause: trouble });
    };
    return new Courier(then, those, fail, true);
  };
  const courier = courierFor((listener) => listener !== ledgerListener);
  const ledger = courierFor((listener) => listener === ledgerListener);
  const hands = verbsOf(app);
  const { people, dispatch } = hands;
  const [intake, handling, photos] = [app.get(TicketIntake), app.get(HandlingService), app.get(PhotoService)];
  const [callBacks, draws] = [app.get(CallBackService), app.get(DrawService)];

  const cast = new Cast();
  const register = await then.write((tx) => layDistrict(tx, hands));
  await then.write((tx) => app.get(VersionService).publish(tx, ...demoTenant(tx, register.districtId)));
  await then.write((tx) => appointStaff(tx, hands, register, cast));
  await then.write((tx) => layBodies(tx, hands, register, cast));
  await then.write((tx) => welcomeNeighbours(tx, hands, register, cast));
  await then.write((tx) => moveIn(tx, hands, cast));

  const director = new Director(
    { people, intake, handling, dispatch, photos, callBacks },
    register,
    cast,
    album,
  );
  const stories = [
    ...storiesInBuilding12(moments, cast, register),
    ...storiesNearby(moments, cast, register),
    ...longStories(moments, cast, register),
    ...watchedStories(moments, cast, register),
    ...storiesAround(moments, cast, register.doors),
  ];
  const told = stories.flatMap((story) => cuesOf(story, director));
  const onCall = app.get(OnCallService);
  const filling: Cue = {
    at: moments.ago(60),
    work: (tx) => fillOnCall(tx, { people, onCall }, register, cast),
  };
  const telling = {
    people,
    bulletins: app.get(BulletinService),
    clock: app.get(BulletinClock),
    rounds: app.get(BulletinRounds),
    groups: app.get(GroupService),
    laws: app.get(LawService),
    stations: app.get(StationService),
  };
  const bulletins: Cue = {
    at: moments.ago(50),
    work: (tx) => tellEverybody(tx, telling, register, cast),
  };
  const volunteering: Cue[] = [
    {
      at: moments.ago(45),
      work: (tx) =>
        comeForward(
          tx,
          {
            people,
            agreements: hands.agreements,
            profiles: app.get(ProfileService),
            posts: app.get(PostService),
            reportIns: app.get(ReportInService),
            helpers: app.get(HelperService),
            memberships: app.get(MembershipService),
            teams: app.get(TeamService),
            members: app.get(MemberService),
            teamQueries: app.get(TeamQueries),
            recruitments: app.get(RecruitmentService),
            nominees: app.get(NomineeService),
            series: app.get(SeriesService),
          },
          register,
          cast,
        ),
    },
    {
      at: moments.ago(40),
      work: (tx) => serveNeighbours(tx, hands.hours, register, cast),
    },
  ];
  const living = {
    people,
    activities: app.get(ActivityService),
    signUps: app.get(SignUpService),
    keepers: app.get(KeeperService),
    loans: app.get(LoanService),
    ables: app.get(AblePersonService),
  };
  const together: Cue = { at: moments.ago(40), work: (tx) => liveTogether(tx, living, register, cast) };
  const helping = {
    people,
    agreements: hands.agreements,
    wishes: hands.wishes,
    review: app.get(ReviewService),
    claims: app.get(ClaimService),
    moves: app.get(ClaimMoves),
  };
  const deliberating = topicCues(
    {
      people,
      raising: app.get(RaiseService),
      review: app.get(TopicReview),
      supporting: app.get(SupportService),
      saying: app.get(ArgumentService),
    },
    moments.now,
    { register, cast },
  );
  const wishing = wishCues(helping, moments.now, { register, cast });
  const passing = [...moments.closings(clockDays), moments.now].map((at): Cue => ({
    at,
    work: async (tx) => void (await draws.run(tx)),
  }));
  const community = communityCues(app, moments, register, cast);
  const electorates = electorateCues(app, moments, register, cast);
  const cues = [
    ...told,
    filling,
    bulletins,
    ...volunteering,
    together,
    ...community,
    ...electorates,
    ...beforeCues(app, moments, register, cast),
    ...meetingCues(app, moments, { register, cast }),
    ...wishing,
    ...deliberating,
    ...voteCues(app, moments.now, { register, cast, papers }),
    ...homeVoteCues(app, moments.now, { register, cast }),
    ...decidedCues(app, moments.now, { register, cast }),
    ...passing,
  ].filter((cue) => cue.at <= moments.now);
  for (const cue of cues.sort((one, other) => one.at.getTime() - other.at.getTime())) {
    at = cue.at;
    await then.write((tx) => app.get(TicketWatch).soundClocks(tx));
    await then.write(cue.work);
    await courier.carry();
    await then.write((tx) => hearVerdicts(tx, app.get(CheckHearing)));
  }
  await ledger.carry(Infinity);
  await then.write((tx) => readUpTo(tx, app.get(NoticeService), cast, moments.ago(unread)));
}

function cuesOf(story: Story, director: Director): Cue[] {
  const scenes = story.scenes.map((scene): Cue => ({
    at: scene.at,
    work: (tx) => director.play(tx, story, scene),
  }));
  return [{ at: story.at, work: (tx) => director.open(tx, story) }, ...scenes];
}
