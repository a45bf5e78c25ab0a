import { Injectable } from '@nestjs/common';
import { homeWords } from '@linli/shared/home/home.words';
import { steering, type Actor, type Permission } from '@linli/shared/people/people.rules';
import type { AskTopics, TopicForm, TopicList } from '@linli/shared/topic/topic.contract';
import type { Stage, TopicState } from '@linli/shared/topic/topic.rules';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { TopicRow } from './topic.entity';
import { cardOf, TopicLines } from './topic.lines';
import { TopicRepository } from './topic.repository';

const pageSize = 30;
const below = `t.path >= $3 and t.path < $3 || 'g'`;
/** Each view of the list as a condition over `t`; `$3` is the community's path. */
const views = {
  open: `t.state = 'open' and ${below}`,
  mine: `${TopicLines.mine} and $3::text is not null`,
  done: `t.state = 'done' and ${below}`,
  group: `$3::text is not null and t.state not in ('refused','withdrawn') and t.group_id in (
    select s.body_id from seat s, lateral (select ($2::timestamptz at time zone 'Asia/Shanghai')::date as today) d
     where s.person_id = $1 and s.since <= d.today and (s.until is null or s.until >= d.today))`,
};

/** A topic as other features name it. */
export interface TopicHeading {
  readonly id: string;
  readonly title: string | null;
  readonly stage: Stage;
  readonly state: TopicState;
  readonly placeId: string;
  readonly communityId: string;
  readonly districtId: string;
  readonly path: string;
}

/** Topics for those who look at them, and what other features ask about one. */
@Injectable()
export class TopicQueries {
  constructor(
    private readonly topics: TopicRepository,
    private readonly lines: TopicLines,
    private readonly places: PlaceService,
    private readonly neighbours: NeighbourQueries,
  ) {}

  /** What a topic is called, where it stands and where it is; null where there is none. */
  async heading(read: Read, id: string): Promise<TopicHeading | null> {
    const topic = await this.topics.byId(read, id);
    if (!topic) return null;
    const { title, stage, state, placeId, communityId, districtId, path } = topic;
    return { id, title, stage, state, placeId, communityId, districtId, path };
  }

  /** Topics of a place's community, else of the reader's own, those that moved last first. */
  async list(read: Read, me: Actor | null, { view = 'open', placeId, after }: AskTopics): Promise<TopicList> {
    const community = await this.communityOf(read, me, placeId);
    const [moved = '', id = ''] = after?.split('.') ?? [];
    const lines = await this.lines.lines(read, me, {
      where: after ? `${views[view]} and (t.moved_at, t.id) < ($4::timestamptz, $5::uuid)` : views[view],
      values: [community?.path ?? 'none', ...(after ? [new Date(Number(moved)), id] : [])],
      order: 't.moved_at desc, t.id desc',
      most: pageSize + 1,
    });
    const last = lines.length > pageSize ? lines[pageSize - 1] : undefined;
    return {
      now: read.at.toISOString(),
      place: community?.name ?? null,
      ...(await this.numbers(read, me, community?.path ?? 'none')),
      topics: lines.slice(0, pageSize).map(cardOf),
      next: last ? `${Date.parse(last.moved)}.${last.id}` : null,
    };
  }

  /** What the form needs: homes and groups of the reader, the steps, and what brings a topic on. */
  async form(read: Read, me: Actor): Promise<TopicForm> {
    const homes = await this.neighbours.homesOf(read, me.id);
    const plates = await this.places.platesOf(
      read,
      homes.map(({ entranceId }) => entranceId),
    );
    const terms = await this.topics.termsOf(read, homes[0]?.districtId ?? (await this.anyDistrict(read, me)));
    const { reviewDays, buildingSupport, compoundSupport } = terms;
    const holds = (wanted: readonly Permission[]) =>
      me.posts.some(({ permission }) => wanted.includes(permission));
    return {
      now: read.at.toISOString(),
      homes: homes.flatMap(({ id, entranceId, room }) => {
        const plate = plates.get(entranceId);
        return plate ? [{ id, name: homeWords(plate, room) }] : [];
      }),
      groups: (await this.topics.groupsOf(read, me.id)).map(({ id, name }) => ({ id, name })),
      steps: terms.steps.map(({ name }) => name),
      ...{ reviewDays, buildingSupport, compoundSupport },
      ...{ mayEnter: holds([...steering, 'assist']), mayReview: holds(steering) },
      calls: await this.topics.callsOf(read, me.id),
    };
  }

