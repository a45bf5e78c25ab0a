import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Secretary } from '@linli/shared/party/party.contract';
import type { Read, Tx } from '../platform/db/db';
import type { PartyHomeRow, SecretaryFilingRow } from './party.entity';

/** Somebody who leads a branch today, and where. */
export interface SeatedSecretary extends Secretary {
  readonly personId: string;
  readonly districtId: string;
  readonly path: string;
  /** It has a filing that was not returned. */
  readonly filed: boolean;
}

/** A home in which somebody lives today. */
export interface OwnHomeFound {
  readonly homeId: string;
  readonly entranceId: string;
  readonly room: string;
  readonly phone: string | null;
  readonly offer: (Pick<PartyHomeRow, 'id' | 'state' | 'personId'> & { readonly at: Date }) | null;
}

export type FoundPartyHome = Pick<PartyHomeRow, 'id' | 'state' | 'path' | 'offeredAt' | 'decidedAt'> & {
  readonly entranceId: string;
  readonly room: string;
};

/** Whoever offered it lives there still; from the day on which they do not, it is no household of theirs. */
const livesThere = (day: string) =>
  `exists (select from resident r where r.home_id = o.home_id and r.person_id = o.person_id and r.since <= ${day} and (r.until is null or r.until > ${day}))`;

/** Secretaries and their filings, and the households of party members. */
@Injectable()
export class PartyRepository {
  /** The secretaries of branches in office, below these paths, of one seat, or of a district. */
  secretaries(
    { rows, at }: Read,
    { paths, seatId, districtId }: { paths?: readonly string[]; seatId?: string; districtId?: string },
  ): Promise<SeatedSecretary[]> {
    return rows.query(
      `select k.id as "seatId", k.person_id as "personId", k.name, k.district_id as "districtId", p.name as branch, f.name as place, s.path,
              exists (select from secretary_filing g where g.seat_id = k.id and g.state <> 'returned') as filed
         from seat k join body b on b.place_id = k.body_id and b.type = 'branch' join place p on p.id = b.place_id join place f on f.id = b.for_id
         join stand s on s.place_id = b.place_id and s.tree = 'administrative'
        where k.kind = 'secretary' and k.since <= $4 and (k.until is null or k.until >= $4)
          and ($1::text[] is null or exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)))
          and ($2::uuid is null or k.id = $2) and ($3::uuid is null or k.district_id = $3)
        order by s.path, k.since, k.id limit 1000`,
      [paths ?? null, seatId ?? null, districtId ?? null, localDate(at)],
    );
  }

  /** Who holds or held these seats. */
  seats({ rows }: Read, ids: readonly string[]): Promise<Secretary[]> {
    return rows.query(
      `select k.id as "seatId", k.name, p.name as branch, f.name as place
         from seat k join body b on b.place_id = k.body_id join place p on p.id = b.place_id join place f on f.id = b.for_id where k.id = any($1)`,
      [ids],
    );
  }

  /** False where the seat has a filing that was not returned. */
  async file(
    { rows, at }: Tx,
    filing: Omit<SecretaryFilingRow, 'state' | 'at' | 'decidedBy' | 'decidedAt' | 'words'>,
  ): Promise<boolean> {
    const { id, districtId, seatId, path, compoundType, source, mentorSeatId, day, filedBy } = filing;
    const kept = await rows.query<unknown[]>(
      `insert into secretary_filing (id, district_id, seat_id, path, compound_type, source, mentor_seat_id, day, state, filed_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'filed', $9, $10) on conflict (seat_id) where state <> 'returned' do nothing returning id`,
      [id, districtId, seatId, path, compoundType, source, mentorSeatId, day, filedBy, at],
    );
    return kept.length > 0;
  }

