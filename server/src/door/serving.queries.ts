import { Injectable } from '@nestjs/common';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { servingWords } from '@linli/shared/door/door.words';
import { MeetingQueries } from '../meeting/meeting.queries';
import { RecruitmentQueries } from '../recruitment/recruitment.queries';
import { ReportInQueries } from '../report-in/report-in.queries';
import { SeriesQueries } from '../series/series.queries';
import type { Chain } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { together } from '../platform/db/lane';
import { VoteQueries } from '../vote/vote.queries';

/** How much of it a door says; the page behind it says all. */
const most = 3;

/** What neighbours do together at a door: who may be asked, what is given again and again, who is looked for, what is talked over and decided. */
@Injectable()
export class ServingQueries {
  constructor(
    private readonly reportIns: ReportInQueries,
    private readonly series: SeriesQueries,
    private readonly recruitments: RecruitmentQueries,
    private readonly meetings: MeetingQueries,
    private readonly votes: VoteQueries,
  ) {}

  async at(
    read: Read,
    { place, building, compound, community, path }: Chain,
  ): Promise<Pick<DoorPage, 'helpers' | 'serving' | 'meeting' | 'votes'>> {
    const here = [place, building, compound, community].flatMap((one) => (one ? [one.id] : []));
    const { calls, given, next, votes, helpers } = await together({
      calls: this.recruitments.ofCommunity(read, community.id),
      given: this.series.ofPlaces(read, here),
      next: this.meetings.nextFor(read, path),
      votes: this.votes.openFor(read, path),
      helpers: this.reportIns.helpersAt(read, building?.id ?? place.id),
    });
    return {
      meeting: next && { id: next.id, title: next.title, startsAt: next.startsAt },
      votes: votes.map(({ id, title, opensAt, closesAt }) => ({ id, title, opensAt, closesAt })),
      helpers,
      serving: [
        ...calls.map(({ title }) => servingWords.wanted(title)),
        ...given.map((one) => servingWords.given(one)),
      ].slice(0, most),
    };
  }
}
