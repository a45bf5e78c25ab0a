import { Injectable } from '@nestjs/common';
import type { IssueBallot } from '@linli/shared/ballot/ballot.contract';
import { dayNumber, dayOfDate, instantOn, isDate } from '@linli/shared/deadline/shanghai.rules';
import type { MakeHomeVote } from '@linli/shared/home-vote/home-vote.contract';
import { dayFault } from '@linli/shared/home-vote/home-vote.rules';
import { homeVoteFaults as faults } from '@linli/shared/home-vote/home-vote.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { BallotQueries } from '../ballot/ballot.queries';
import { BallotService } from '../ballot/ballot.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import { HomeVoteRow } from './home-vote.entity';
import { homeVoteMade } from './home-vote.events';
import { HomeVoteQueries } from './home-vote.queries';

/** Secret votes of homes: made by whoever steers a place, filled once for each home. */
@Injectable()
export class HomeVoteService {
  constructor(
    private readonly ballots: BallotService,
    private readonly boxes: BallotQueries,
    private readonly queries: HomeVoteQueries,
    private readonly places: PlaceService,
    private readonly topics: TopicService,
    private readonly headings: TopicQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Makes a vote at a place that I steer; it takes ballots once its tellers have made their keys. Answers its id. */
  async make(tx: Tx, me: Actor, ask: MakeHomeVote): Promise<string> {
    const path = await this.places.pathOf(tx, ask.placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    if (ask.topicId && !(await this.headings.heading(tx, ask.topicId))) throw new Refusal('topic.missing');
    const people = new Set((await this.queries.people(tx, me)).map(({ id }) => id));
    const tellers = [...new Set(ask.tellers)];
    const options = ask.options.map((option) => option.trim());
    const { mostDays } = await this.boxes.terms(tx, districtId);
    refuseFields({
      ...(new Set(options).size < options.length && { options: faults.twice }),
      ...(ask.most > options.length && { most: faults.most }),
      ...((tellers.length < 2 || !tellers.every((id) => people.has(id))) && { tellers: faults.teller }),
      ...untilFault(tx.at, ask.until, mostDays),
    });
    const { placeId, topicId = null, who, most } = ask;
    const [id, title, words] = [newId(tx.at), ask.title.trim(), ask.words.trim()];
    const closesAt = instantOn(dayOfDate(ask.until) + 1, 0);
    const about = { id, districtId, placeId, path, topicId, title, words, who };
    await tx.rows.insert(HomeVoteRow, { ...about, state: 'running', byId: me.id, at: tx.at, closesAt });
    await this.ballots.setUp(tx, { voteId: id, districtId, questions: [{ title, options, most }], tellers });
    await this.outbox.publish(tx, homeVoteMade({ districtId, subjectId: id, actorId: me.id, facts: {} }));
    return id;
  }

  /** Takes the ballot of one of my homes; answers its blind signature. */
  async issue(tx: Tx, me: Actor, id: string, { slotId, blinded }: IssueBallot): Promise<string> {
    const vote = await tx.rows.findOneBy(HomeVoteRow, { id });
    if (!vote) throw new Refusal('home_vote.missing');
    if (vote.state !== 'running' || vote.closesAt <= tx.at) throw new Refusal('ballot.closed');
    const mine = await this.queries.slots(tx, me, vote);
    if (!mine.some((slot) => slot.id === slotId)) throw new Refusal('home_vote.not_your_home');
    const signed = await this.ballots.issue(tx, id, slotId, blinded);
    if (vote.topicId) await this.topics.took(tx, vote.topicId, me.id, 'voted');
    return signed;
  }
}

function untilFault(at: Date, until: string, most: number): Record<string, string> {
  if (!isDate(until)) return { until: faults.never };
  const fault = dayFault(dayNumber(at), dayOfDate(until), most);
  if (!fault) return {};
  return { until: fault === 'past' ? faults.past : faults.far(most) };
}