  /** Filings below these paths, the newest first. */
  filings({ rows }: Read, paths: readonly string[]): Promise<SecretaryFilingRow[]> {
    return rows.query(
      `select id, district_id as "districtId", seat_id as "seatId", path, compound_type as "compoundType", source,
              mentor_seat_id as "mentorSeatId", day, state, filed_by as "filedBy", at, decided_by as "decidedBy", decided_at as "decidedAt", words
         from secretary_filing where exists (select from unnest($1::text[]) mine where starts_with(path, mine)) order by id desc limit 1000`,
      [paths],
    );
  }

  /** The homes in which somebody lives, each with the offer that counts there, else the last of their own. */
  homesOf({ rows, at }: Read, personId: string): Promise<OwnHomeFound[]> {
    return rows.query(
      `select h.id as "homeId", h.entrance_id as "entranceId", h.room, m.phone, o.offer
         from resident r join home h on h.id = r.home_id
         left join lateral (
           select c.phone from stand s join stand up on up.tree = s.tree and starts_with(s.path, up.path)
             join place c on c.id = up.place_id and c.kind = 'community' where s.place_id = h.entrance_id and s.tree = 'administrative' limit 1) m on true
         left join lateral (
           select json_build_object('id', o.id, 'state', o.state, 'personId', o.person_id, 'at', coalesce(o.withdrawn_at, o.decided_at, o.offered_at)) as offer
             from party_home o where o.home_id = h.id and ((o.state in ('offered', 'confirmed') and ${livesThere('$2')}) or o.person_id = $1)
            order by (o.state in ('offered', 'confirmed')) desc, o.id desc limit 1) o on true
        where r.person_id = $1 and r.since <= $2 and (r.until is null or r.until > $2) order by r.since, r.id limit 50`,
      [personId, localDate(at)],
    );
  }

  /** Keeps an offer; one of somebody who moved away makes room. False where the home has one already. */
  async offer(
    { rows, at }: Tx,
    {
      id,
      districtId,
      homeId,
      path,
      personId,
    }: Pick<PartyHomeRow, 'id' | 'districtId' | 'homeId' | 'path' | 'personId'>,
  ): Promise<boolean> {
    await rows.query(
      `update party_home o set state = 'withdrawn', withdrawn_at = $3 where home_id = $1 and state in ('offered', 'confirmed') and not ${livesThere('$2')}`,
      [homeId, localDate(at), at],
    );
    const kept = await rows.query<unknown[]>(
      `insert into party_home (id, district_id, home_id, path, person_id, state, offered_at) values ($1, $2, $3, $4, $5, 'offered', $6)
       on conflict (home_id) where state in ('offered', 'confirmed') do nothing returning id`,
      [id, districtId, homeId, path, personId, at],
    );
    return kept.length > 0;
  }

  /** What is offered or confirmed below these paths, what waits first. */
  homes({ rows, at }: Read, paths: readonly string[]): Promise<FoundPartyHome[]> {
    return rows.query(
      `select o.id, o.state, o.path, o.offered_at as "offeredAt", o.decided_at as "decidedAt", h.entrance_id as "entranceId", h.room
         from party_home o join home h on h.id = o.home_id
        where o.state in ('offered', 'confirmed') and exists (select from unnest($1::text[]) mine where starts_with(o.path, mine)) and ${livesThere('$2')}
        order by o.state = 'confirmed', o.id limit 2000`,
      [paths, localDate(at)],
    );
  }

  /** Of somebody who left no household and no membership is known any more, and no words about them. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query('delete from party_home where person_id = $1', [personId]);
    await rows.query('delete from membership where person_id = $1', [personId]);
    await rows.query(
      'update secretary_filing g set words = null from seat k where k.id = g.seat_id and k.person_id = $1',
      [personId],
    );
  }

  /** An account became part of another: what it offered is theirs. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.query('update party_home set person_id = $2 where person_id = $1', [from, personId]);
    await rows.query(
      `update membership m set person_id = $2 where person_id = $1 and not (m.until is null and exists (
          select from membership o where o.person_id = $2 and o.until is null))`,
      [from, personId],
    );
  }
}
