import { Injectable } from '@nestjs/common';
import { plateWords } from '@linli/shared/place/place.words';
import { recruitmentMessageWords } from '@linli/shared/recruitment/recruitment.words';
import { reportInMessageWords } from '@linli/shared/report-in/report-in.words';
import { teamMessageWords } from '@linli/shared/team/team.words';
import { volunteerMessageWords } from '@linli/shared/volunteer/volunteer.words';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { nomineeAnswered } from '../recruitment/recruitment.events';
import { RecruitmentQueries } from '../recruitment/recruitment.queries';
import { reportInDecided, reportInEnded, wordAnswered, wordLeft } from '../report-in/report-in.events';
import { ReportInQueries } from '../report-in/report-in.queries';
import { leadOffered, memberAsked, memberDecided, memberEnded } from '../team/team.events';
import { TeamQueries } from '../team/team.queries';
import { postDecided, postEnded, serviceEnded, serviceGuarded } from '../volunteer/volunteer.events';
import { VolunteerQueries } from '../volunteer/volunteer.queries';
import { NoticeService } from './notice.service';

interface Said {
  readonly title: string;
  readonly words: string;
}
/** Who is told what; whoever did it hears nothing. */
type Telling = readonly [to: string | null | undefined, said: Said] | null;

/** Tells those who report in, serve, are in teams or stand for a call what became of it. */
@Injectable()
export class ServingNotices implements Listener {
  readonly name = 'notice.serving';
  private readonly tellings: Readonly<Record<string, (tx: Tx, event: EventRow) => Promise<Telling>>> = {
    [reportInDecided.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.reportIns.mentioned(tx, subjectId);
      const words = facts.to === 'held' ? reportInMessageWords.confirmed : reportInMessageWords.declined;
      return found && [found.personId, words(plateWords(found.plate))];
    },
    [reportInEnded.kind]: async (tx, { subjectId }) => {
      const found = await this.reportIns.mentioned(tx, subjectId);
      return found && [found.personId, reportInMessageWords.ended(plateWords(found.plate))];
    },
    [wordLeft.kind]: async (_, { facts }) => [facts.to, reportInMessageWords.left()],
    [wordAnswered.kind]: async (_, { facts }) => [facts.to, reportInMessageWords.answered()],
    [postDecided.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.volunteers.mentionedPost(tx, subjectId);
      const words = facts.to === 'held' ? volunteerMessageWords.postHeld : volunteerMessageWords.postDeclined;
      return found && [found.personId, words(found.name)];
    },
    [postEnded.kind]: async (tx, { subjectId }) => {
      const found = await this.volunteers.mentionedPost(tx, subjectId);
      return found && [found.personId, volunteerMessageWords.postEnded(found.name)];
    },
    [memberAsked.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.teams.mentioned(tx, subjectId, facts.member ?? '');
      return found && [found.lead, teamMessageWords.asked(found.name)];
    },
    [memberDecided.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.teams.mentioned(tx, subjectId, facts.member ?? '');
      const words = facts.to === 'held' ? teamMessageWords.held : teamMessageWords.declined;
      return found && [found.member, words(found.name)];
    },
    [memberEnded.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.teams.mentioned(tx, subjectId, facts.member ?? '');
      return found && [found.member, teamMessageWords.ended(found.name)];
    },
    [leadOffered.kind]: async (tx, { subjectId, facts }) => {
      const found = await this.teams.mentioned(tx, subjectId, facts.member ?? '');
      return found && [found.member, teamMessageWords.offered(found.name)];
    },
    [nomineeAnswered.kind]: async (tx, { facts }) => {
      const found = await this.recruitments.mentioned(tx, facts.nominee ?? '');
      const words = facts.to === 'chosen' ? recruitmentMessageWords.chosen : recruitmentMessageWords.declined;
      return found && [found.personId, words(found.title)];
    },
  };
  readonly hears = [...Object.keys(this.tellings), serviceGuarded.kind, serviceEnded.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly reportIns: ReportInQueries,
    private readonly volunteers: VolunteerQueries,
    private readonly teams: TeamQueries,
    private readonly recruitments: RecruitmentQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    if (event.kind === serviceGuarded.kind || event.kind === serviceEnded.kind) {
      const people = await this.volunteers.mentionedConsent(tx, event.subjectId);
      const { guarded, ended } = volunteerMessageWords;
      const said = event.kind === serviceGuarded.kind ? guarded() : ended();
      return this.notices.tellAbout(tx, event, null, { people, ...said });
    }
    const telling = await this.tellings[event.kind]?.(tx, event);
    if (!telling) return;
    const [to, said] = telling;
    await this.notices.tellAbout(tx, event, null, { people: to ? [to] : [], ...said });
  }
}
