import { Injectable } from '@nestjs/common';
import {
  openMeans,
  opensAt,
  shownReads,
  shownUnreached,
  type HomeMeans,
} from '@linli/shared/bulletin/bulletin.rules';
import type { DoorTasks, Reach, Unreached } from '@linli/shared/bulletin/reach.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { helping, holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { In, MoreThan, Not } from 'typeorm';
import type { Read } from '../platform/db/db';
import { aimedDoors } from './audience.queries';
import { BulletinRow } from './bulletin.entity';
import { BulletinRepository } from './bulletin.repository';
import { BulletinTerms } from './terms.service';
import { UnreachedQueries, type FoundHome } from './unreached.queries';

interface BuildingRow {
  readonly placeId: string;
  readonly name: string;
  readonly homes: number;
  readonly told: number;
  readonly read: number;
  readonly called: number;
  readonly atDoor: number;
  readonly paper: number;
  readonly unreached: number;
}

/** What door people may do; whoever steers may do all that is open. */
const atTheDoor: readonly HomeMeans[] = ['door', 'paper'];

/** How far bulletins have come, home by home and in sums; what single people read is told to nobody. */
@Injectable()
export class ReachQueries {
  constructor(
    private readonly bulletins: BulletinRepository,
    private readonly terms: BulletinTerms,
    private readonly homes: UnreachedQueries,
  ) {}

  /** The sums of a bulletin by building, of the buildings below the places that `me` steers, in one query. */
  async reach(read: Read, me: Actor, id: string): Promise<Reach> {
    const bulletin = await this.sent(read, id);
    const buildings = await this.buildings(read, me, bulletin);
    if (!buildings.length && !holdsAt(me, steering, bulletin.path)) throw new Refusal('bulletin.missing');
    const { sentAt, live, districtId, manner } = bulletin;
    const round = live ? await this.bulletins.round(read, id, live) : null;
    const steps = sentAt ? await this.terms.steps(read, districtId, manner) : [];
    const shown = buildings.map((building) => ({
      ...building,
      read: shownReads(building.told, building.read),
      unreached: shownUnreached(manner, building.told, building.unreached),
    }));
    const sum = (figure: 'homes' | 'told' | 'called' | 'atDoor' | 'paper') =>
      shown.reduce((total, building) => total + building[figure], 0);
    return {
      now: read.at.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      done: round !== null && round.doneAt !== null,
      ...{ homes: sum('homes'), told: sum('told'), called: sum('called') },
      ...{ atDoor: sum('atDoor'), paper: sum('paper') },
      read: sumOfShown(shown.map((building) => building.read)),
      unreached: sumOfShown(shown.map((building) => building.unreached)),
      atWork: await this.atWork(read, bulletin),
      steps: steps
        .map((step) => ({ means: step.means, at: sentAt ? opensAt(sentAt, step) : read.at }))
        .sort((one, other) => one.at.getTime() - other.at.getTime())
        .map(({ means, at }) => ({ means, at: at.toISOString(), open: at <= read.at })),
      buildings: shown,
    };
  }

  /** The homes below the places that `me` steers which nobody has reached yet, and what may be tried there now. */
  async unreached(read: Read, me: Actor, id: string, building: string | null): Promise<Unreached> {
    const bulletin = await this.sent(read, id);
    const means = await this.open(read, bulletin);
    const homes = means.length
      ? await this.homes.homes(read, me, bulletin, { as: 'steering', building })
      : [];
    if (!homes.length && !(await this.buildings(read, me, bulletin)).length)
      throw new Refusal('bulletin.missing');
    return { now: read.at.toISOString(), means, homes: homes.map(lineOf) };
  }

  /** What `me` is to tell at doors today, bulletin by bulletin, urgent ones first. */
  async tasks(read: Read, me: Actor): Promise<DoorTasks> {
    const mine = me.posts.filter(({ permission }) => helping.includes(permission));
    const districts = await read.rows.query<{ id: string }[]>(
      'select distinct district_id as id from place where id = any($1)',
      [mine.map(({ placeId }) => placeId)],
    );
    const candidates = await read.rows.find(BulletinRow, {
      where: {
        districtId: In(districts.map(({ id }) => id)),
        state: Not('withdrawn'),
        live: MoreThan(0),
        manner: In(['thorough', 'urgent']),
        untilAt: MoreThan(read.at),
      },
      order: { manner: 'DESC', id: 'ASC' },
      take: 50,
    });
    const tasks: DoorTasks['bulletins'] = [];
    for (const bulletin of candidates) {
      const means = (await this.open(read, bulletin)).filter((one) => atTheDoor.includes(one));
      const homes = means.length ? await this.homes.homes(read, me, bulletin, { as: 'door' }) : [];
      if (!homes.length) continue;
      const { title, words } = await this.bulletins.version(read, bulletin.id, bulletin.live);
      const urgent = bulletin.manner === 'urgent';
      tasks.push({ id: bulletin.id, title, words, urgent, means, homes: homes.map(lineOf) });
    }
    return { now: read.at.toISOString(), bulletins: tasks };
  }

