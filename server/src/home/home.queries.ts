import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { OwnAsk, OwnHome, OwnHomes } from '@linli/shared/home/home.contract';
import { mayEnd, mayVouch, type ResidentKind } from '@linli/shared/home/home.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';

/** How long an answer stays among what I asked for, in days. */
const answerShown = 30;

interface HomeFound extends Omit<OwnHome, 'plate' | 'people' | 'vouches' | 'vouchFor'> {
  readonly residentId: string;
  readonly entranceId: string;
}
interface MateFound extends Omit<OwnHome['people'][number], 'you' | 'ends'> {
  readonly homeId: string;
  readonly personId: string;
}
type VouchFound = Omit<OwnHome['vouches'][number], 'until'> & {
  readonly until: Date;
  readonly homeId: string;
};
type AskFound = Omit<OwnAsk, 'plate' | 'at' | 'due'> & {
  readonly placeId: string;
  readonly at: Date;
  readonly due: Date;
};

/** What people see of their own homes, and of those who live there with them. */
@Injectable()
export class HomeQueries {
  constructor(private readonly places: PlaceService) {}

  /** My homes, who lives there, the codes that wait, and what I asked for. */
  async mine(read: Read, me: Actor): Promise<OwnHomes> {
    const homes = await this.homesOf(read, me.id);
    const homeIds = homes.map(({ homeId }) => homeId);
    const mates = await this.matesIn(read, homeIds);
    const vouches = await this.vouchesOf(
      read,
      homes.map(({ residentId }) => residentId),
    );
    const asks = await this.asksOf(read, me.id);
    const placeIds = [...homes.map(({ entranceId }) => entranceId), ...asks.map(({ placeId }) => placeId)];
    const plates = await this.places.platesOf(read, placeIds);
    return {
      now: read.at.toISOString(),
      homes: homes.flatMap(({ entranceId, residentId: _, ...home }) => {
        const plate = plates.get(entranceId);
        if (!plate) return [];
        const here = <T extends { homeId: string }>(all: readonly T[]) =>
          all.filter(({ homeId }) => homeId === home.homeId);
        return [
          {
            ...home,
            plate,
            people: here(mates).map((mate) => asMate(mate, me.id, home.kind)),
            vouches: here(vouches).map(({ homeId: _, until, ...vouch }) => ({
              ...vouch,
              until: until.toISOString(),
            })),
            vouchFor: [...mayVouch[home.kind]],
          },
        ];
      }),
      asks: asks.flatMap(({ placeId, at, due, ...ask }) => {
        const plate = plates.get(placeId);
        return plate ? [{ ...ask, plate, at: at.toISOString(), due: due.toISOString() }] : [];
      }),
    };
  }

  /** One of my asks, as `mine` shows it. */
  async ownAsk(read: Read, me: Actor, id: string): Promise<OwnAsk> {
    const ask = (await this.mine(read, me)).asks.find((each) => each.id === id);
    if (!ask) throw new Error(`ask ${id} is not to be seen by who made it`);
    return ask;
  }

  private homesOf({ rows, at }: Read, personId: string): Promise<HomeFound[]> {
    return rows.query(
      `select r.id as "residentId", r.home_id as "homeId", h.entrance_id as "entranceId", h.room, r.kind, r.since
         from resident r join home h on h.id = r.home_id
        where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) order by r.since, r.id limit 50`,
      [personId, localDate(at)],
    );
  }

  private matesIn({ rows, at }: Read, homeIds: readonly string[]): Promise<MateFound[]> {
    return rows.query(
      `select r.id, r.home_id as "homeId", r.person_id as "personId", coalesce(r.name, '') as name, r.kind, r.until
         from resident r where r.home_id = any($1) and r.since <= $2 and (r.until is null or r.until > $2)
        order by r.since, r.id`,
      [homeIds, localDate(at)],
    );
  }

  private vouchesOf({ rows, at }: Read, residentIds: readonly string[]): Promise<VouchFound[]> {
    return rows.query(
      `select id, home_id as "homeId", name, kind, until from vouch
        where vouched_by = any($1) and used_at is null and until > $2 order by id`,
      [residentIds, at],
    );
  }

  /** What waits, and what was answered lately; one that was withdrawn is nobody's concern. */
  private asksOf({ rows, at }: Read, personId: string): Promise<AskFound[]> {
    return rows.query(
      `select a.id, a.place_id as "placeId", a.room, a.kind, a.state, a.at, a.due_at as due, a.reason, a.words, c.phone
         from home_ask a join place c on c.id = a.community_id
        where a.person_id = $1 and a.state <> 'withdrawn'
          and (a.state = 'waiting' or a.decided_at > $2::timestamptz - make_interval(days => ${answerShown}))
        order by a.id desc limit 50`,
      [personId, at],
    );
  }
}

const asMate = (
  { homeId: _, personId, ...mate }: MateFound,
  me: string,
  mine: ResidentKind,
): OwnHome['people'][number] => ({
  ...mate,
  you: personId === me,
  ends: personId === me || mayEnd[mine].includes(mate.kind),
});
