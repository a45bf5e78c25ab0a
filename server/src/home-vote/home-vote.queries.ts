import { Injectable } from '@nestjs/common';
import { standardBallots } from '@linli/shared/ballot/ballot.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeWords } from '@linli/shared/home/home.words';
import type { BoxOwed } from '@linli/shared/home-vote/home-vote.rules';
import type * as c from '@linli/shared/home-vote/home-vote.contract';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { BallotQueries } from '../ballot/ballot.queries';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { HomeVoteRow } from './home-vote.entity';

type Slot = c.HomeVotePage['slots'][number];
type Line = Omit<c.HomeVotes['votes'][number], 'closesAt'> & { readonly closesAt: Date };

/** A secret vote as messages tell of it. */
export type MentionedHomeVote = Pick<HomeVoteRow, 'id' | 'title' | 'path' | 'who' | 'closesAt' | 'byId'> & {
  /** Too few were cast for a result to be told. */
  readonly few: boolean;
};

/** Homes of a person, `$1`, that have a voice in a vote `v` on the day `$2`. */
const ownHomes = `resident r join home h on h.id = r.home_id join stand s on s.place_id = h.entrance_id and s.tree = 'administrative'
   where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) and starts_with(s.path, v.path) and (v.who = 'resident' or r.kind = 'owner')`;

/** What tellers owe to a secret vote: who of them, by name. */
export interface OwedBox {
  readonly id: string;
  readonly what: BoxOwed;
  readonly title: string;
  readonly many: number;
  readonly who: string | null;
  readonly since: Date;
  readonly due: Date;
}

/** A vote `v` is seen by whoever has a home in it, keeps its box or steers its place: $1 who, $2 the day, $3 the paths they steer. */
const seen = `exists (select from ${ownHomes}) or exists (select from unnest($3::text[]) mine where starts_with(v.path, mine))
  or exists (select from ballot_teller t where t.vote_id = v.id and t.person_id = $1)`;

/** Secret votes as residents, tellers and those who make them see them. */
@Injectable()
export class HomeVoteQueries {
  constructor(
    private readonly boxes: BallotQueries,
    private readonly places: PlaceService,
  ) {}

  /** Votes of my homes, of boxes that I keep, and of places that I steer; those that run first. */
  async list(read: Read, me: Actor): Promise<c.HomeVotes> {
    const steered = steeredPaths(me);
    const votes = await read.rows.query<Line[]>(
      `select v.id, v.title, v.state, v.closes_at as "closesAt", p.name as place,
              exists (select from ballot_teller t where t.vote_id = v.id and t.person_id = $1) as teller,
              v.state = 'running' and exists (select from ${ownHomes} and not exists (select from ballot_issue i where i.vote_id = v.id and i.slot_id = h.id)) as todo
         from home_vote v join place p on p.id = v.place_id
        where ${seen}
        order by v.state = 'running' desc, v.closes_at desc limit 200`,
      [me.id, localDate(read.at), steered],
    );
    return { now: read.at.toISOString(), votes: votes.map(told), mayMake: steered.length > 0 };
  }

  /** The votes that belong to a topic, as far as they are somebody’s to see. */
  async ofTopic(read: Read, me: Actor, topicId: string): Promise<c.HomeVoteLines> {
    const votes = await read.rows.query<Line[]>(
      `select v.id, v.title, v.state, v.closes_at as "closesAt", p.name as place
         from home_vote v join place p on p.id = v.place_id where v.topic_id = $4 and (${seen}) order by v.closes_at desc limit 100`,
      [me.id, localDate(read.at), steeredPaths(me), topicId],
    );
    return { now: read.at.toISOString(), votes: votes.map(told) };
  }

  /** One vote, with my homes that have a voice in it. */
  async page(read: Read, me: Actor, id: string): Promise<c.HomeVotePage> {
    const vote = await read.rows.findOneBy(HomeVoteRow, { id });
    const [more] = await read.rows.query<{ place: string; teller: boolean }[]>(
      `select p.name as place, exists (select from ballot_teller t where t.vote_id = v.id and t.person_id = $1) as teller
         from home_vote v join place p on p.id = v.place_id where v.id = $4 and (${seen})`,
      [me.id, localDate(read.at), steeredPaths(me), id],
    );
    if (!vote || !more) throw new Refusal('home_vote.missing');
    const { title, words, state, who, closesAt } = vote;
    return {
      ...{ now: read.at.toISOString(), id, title, words, state, who, closesAt: closesAt.toISOString() },
      ...more,
      mayHandIn: holdsAt(me, steering, vote.path) && (await this.takesBallots(read, vote)),
      slots: await this.slots(read, me, vote),
    };
  }

  private async takesBallots(read: Read, { id, state }: HomeVoteRow): Promise<boolean> {
    return state === 'running' && (await this.boxes.totals(read, id)).state === 'open';
  }

