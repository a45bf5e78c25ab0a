import type { INestApplicationContext } from '@nestjs/common';
import type { RetentionRule } from '@linli/shared/privacy/retention.rules';
import { ActivityRounds } from './activity/activity.rounds';
import { MixingService } from './ballot/mixing.service';
import { TellerService } from './ballot/teller.service';
import { BulkRounds } from './board/bulk.rounds';
import { BulkService } from './board/bulk.service';
import { DrawService } from './callback/draw.service';
import { BulletinClock } from './bulletin/bulletin.clock';
import { BulletinRounds } from './bulletin/bulletin.rounds';
import { CareClock } from './care/care.clock';
import { CheckHearing } from './check/check.hearing';
import { MeetingRounds } from './meeting/meeting.rounds';
import { AnswerService } from './home/answer.service';
import { HomeVoteClock } from './home-vote/home-vote.clock';
import { HoursAskService } from './hours/ask.service';
import { DocumentSweep } from './document/document.sweep';
import { FeedbackService } from './feedback/feedback.service';
import { RedrawingService } from './grid/redrawing.service';
import { IdentityService } from './identity/identity.service';
import { AlertService } from './intake/alert.service';
import { PeopleService } from './people/people.service';
import { PhotoService } from './photo/photo.service';
import { OrderService } from './points/order.service';
import { OwedService } from './owed/owed.service';
import { Anchoring } from './platform/audit/anchoring';
import { Sealing } from './platform/audit/sealing';
import { Db, type Tx } from './platform/db/db';
import { counting, erasing, type Counted } from './platform/erasure/ledger';
import { Leftovers } from './platform/erasure/leftovers';
import { ErrandRunner } from './platform/errand/runner';
import { Months } from './platform/months/months';
import { Courier } from './platform/outbox/courier';
import { Reaper, servedRule } from './platform/outbox/reaper';
import { PetitionService } from './petition/petition.service';
import { JudgingService } from './judging/judging.service';
import { PollService } from './poll/poll.service';
import { PushService } from './push/push.service';
import { RecordingService } from './recording/recording.service';
import { RegisterSweep } from './register/register.sweep';
import { SessionService } from './session/session.service';
import { VersionService } from './setting/version.service';
import { StaffService } from './staff/staff.service';
import { GramService } from './ticket/gram.service';
import { TicketSweep } from './ticket/ticket.sweep';
import { ReportInService } from './report-in/report-in.service';
import { ToolRounds } from './tool/tool.rounds';
import { GuestService } from './training/guest.service';
import { QuestionService } from './watch/question.service';
import { OfferService } from './offer/offer.service';
import { VoteClock } from './vote/vote.clock';
import { TopicClock } from './topic/topic.clock';
import { WishClock } from './wish/wish.clock';
import { WatchRounds } from './watch/watch.rounds';

/** One recurring job. `run` answers how much it did; while that is not nothing it is run again at once. */
export interface Job {
  readonly name: string;
  /** Milliseconds of rest after a run that found nothing. */
  readonly rest: number;
  /** How many runs go side by side in one worker after a run that found something. */
  readonly beside?: number;
  run(): Promise<number>;
  /** The rule by which it erases, and the same in a transaction of whoever asks, with what went. */
  readonly rule?: RetentionRule;
  erase?(tx: Tx): Promise<Counted<number>>;
}

/** A job that erases by a rule. */
export type RuledJob = Required<Job>;
export const isRuled = (job: Job): job is RuledJob => job.rule !== undefined;

