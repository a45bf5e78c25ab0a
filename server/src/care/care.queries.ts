import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/care/care.contract';
import {
  careLife,
  careRecordFault,
  comingVisits,
  isDayOf,
  owedOf,
  type CareOwed,
  type CarePart,
} from '@linli/shared/care/care.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeWords } from '@linli/shared/home/home.words';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { CareVisitRow } from './care.entity';
import { CareRepository } from './care.repository';

type Found = CareVisitRow & {
  readonly entranceId: string;
  readonly room: string;
  readonly visitor: string | null;
  readonly phone: string | null;
};

/** A visit as messages tell of it. */
export interface MentionedVisit {
  readonly visit: Found;
  readonly home: string;
  readonly people: readonly string[];
}

const columns = `v.id, v.district_id as "districtId", v.home_id as "homeId", v.path, v.starts_at as "startsAt", v.visitor_id as "visitorId", v.ground, v.basis,
  v.state, v.outcome, v.ticket_id as "ticketId", v.version, v.by_id as "byId", v.at, v.answer_due as "answerDue", v.record_due as "recordDue",
  h.entrance_id as "entranceId", h.room, nullif(coalesce(n.work_name, p.name), '') as visitor, m.phone`;
const joined = `from care_visit v join home h on h.id = v.home_id join place m on m.id = v.community_id
  left join person p on p.id = v.visitor_id ${workName('n', 'v.visitor_id')}`;
const coming = `v.state in (${comingVisits.map((state) => `'${state}'`).join(', ')})`;

/** Visits as their homes, those who go and those who arrange them see them. */
@Injectable()
export class CareQueries {
  constructor(
    private readonly visits: CareRepository,
    private readonly places: PlaceService,
  ) {}

  /** What is to come to my homes, and what ended lately, the latest first. */
  async home(read: Read, me: Actor): Promise<c.HomeVisits> {
    const found = await this.find(
      read,
      `v.home_id in (select home_id from resident where person_id = $1 and since <= $2 and (until is null or until > $2))
        and (v.ended_at is null or v.ended_at > $3::timestamptz - interval '30 days') order by v.starts_at desc, v.id limit 100`,
      [me.id, localDate(read.at), read.at],
    );
    const visits = await this.shown(read, found, ['home']);
    return {
      now: read.at.toISOString(),
      visits: visits.map(({ row: { visitor, ground, basis, phone }, line }) => ({
        ...{ ...line, visitor, ground, basis, phone },
      })),
    };
  }

  /** Where I go, the first first. */
  async mine(read: Read, me: Actor): Promise<c.OwnVisits> {
    const found = await this.find(
      read,
      `v.visitor_id = $1 and ${coming} order by v.starts_at, v.id limit 100`,
      [me.id],
    );
    const visits = await this.shown(read, found, ['visitor']);
    return {
      now: read.at.toISOString(),
      visits: visits.map(({ row, line }) => ({
        ...{ ...line, placeId: row.entranceId, ground: row.ground },
        due: careRecordFault(row, read.at) === null,
      })),
    };
  }

  /** What is to come below the places I steer, the first first, then what has ended. */
  async list(read: Read, me: Actor): Promise<c.Visits> {
    const paths = steeredPaths(me);
    const found = await this.find(
      read,
      `exists (select from unnest($1::text[]) mine where starts_with(v.path, mine))
        order by v.ended_at is not null, v.ended_at desc, v.starts_at, v.id limit 400`,
      [paths],
    );
    const terms = await this.visits.termsOf(read, await this.places.districtOf(read, paths[0] ?? ''));
    const visits = await this.shown(read, found, ['office']);
    return {
      now: read.at.toISOString(),
      keepDays: terms.keepDays,
      visits: visits.map(({ row, line }) => {
        const owed = owedOf(row);
        const { homeId, visitor, ground, basis, outcome, ticketId } = row;
        return {
          ...{ ...line, homeId, visitor, ground, basis, outcome, ticketId },
          owed: owed && { ...owed, due: owed.due.toISOString(), late: owed.due < read.at },
        };
      }),
    };
  }

  /** What is needed to arrange a visit to a home that I steer. */
  async form(read: Read, me: Actor, homeId: string): Promise<c.VisitForm> {
    const { entranceId, room, path } = await this.visits.homeOf(read, homeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('home.missing');
    const plate = (await this.places.platesOf(read, [entranceId])).get(entranceId);
    return {
      now: read.at.toISOString(),
      home: plate ? homeWords(plate, room) : room,
      visitors: await this.visits.visitors(read, path),
    };
  }

  /** What waits for somebody below the places I steer, the nearest due first: an answer, somebody who goes, or, from its day on, how it went. */
  async waiting(
    read: Read,
    me: Actor,
  ): Promise<{ id: string; home: string; what: CareOwed; since: Date; due: Date }[]> {
    const found = await this.find(
      read,
      `${coming} and exists (select from unnest($1::text[]) mine where starts_with(v.path, mine)) order by v.due_at, v.id limit 100`,
      [steeredPaths(me)],
    );
    const visits = await this.shown(read, found, ['office']);
    return visits.flatMap(({ row, line: { id, home } }) => {
      const owed = owedOf(row);
      if (!owed || (owed.what === 'outcome' && !isDayOf(row, read.at))) return [];
      return [{ id, home, ...owed, since: row.at }];
    });
  }

  /** A visit with its home and those who live there. */
  async mentioned(read: Read, id: string): Promise<MentionedVisit | null> {
    const [visit] = await this.find(read, 'v.id = $1', [id]);
    const [shown] = visit ? await this.shown(read, [visit], []) : [];
    if (!visit || !shown) return null;
    return { visit, home: shown.line.home, people: await this.visits.peopleIn(read, visit.homeId) };
  }

  private find({ rows }: Read, where: string, values: readonly unknown[]): Promise<Found[]> {
    return rows.query<Found[]>(`select ${columns} ${joined} where ${where}`, [...values]);
  }

  /** What everybody who sees a visit sees of it; a home without a door is seen by nobody. */
  private async shown(read: Read, found: readonly Found[], parts: readonly CarePart[]) {
    const plates = await this.places.platesOf(
      read,
      found.map(({ entranceId }) => entranceId),
    );
    return found.flatMap((row) => {
      const plate = plates.get(row.entranceId);
      if (!plate) return [];
      const { id, state, version } = row;
      const line = {
        ...{ id, state, version, home: homeWords(plate, row.room), startsAt: row.startsAt.toISOString() },
        openMoves: openMoves(careLife, state, parts),
      };
      return [{ row, line }];
    });
  }
}