  /** My homes that have a voice in a vote. */
  async slots(read: Read, me: Actor, { id }: Pick<HomeVoteRow, 'id'>): Promise<Slot[]> {
    const found = await read.rows.query<(Omit<Slot, 'name'> & { doorId: string; room: string })[]>(
      `select own.id, own.entrance_id as "doorId", own.room, i.way as taken
         from home_vote v cross join lateral (select distinct h.id, h.entrance_id, h.room from ${ownHomes}) own
         left join ballot_issue i on i.vote_id = v.id and i.slot_id = own.id where v.id = $3 order by own.room limit 50`,
      [me.id, localDate(read.at), id],
    );
    const plates = await this.places.platesOf(
      read,
      found.map(({ doorId }) => doorId),
    );
    return found.map(({ id: home, doorId, room, taken }) => {
      const plate = plates.get(doorId);
      return { id: home, name: plate ? homeWords(plate, room) : room, taken };
    });
  }

  /** What messages say of a vote; null where there is none of this id, for boxes may belong to something else. */
  async mentioned(read: Read, id: string): Promise<MentionedHomeVote | null> {
    const row = await read.rows.findOneBy(HomeVoteRow, { id });
    return row && { ...row, few: (await this.boxes.totals(read, id)).few };
  }

  /** The accounts of all who live in a home with a voice in a vote and may use it: the same whether the home did or not. */
  async voters({ rows, at }: Read, { path, who }: MentionedHomeVote): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      `select distinct r.person_id as id from stand s join home h on h.entrance_id = s.place_id join resident r on r.home_id = h.id
        where s.tree = 'administrative' and starts_with(s.path, $1) and r.since <= $2 and (r.until is null or r.until > $2) and ($3 = 'resident' or r.kind = 'owner')`,
      [path, localDate(at), who],
    );
    return found.map(({ id }) => id);
  }

  /** Those who keep the box of a vote. */
  async tellers({ rows }: Read, id: string): Promise<string[]> {
    const found = await rows.query<{ id: string }[]>(
      'select person_id as id from ballot_teller where vote_id = $1',
      [id],
    );
    return found.map((one) => one.id);
  }

  /** Boxes of votes below these paths for which a half of the key is missing, or that wait to be opened. */
  owed({ rows }: Read, paths: readonly string[]): Promise<OwedBox[]> {
    return rows.query(
      `select v.id, w.what, v.title, count(*)::int as many, string_agg(coalesce(n.work_name, p.name), '、' order by coalesce(n.work_name, p.name)) as who,
              case w.what when 'keys' then v.at else v.closes_at end as since,
              case w.what when 'keys' then v.closes_at else v.closes_at + make_interval(days => coalesce(t.open_days, $2)) end as due
         from home_vote v join ballot_box b on b.vote_id = v.id left join ballot_terms t on t.district_id = v.district_id
         cross join lateral (select case when v.state = 'running' and b.state = 'waiting' then 'keys' when b.state = 'closed' then 'box' end as what) w
         join ballot_teller k on k.vote_id = v.id and (w.what = 'box' or k.public_key is null) join person p on p.id = k.person_id ${workName('n', 'p.id')}
        where w.what is not null and v.state <> 'lapsed' and exists (select from unnest($1::text[]) mine where starts_with(v.path, mine))
        group by v.id, w.what, t.open_days order by 7, 1 limit 100`,
      [paths, standardBallots.openDays],
    );
  }

  /** What it takes to make one: places that I steer, and who may keep its box. */
  async form(read: Read, me: Actor): Promise<c.HomeVoteForm> {
    const paths = steeredPaths(me);
    const places = await read.rows.query<c.HomeVoteForm['places']>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('compound', 'building') and (p.until is null or p.until > $2) and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by s.path limit 300`,
      [paths, localDate(read.at)],
    );
    const districtId = await this.places.districtOf(read, paths[0] ?? '');
    const { mostDays } = await this.boxes.terms(read, districtId);
    return {
      today: localDate(read.at),
      mostDays,
      places,
      people: await this.people(read, me),
    };
  }

  /** Who holds a post below what I steer, or steers there too. */
  async people({ rows, at }: Read, me: Actor): Promise<c.HomeVoteForm['people']> {
    return rows.query(
      `select p.id, coalesce(n.work_name, p.name) as name from person p ${workName('n', 'p.id')}
        where coalesce(n.work_name, p.name) is not null and exists (
          select from appointment a join stand s on s.place_id = a.place_id and s.tree = 'administrative'
           where a.person_id = p.id and a.since <= $2 and (a.until is null or a.until > $2)
             and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)))
        order by 2 limit 500`,
      [steeredPaths(me), localDate(at)],
    );
  }
}

const told = <T extends { readonly closesAt: Date }>(line: T) => ({
  ...line,
  closesAt: line.closesAt.toISOString(),
});
