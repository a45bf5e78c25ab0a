import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import type {
  CarryWay,
  CommunityProjects,
  OfficeProjects,
  Project,
} from '@linli/shared/project/project.contract';
import { nextOf } from '@linli/shared/project/project.rules';
import { projectKinds } from '@linli/shared/ticket/ticket.rules';
import { Refusal } from '@linli/shared/refusal';
import { CheckQueries } from '../check/check.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask, find } from '../platform/db/lane';
import { ProjectPolicyRow } from './project.entity';
import { workName } from '../people/people.queries';

/** SQL: whether the first day has come of the plan by which a ticket `t` is asked to be carried, so that nobody can agree to it at `at`. */
export const latePlan = (at: string): string => `(t.carry_asked_by is not null and exists (
  select from (select p.id, p.review_on from project p where p.ticket_id = t.id order by p.id desc limit 1) p
    left join milestone m on m.project_id = p.id and m.reached_at is null and m.replaced_at is null
   where least(p.review_on, m.planned_on) <= (${at}::timestamptz at time zone 'Asia/Shanghai')::date))`;

interface Row {
  id: string;
  ticketId: string;
  kind: Project['kind'];
  askedAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  reviewOn: string;
  steps: { id: string; name: string; on: string; reachedAt: string | null }[];
  number: string;
  category: string;
  icon: string;
  placeId: string;
  building: string;
  line: string | null;
  unit: string;
  handler: string | null;
  runs: boolean;
}

/** What is read of long matters. */
@Injectable()
export class ProjectQueries {
  constructor(
    private readonly places: PlaceService,
    private readonly checks: CheckQueries,
  ) {}

  /** That of one ticket, if it has one: asked for only for colleagues, approved for whoever follows it, checked for neighbours. */
  async of(read: Read, ticketId: string, view: 'staff' | 'reporter' | 'neighbour'): Promise<Project | null> {
    const [row] = await this.rows(read, 't.id = $1', [ticketId]);
    if (!row || (view !== 'staff' && !row.approvedAt)) return null;
    const held = (await this.checks.heldBack(read, [ticketId]))(ticketId);
    return view === 'neighbour' && !held.shows('words', row.id) ? null : shown(row, read.at);
  }

  /** The ways in which matters may be carried in a district. */
  async ways(read: Read, districtId: string): Promise<CarryWay[]> {
    const found = await find(read, ProjectPolicyRow, 'where t.district_id = $1', [districtId]);
    return projectKinds.flatMap((kind) =>
      found.filter((row) => row.kind === kind).map(({ approver }) => ({ kind, approver })),
    );
  }

  /** Those that run in the community of a place and that neighbours may see, by what comes next. */
  async community(read: Read, placeId: string): Promise<CommunityProjects> {
    const [community] = await read.rows.query<{ id: string; name: string }[]>(
      `select c.id, c.name from stand s join stand up on up.tree = s.tree and starts_with(s.path, up.path) join place c on c.id = up.place_id and c.kind = 'community'
        where s.place_id = $1 and s.tree = 'administrative'`,
      [placeId],
    );
    if (!community) throw new Refusal('place.missing');
    const rows = await this.rows(
      read,
      "t.community_id = $1 and t.state = 'carried' and t.visibility = 'public'",
      [community.id],
    );
    const heldBack = await this.checks.heldBack(
      read,
      rows.map(({ ticketId }) => ticketId),
    );
    return {
      now: read.at.toISOString(),
      community: community.name,
      projects: byNext(
        rows
          .filter(({ ticketId, id }) => heldBack(ticketId).shows('words', id))
          .map((row) => {
            const { ticketId, category, icon, building } = row;
            const line = heldBack(ticketId).shows('line', ticketId) ? row.line : null;
            return { ticketId, category, icon, building, line, project: shown(row, read.at) };
          }),
      ),
    };
  }

  /** Those below the places that `me` steers, those to be approved first, then by what comes next. */
  async office(read: Read, me: Actor): Promise<OfficeProjects> {
    const rows = await this.rows(
      read,
      `(t.state = 'carried' or t.carry_asked_by is not null) and $1 <> all(t.hidden_from)
       and exists (select from unnest($2::text[]) mine where starts_with(t.path, mine))`,
      [me.id, steeredPaths(me)],
    );
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    const lines = rows.map((row) => {
      const { ticketId, number, category, icon, placeId, building, unit, handler } = row;
      const plate = plates.get(placeId);
      const place = plate ? plateWords(plate) : building;
      return { ticketId, number, category, icon, place, unit, handler, project: shown(row, read.at) };
    });
    const asked = lines.filter(({ project }) => !project.approvedAt);
    return {
      now: read.at.toISOString(),
      projects: [...asked, ...byNext(lines.filter(({ project }) => project.approvedAt))],
    };
  }

  private rows(read: Read, where: string, values: readonly unknown[]): Promise<Row[]> {
    return ask<Row>(
      read,
      `select p.id, p.ticket_id as "ticketId", p.kind, p.asked_at as "askedAt", coalesce(aw.work_name, ap.name) as "approvedBy", p.approved_at as "approvedAt", p.review_on as "reviewOn",
              t.number, c.name as category, c.icon, t.place_id as "placeId", b.name as building, t.line, u.name as unit, coalesce(hw.work_name, h.name) as handler, t.state = 'carried' as runs,
              (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'on', m.planned_on, 'reachedAt', m.reached_at) order by m.planned_on, m.position), '[]')
                 from milestone m where m.project_id = p.id and m.replaced_at is null) as steps
         from ticket t join category c on c.id = t.category_id join place u on u.id = t.unit_id join place b on b.id = t.building_id
         join lateral (select id, ticket_id, kind, asked_at, approved_by, approved_at, review_on from project p where p.ticket_id = t.id and (p.approved_at is not null or t.carry_asked_by is not null) order by p.id desc limit 1) p on true
         left join person ap on ap.id = p.approved_by left join person h on h.id = t.handler_id
         ${workName('aw', 'p.approved_by')}
         ${workName('hw', 't.handler_id')}
        where ${where} order by p.id limit 200`,
      values,
    );
  }
}

const byNext = <T extends { project: Project }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => ((a.project.next?.on ?? '') < (b.project.next?.on ?? '') ? -1 : 1));

function shown({ kind, askedAt, approvedBy, approvedAt, reviewOn, steps, runs }: Row, at: Date): Project {
  const next = nextOf(steps, reviewOn);
  const name = steps.find(({ id }) => id === next.milestoneId)?.name ?? null;
  return {
    kind,
    askedAt: askedAt.toISOString(),
    approvedBy,
    approvedAt: approvedAt?.toISOString() ?? null,
    runs,
    reviewOn,
    milestones: steps.map(({ reachedAt, ...step }) => ({
      ...step,
      reachedAt: reachedAt && new Date(reachedAt).toISOString(),
      missed: !reachedAt && step.on < localDate(at),
    })),
    next: runs || !approvedAt ? { on: next.on, name } : null,
  };
}