  /** Who is told what becomes of a topic: everyone who took part or asked to be told, unless they said no. */
  async hearers({ rows }: Read, id: string): Promise<string[]> {
    const found = await rows.query<{ personId: string }[]>(
      `select person_id as "personId" from topic_part where topic_id = $1
       union select person_id from topic_follow where topic_id = $1 and wants
       except select person_id from topic_follow where topic_id = $1 and not wants`,
      [id],
    );
    return found.map(({ personId }) => personId);
  }

  /** A topic as messages tell of it, with the stage it is in; null once there is none. */
  async mentioned(
    read: Read,
    id: string,
  ): Promise<
    | (TopicRow & {
        stageName: string;
        ownerPath: string | null;
        permission: string | null;
        due: Date | null;
      })
    | null
  > {
    const topic = await this.topics.byId(read, id);
    if (!topic) return null;
    const { steps } = await this.topics.keptTerms(read, topic);
    const held = await this.topics.stageNow(read, id);
    return {
      ...topic,
      stageName: steps.find(({ stage }) => stage === topic.stage)?.name ?? '',
      ownerPath: held && (await this.places.pathOf(read, held.ownerId)),
      permission: held?.permission ?? null,
      due: held?.dueAt ?? null,
    };
  }

  /** A line that was told, as its message says it; null once there is none. */
  async echoLine({ rows }: Read, id: string): Promise<{ line: string; helperId: string | null } | null> {
    const [found] = await rows.query<{ line: string; helperId: string | null }[]>(
      'select line, helper_id as "helperId" from topic_echo where id = $1',
      [id],
    );
    return found ?? null;
  }

  private async numbers(
    { rows, at }: Read,
    me: Actor | null,
    path: string,
  ): Promise<Pick<TopicList, 'done' | 'days' | 'counts'>> {
    const [found] = await rows.query<
      { done: number; days: number | null; open: number; mine: number; all: number }[]
    >(
      `select count(*) filter (where t.state = 'open')::int as open, count(*) filter (where t.state = 'done')::int as all,
              count(*) filter (where ${thisYear})::int as done,
              round(percentile_cont(0.5) within group (order by extract(epoch from t.ended_at - t.at) / 86400) filter (where ${thisYear}))::int as days,
              (select count(*)::int from topic t where ${TopicLines.mine}) as mine
         from topic t where t.path >= $2 and t.path < $2 || 'g' and $3::timestamptz is not null`,
      [me?.id ?? null, path, at],
    );
    const { done = 0, days = null, open = 0, mine = 0, all = 0 } = found ?? {};
    return { done, days, counts: { open, mine, done: all } };
  }

  private async communityOf(
    read: Read,
    me: Actor | null,
    placeId: string | undefined,
  ): Promise<{ name: string; path: string } | null> {
    const [home] = placeId || !me ? [] : await this.neighbours.homesOf(read, me.id);
    const path = placeId ? await this.places.pathOf(read, placeId) : (home?.path ?? me?.posts[0]?.path);
    if (!path) return null;
    const [found] = await read.rows.query<{ name: string; path: string }[]>(
      `select p.name, s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'community' and starts_with($1, s.path)`,
      [path],
    );
    return found ?? null;
  }

  private async anyDistrict(read: Read, { posts }: Actor): Promise<string> {
    const [post] = posts;
    if (post) return this.places.districtOf(read, post.path);
    const [found] = await read.rows.query<{ id: string }[]>(
      `select id from place where kind = 'district' order by id limit 1`,
    );
    return found?.id ?? '';
  }
}

const thisYear = `t.state = 'done' and t.ended_at >= date_trunc('year', $3::timestamptz at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'`;