/** Every clock of the product. Each job may run in any number of workers at once. */
export function schedule(app: INestApplicationContext): Job[] {
  const db = app.get(Db);
  const every = (rest: number, name: string, run: () => Promise<number>): Job => ({ name, rest, run });
  const ruled = (rule: RetentionRule, name: string, erase: RuledJob['erase'], rest = 600_000): Job => ({
    ...{ name, rest, rule, erase },
    run: async () => (await db.write(erase)).answer,
  });
  const under = (rule: RetentionRule, name: string, work: (tx: Tx) => Promise<number>): Job =>
    ruled(rule, name, (tx) => erasing(tx, { rule }, () => work(tx)));
  return [
    { ...every(300, 'outbox.carry', () => app.get(Courier).carry(20)), beside: 2 },
    every(300, 'errands.run', () => app.get(ErrandRunner).run()),
    every(1_000, 'events.seal', () => db.write((tx) => app.get(Sealing).seal(tx))),
    every(600_000, 'events.anchor', () => app.get(Anchoring).round()),
    every(600_000, 'months.keep', () => db.write((tx) => app.get(Months).keep(tx))),
    every(60_000, 'grams.fill', () => db.write((tx) => app.get(GramService).fill(tx))),
    every(1_000, 'clocks.sound', () => app.get(TicketSweep).round()),
    every(300, 'bulletins.tell', () => db.write((tx) => app.get(BulletinRounds).tellNext(tx))),
    every(1_000, 'bulletins.send', () => db.write((tx) => app.get(BulletinClock).sendDue(tx))),
    every(60_000, 'bulletins.unlooked', () => db.write((tx) => app.get(BulletinClock).soundUnlooked(tx))),
    every(30_000, 'bulletins.step', () => db.write((tx) => app.get(BulletinClock).openSteps(tx))),
    every(1_000, 'bulks.run', () => app.get(BulkRounds).round()),
    every(5_000, 'alerts.pass', () => db.write((tx) => app.get(AlertService).passOn(tx))),
    every(60_000, 'checks.sweep', () => db.write((tx) => app.get(CheckHearing).sweep(tx))),
    every(60_000, 'leaves.begin', () => db.write((tx) => app.get(StaffService).beginLeaves(tx))),
    every(60_000, 'settings.apply', () => db.write((tx) => app.get(VersionService).applyDue(tx))),
    every(60_000, 'questions.end', () => db.write((tx) => app.get(QuestionService).endDue(tx))),
    every(3_600_000, 'watch.unwatched', () => app.get(WatchRounds).round()),
    every(60_000, 'asks.late', () => db.write((tx) => app.get(AnswerService).soundLate(tx))),
    every(60_000, 'hours.late', () => db.write((tx) => app.get(HoursAskService).soundLate(tx))),
    every(600_000, 'points.lapse', () => db.write((tx) => app.get(OrderService).lapseDue(tx))),
    every(60_000, 'feedback.late', () => db.write((tx) => app.get(FeedbackService).soundLate(tx))),
    every(5_000, 'claims.sound', () => db.write((tx) => app.get(WishClock).claimRound(tx))),
    every(5_000, 'offers.pass', () => db.write((tx) => app.get(OfferService).passOn(tx))),
    every(60_000, 'wishes.sound', () => db.write((tx) => app.get(WishClock).wishRound(tx))),
    every(5_000, 'home-votes.pass', () => db.write((tx) => app.get(HomeVoteClock).round(tx))),
    every(5_000, 'votes.pass', () => db.write((tx) => app.get(VoteClock).round(tx))),
    every(5_000, 'ballots.mix', () => db.write((tx) => app.get(MixingService).round(tx))),
    every(60_000, 'topics.sound', () => db.write((tx) => app.get(TopicClock).round(tx))),
    every(60_000, 'visits.late', () => db.write((tx) => app.get(CareClock).soundLate(tx))),
    every(600_000, 'report-ins.end', () => db.write((tx) => app.get(ReportInService).endDue(tx))),
    every(600_000, 'trainings.remind', () => db.write((tx) => app.get(GuestService).remindDue(tx))),
    every(30_000, 'activities.pass', () => db.write((tx) => app.get(ActivityRounds).round(tx))),
    every(60_000, 'meetings.remind', () => db.write((tx) => app.get(MeetingRounds).round(tx))),
    every(60_000, 'tools.remind', () => db.write((tx) => app.get(ToolRounds).round(tx))),
    every(5_000, 'polls.close', () => db.write((tx) => app.get(PollService).closeDue(tx))),
    every(60_000, 'petitions.end', () => db.write((tx) => app.get(PetitionService).endDue(tx))),
    every(60_000, 'judgings.close', () => db.write((tx) => app.get(JudgingService).closeDue(tx))),
    every(60_000, 'owed.sound', () => db.write((tx) => app.get(OwedService).sound(tx))),
    every(600_000, 'callbacks.draw', () => db.write((tx) => app.get(DrawService).run(tx))),
    every(60_000, 'grids.redraw', () => app.get(RedrawingService).round()),
    // one line for each person, by whoever forgets them
    ruled(
      'forgotten',
      'people.forget',
      (tx) => counting(tx, () => app.get(PeopleService).forgetDue(tx)),
      60_000,
    ),
    under('sign-ins', 'sessions.reap', (tx) => app.get(SessionService).reap(tx)),
    under('photos', 'photos.discard', (tx) => app.get(PhotoService).discardLoose(tx)),
    under('recordings', 'recordings.discard', (tx) => app.get(RecordingService).discardLoose(tx)),
    under('documents', 'documents.discard', (tx) => app.get(DocumentSweep).round(tx)),
    under('register-files', 'register.empty', (tx) => app.get(RegisterSweep).empty(tx)),
    under('register-undo', 'register.end-undoing', (tx) => app.get(RegisterSweep).endUndoing(tx)),
    under('activity-names', 'activities.names', (tx) => app.get(ActivityRounds).eraseNames(tx)),
    under('meeting-names', 'meetings.names', (tx) => app.get(MeetingRounds).eraseNames(tx)),
    under('tool-names', 'tools.names', (tx) => app.get(ToolRounds).eraseNames(tx)),
    under('visits', 'visits.erase', (tx) => app.get(CareClock).erase(tx)),
    under('bulks', 'bulks.reap', (tx) => app.get(BulkService).reap(tx)),
    under('issuer-words', 'identities.reap', (tx) => app.get(IdentityService).reap(tx)),
    under('pushed', 'pushes.reap', (tx) => app.get(PushService).reap(tx)),
    ruled(servedRule, 'keys.reap', (tx) => app.get(Reaper).reap(tx)),
    under('traces', 'checks.traces', (tx) => app.get(CheckHearing).dropTraces(tx)),
    under('box-keys', 'ballots.put-away', (tx) => app.get(TellerService).putAwayDue(tx)),
    every(5_000, 'files.remove', () => app.get(Leftovers).round()),
  ];
}
