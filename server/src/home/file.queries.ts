import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { HomeChange, HomeFile } from '@linli/shared/home/register.contract';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { HomeRepository } from './home.repository';

type Home = Pick<HomeFile, 'id' | 'placeId' | 'room' | 'floor' | 'area' | 'waiting'>;
type Person = Omit<HomeFile['people'][number], 'ends'>;
interface Change extends Omit<HomeChange, 'at' | 'facts'> {
  readonly at: Date;
  readonly facts: Partial<Record<'kind' | 'way' | 'from' | 'owners', string>>;
}

/** A home with everyone who belongs or belonged to it. */
@Injectable()
export class FileQueries {
  constructor(
    private readonly homes: HomeRepository,
    private readonly places: PlaceService,
  ) {}

  /** The file of a home below a place that I steer; any other is missing. */
  async of(read: Read, me: Actor, id: string): Promise<HomeFile> {
    const home = await this.homes.byId(read, id);
    if (!home || !holdsAt(me, steering, home.path)) throw new Refusal('home.missing');
    const [known] = await read.rows.query<[Home]>(
      `select h.id, h.entrance_id as "placeId", h.room, h.floor, h.area::text as area,
              (select count(*)::int from home_ask a where a.home_id = h.id and a.state = 'waiting') as waiting
         from home h where h.id = $1`,
      [id],
    );
    const plate = (await this.places.platesOf(read, [home.entranceId])).get(home.entranceId);
    const today = localDate(read.at);
    const people = await this.people(read, id);
    return {
      ...known,
      now: read.at.toISOString(),
      door: plate ? plateWords(plate) : known.room,
      people: people.map((each) => ({ ...each, ends: each.until === null || each.until > today })),
      roll: await this.roll(read, id),
      history: (await this.history(read, id)).map(told),
    };
  }

  /** Those who belong to it first, then those who did, the latest first. */
  private people({ rows }: Read, homeId: string): Promise<Person[]> {
    return rows.query(
      `select r.id, coalesce(r.name, '') as name, r.kind, r.way, r.since, r.until, p.phone_sealed is not null as "hasPhone"
         from resident r join person p on p.id = r.person_id where r.home_id = $1
        order by r.until is not null, r.until desc, r.since, r.id limit 200`,
      [homeId],
    );
  }

  private roll({ rows }: Read, homeId: string): Promise<HomeFile['roll']> {
    return rows.query(
      `select id, name, trim_scale(share)::text as share, since, until, phone_sealed is not null as "hasPhone"
         from roll_entry where home_id = $1 order by until is not null, until desc, name collate "C", id limit 200`,
      [homeId],
    );
  }

  /** What happened to it and to what was asked of it, the latest first. */
  private history({ rows }: Read, homeId: string): Promise<Change[]> {
    return rows.query(
      `select e.at, e.kind, e.facts, coalesce(r.name, q.name, v.name) as who, coalesce(w.work_name, p.name) as by
         from event e
         left join resident r on r.id = (e.facts->>'resident')::uuid
         left join home_ask q on q.id = e.subject_id
         left join vouch v on v.id = (e.facts->>'vouch')::uuid
         left join person p on p.id = e.actor_id
         ${workName('w', 'e.actor_id')}
        where e.subject_id = any(array[$1::uuid] || array(select id from home_ask where home_id = $1))
        order by e.id desc limit 200`,
      [homeId],
    );
  }
}

const told = ({ at, kind, who, by, facts }: Change): HomeChange => ({
  at: at.toISOString(),
  kind,
  who,
  by,
  facts: {
    kind: (facts.kind ?? null) as HomeChange['facts']['kind'],
    way: (facts.way ?? null) as HomeChange['facts']['way'],
    from: facts.from ?? null,
    owners: facts.owners ? Number(facts.owners) : null,
  },
});