  /** A home that `me` may try to reach now, with the means that are open to them; null for any other, and once it is reached. */
  async homeFor(
    read: Read,
    me: Actor,
    id: string,
    home: string,
  ): Promise<{
    means: readonly HomeMeans[];
    districtId: string;
    version: number;
    buildingId: string;
  } | null> {
    const bulletin = await this.sent(read, id);
    const means = await this.open(read, bulletin);
    const ways = [
      { as: 'steering', means },
      { as: 'door', means: means.filter((one) => atTheDoor.includes(one)) },
    ] as const;
    for (const { as, means } of ways) {
      const [found] = await this.homes.homes(read, me, bulletin, { as, home });
      const { districtId, live: version } = bulletin;
      if (found) return { means, districtId, version, buildingId: found.buildingId };
    }
    return null;
  }

  /** The means that are open for a bulletin that is in force. */
  private async open(read: Read, { districtId, manner, sentAt, untilAt }: BulletinRow): Promise<HomeMeans[]> {
    if (untilAt <= read.at) return [];
    return openMeans(await this.terms.steps(read, districtId, manner), sentAt, read.at);
  }

  /** A bulletin that went out and was not withdrawn; any other is missing. */
  private async sent({ rows }: Read, id: string): Promise<BulletinRow> {
    const bulletin = await rows.findOneBy(BulletinRow, { id, live: MoreThan(0), state: Not('withdrawn') });
    if (!bulletin) throw new Refusal('bulletin.missing');
    return bulletin;
  }

  private buildings({ rows, at }: Read, me: Actor, { id, live }: BulletinRow): Promise<BuildingRow[]> {
    return rows.query<BuildingRow[]>(
      `with aimed as (${aimedDoors}),
       counted as (select d.building_id, count(h.id)::int as homes from aimed d left join home h on h.entrance_id = d.door_id group by 1),
       met as (
         select a.building_id, a.home_id, bool_or(a.means = 'message') as told, bool_or(r.person_id is not null) as read,
                bool_or(a.means = 'call') as called, bool_or(a.means = 'door') as at_door, bool_or(a.means = 'paper') as paper,
                bool_or(a.outcome in ('reached', 'posted') or r.person_id is not null) as reached
           from attempt a left join bulletin_read r on r.bulletin_id = $1 and r.version = $3 and r.person_id = a.person_id
          where a.bulletin_id = $1 and a.version = $3 and a.home_id is not null group by 1, 2),
       sums as (
         select building_id, count(*) filter (where told) as told, count(*) filter (where read) as read, count(*) filter (where called) as called,
                count(*) filter (where at_door) as at_door, count(*) filter (where paper) as paper, count(*) filter (where reached) as reached
           from met group by 1)
       select c.building_id as "placeId", p.name, c.homes, coalesce(m.told, 0)::int as told, coalesce(m.read, 0)::int as read,
              coalesce(m.called, 0)::int as called, coalesce(m.at_door, 0)::int as "atDoor", coalesce(m.paper, 0)::int as paper,
              greatest(c.homes - coalesce(m.reached, 0), 0)::int as unreached
         from counted c join place p on p.id = c.building_id join stand s on s.place_id = p.id and s.tree = 'administrative'
         left join sums m on m.building_id = c.building_id
        where exists (select from unnest($4::text[]) mine where starts_with(s.path, mine))
        order by length(p.number), p.number, p.name limit 2000`,
      [id, localDate(at), live, steeredPaths(me)],
    );
  }

  private async atWork({ rows }: Read, { id, live }: BulletinRow): Promise<number> {
    const [found] = await rows.query<[{ told: number }]>(
      `select count(*)::int as told from attempt where bulletin_id = $1 and version = $2 and batch = 0 and building_id is null`,
      [id, live],
    );
    return found.told;
  }
}

/** The sum of what may be told; null where none of it may. A part that is left out could else be told from the rest. */
function sumOfShown(figures: readonly (number | null)[]): number | null {
  const told = figures.filter((figure) => figure !== null);
  return told.length ? told.reduce((total, figure) => total + figure, 0) : null;
}

const lineOf = ({ homeId, name, tries }: FoundHome) => ({ homeId, name, tries });
