import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { toldApart } from '@linli/shared/small-groups.rules';
import type * as c from '@linli/shared/poll/poll.contract';
import { countPoll, inOrder, type PollKind, type Same } from '@linli/shared/poll/poll.rules';
import { askerWords, unfitWords } from '@linli/shared/poll/poll.words';
import { OwedQueries } from '../owed/owed.queries';
import { OwedService } from '../owed/owed.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { PollAnswerService } from './answer.service';
import { PollAnswerRow, type PollOptionRow } from './poll.entity';
import { PollRepository, type FoundPoll } from './poll.repository';
import { PollService } from './poll.service';

/** For how many days one that has ended stands in the lists of residents. */
const days = 90;

/** Consultations as anybody sees them. */
@Injectable()
export class PollQueries {
  constructor(
    private readonly polls: PollRepository,
    private readonly places: PlaceService,
    private readonly service: PollService,
    private readonly answers: PollAnswerService,
    private readonly owed: OwedService,
    private readonly acting: OwedQueries,
  ) {}

  /** What the people of a place are asked, or were lately. */
  async at(read: Read, placeId: string): Promise<c.Polls> {
    const path = await this.places.pathOf(read, placeId);
    return this.lines(
      read,
      `starts_with($1, p.path) and p.state <> 'called_off' and (p.state = 'open' or p.closed_at > $2::timestamptz - interval '${days} days')`,
      [path, read.at],
    );
  }

  /** What is asked about a topic. */
  ofTopic(read: Read, topicId: string): Promise<c.Polls> {
    return this.lines(read, "p.topic_id = $1 and p.state <> 'called_off'", [topicId]);
  }

  /** What is asked inside a meeting. */
  ofMeeting(read: Read, meetingId: string): Promise<c.Polls> {
    return this.lines(read, 'p.meeting_id = $1', [meetingId]);
  }

  /** One, with what I said and why I may say nothing. */
  async page(read: Read, me: Actor | null, id: string): Promise<c.PollPage> {
    const poll = await this.polls.one(read, id);
    const options = await this.polls.options(read, id);
    const mine = me && (await read.rows.findOneBy(PollAnswerRow, { pollId: id, personId: me.id }));
    const fit = await this.answers.fits(read, me?.id ?? null, poll);
    const runs = me !== null && (await this.service.runs(read, me, poll));
    const least = await this.owed.term(read, poll.districtId, 'leastShown');
    const open = poll.state === 'open';
    const acts = me && poll.firmId ? (await this.acting.mine(read, me)).includes(poll.firmId) : false;
    return {
      now: read.at.toISOString(),
      ...lineOf(poll),
      topicId: poll.topicId,
      words: poll.words,
      most: poll.most,
      options: options.map(({ id, name, note, price, unit }) => ({ id, name, note, price, unit })),
      mine: mine ? mine.choices : null,
      why: 'why' in fit ? unfitWords[fit.why] : null,
      least,
      result: poll.state === 'closed' ? await this.result(read, poll, options, least) : null,
      reason: poll.reason,
      menu: menuOf(read, poll),
      rights: {
        answer: !('why' in fit),
        enter: runs && open,
        close: runs && open,
        answerMenu: acts && owes(poll),
      },
    };
  }

  private async lines(read: Read, where: string, values: readonly unknown[]): Promise<c.Polls> {
    const found = await this.polls.found(read, where, values);
    return { now: read.at.toISOString(), polls: found.map(lineOf) };
  }

  /** What came of one that is closed; null where too few answered. */
  private async result(
    read: Read,
    { id, kind, people }: FoundPoll,
    options: readonly PollOptionRow[],
    least: number,
  ): Promise<c.PollResult | null> {
    if (people < least) return null;
    const sames = await this.polls.sames(read, id);
    const names = new Map(options.map((option) => [option.id, option.name]));
    const ids = [...names.keys()];
    const buildings = [...new Set(sames.map(({ building }) => building))].map((name) => {
      const here = sames.filter(({ building }) => building === name);
      return { name, people: sum(here), order: orderOf(kind, ids, here) };
    });
    const { apart } = toldApart(buildings, (building) => building.people, least);
    const shown = buildings.length > 1 ? apart.sort((a, b) => b.people - a.people) : [];
    return {
      order: orderOf(kind, ids, sames).map((one) => ({ ...one, name: names.get(one.id) ?? '' })),
      buildings: shown,
      others: shown.length ? people - sum(shown) : 0,
    };
  }
}

const sum = (groups: readonly { readonly people: number }[]): number =>
  groups.reduce((all, { people }) => all + people, 0);

const orderOf = (kind: PollKind, ids: readonly string[], answers: readonly Same[]) =>
  inOrder(kind, countPoll(ids, answers)).map(({ id, people, points }) => ({
    ...{ id, people, points: kind === 'rank' ? points : null },
  }));

/** Whether the firm has to say something still. */
export const owes = ({ firmDue, firmOutcome }: Pick<FoundPoll, 'firmDue' | 'firmOutcome'>): boolean =>
  firmDue !== null && firmOutcome !== 'takes' && firmOutcome !== 'declines';

/** A consultation as lists show it. */
export const lineOf = (poll: FoundPoll): c.PollLine => {
  const { id, kind, state, title, place, askedAs, asker, closesAt, people, homes, allHomes } = poll;
  const asks = askerWords[askedAs](asker);
  return {
    ...{ id, kind, state, title, place, asks, people, homes, allHomes },
    closesAt: closesAt.toISOString(),
  };
};

const menuOf = ({ at }: Read, poll: FoundPoll): c.PollPage['menu'] =>
  poll.firm === null
    ? null
    : {
        firm: poll.firm,
        due: poll.firmDue?.toISOString() ?? null,
        late: owes(poll) && poll.firmDue !== null && poll.firmDue < at,
        outcome: poll.firmOutcome,
        words: poll.firmWords,
        on: poll.firmOn,
      };
