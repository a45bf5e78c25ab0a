import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type * as c from '@linli/shared/report-in/report-in.contract';
import { partsToward, standingLife } from '@linli/shared/report-in/standing.rules';
import { PlaceService } from '../place/place.service';
import type { Plate } from '@linli/shared/place/place.contract';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { ServiceTerms } from '../service-term/service-term.service';
import { ReportInRow } from './report-in.entity';
import { ReportInRepository } from './report-in.repository';

/** A confirmed report-in of a member, on a day. */
export interface Standing {
  readonly reportInId: string;
  readonly placeId: string;
  readonly path: string;
  readonly since: string;
}

/** A unit that is reported in, and may be asked. */
export interface UnitFacts {
  readonly reportInId: string;
  readonly name: string;
  readonly placeId: string;
  readonly functions: readonly string[];
}

/** Report-ins as those who asked, those who answer for the place, and neighbours see them. */
@Injectable()
export class ReportInQueries {
  constructor(
    private readonly reportIns: ReportInRepository,
    private readonly places: PlaceService,
    private readonly terms: ServiceTerms,
  ) {}

  /** Where a member was reported in, with the community's yes, on the local day of `at`; null for nowhere: only then do services count as a member's. */
  async standingOf({ rows }: Read, personId: string, at: Date): Promise<Standing | null> {
    const [found] = await rows.query<Standing[]>(
      `select id as "reportInId", place_id as "placeId", path, since::text from report_in
        where person_id = $1 and kind = 'person' and since <= $2 and (until is null or until > $2) order by since desc limit 1`,
      [personId, localDate(at)],
    );
    return found ?? null;
  }

  /** The units reported in to the compound of a place whose functions go with a skill; with no skill, all of them. */
  unitsFor({ rows, at }: Read, placeId: string, skill: string | null): Promise<UnitFacts[]> {
    return rows.query(
      `select r.id as "reportInId", r.unit_name as name, r.place_id as "placeId", r.functions
         from stand s join report_in r on starts_with(s.path, r.path)
        where s.tree = 'administrative' and s.place_id = $1 and r.kind = 'unit' and r.state = 'held' and (r.until is null or r.until > $3)
          and ($2::text is null or exists (select from service_term t
            where t.district_id = r.district_id and t.list = 'function' and t.code = any(r.functions) and t.skill = $2))
        order by r.unit_name limit 100`,
      [placeId, skill, localDate(at)],
    );
  }

  /** The members whom a building's page names, by their consent. */
  helpersAt(read: Read, buildingId: string): Promise<c.Helper[]> {
    return ask(
      read,
      `select id, shown_name as name, offers from report_in
        where place_id = $1 and shown_name is not null and state = 'held' and (until is null or until > $2) order by id limit 10`,
      [buildingId, localDate(read.at)],
    );
  }

  /** One of them, for whoever wants to leave a word. */
  async helper(read: Read, me: Actor, id: string): Promise<c.HelperPage> {
    const row = await read.rows.findOneBy(ReportInRow, { id, state: 'held' });
    const over = row?.until && row.until <= localDate(read.at);
    if (!row?.shownName || !row.offers || over) throw new Refusal('helper.missing');
    const plate = (await this.places.platesOf(read, [row.placeId])).get(row.placeId);
    if (!plate) throw new Refusal('helper.missing');
    return { helper: { id, name: row.shownName, offers: row.offers }, plate, mine: row.personId === me.id };
  }

  /** My report-ins and the words left for me and by me. `districtId` says whose functions units choose from. */
  async mine(read: Read, me: Actor): Promise<c.OwnReportIns> {
    const rows = await this.reportIns.ofPerson(read, me.id);
    const shown = await this.shown(read, rows);
    const districtId = rows[0]?.districtId ?? (await this.homeDistrict(read, me.id));
    return {
      now: read.at.toISOString(),
      functions: districtId ? await this.terms.of(read, districtId, 'function') : [],
      reportIns: shown.map(({ row, line }) => {
        const moves = openMoves(standingLife, row.state, partsToward(row, me));
        const { shownName, offers } = row;
        return {
          ...line,
          shown: shownName && offers ? { name: shownName, offers } : null,
          rights: {
            withdraw: moves.includes('withdraw'),
            end: moves.includes('end') && row.until === null,
            show: row.kind === 'person' && row.state === 'held',
          },
        };
      }),
      received: await this.words(read, 'received', me.id),
      sent: await this.words(read, 'sent', me.id),
    };
  }

  /** Report-ins at and below the places I steer. */
  async list(read: Read, me: Actor): Promise<c.ReportIns> {
    const rows = await this.reportIns.below(read, steeredPaths(me));
    const shown = await this.shown(read, rows);
    return {
      now: read.at.toISOString(),
      today: localDate(read.at),
      reportIns: shown.map(({ row, line }) => {
        const moves = openMoves(standingLife, row.state, partsToward(row, me));
        return {
          ...line,
          name: row.name,
          shown: row.shownName !== null,
          rights: { decide: moves.includes('confirm'), end: moves.includes('end') && row.until === null },
        };
      }),
    };
  }

  /** Whom a message about a report-in is for, and where it is; null once it is gone. */
  async mentioned(read: Read, id: string): Promise<{ personId: string | null; plate: Plate } | null> {
    const row = await read.rows.findOneBy(ReportInRow, { id });
    const plate = row && (await this.places.platesOf(read, [row.placeId])).get(row.placeId);
    return row && plate ? { personId: row.personId, plate } : null;
  }

  private async homeDistrict({ rows, at }: Read, personId: string): Promise<string | null> {
    const [home] = await rows.query<{ id: string }[]>(
      `select district_id as id from resident where person_id = $1 and since <= $2 and (until is null or until > $2)
       union all (select id from place where kind = 'district' order by id limit 1) limit 1`,
      [personId, localDate(at)],
    );
    return home?.id ?? null;
  }

  private async shown<T extends ReportInRow>(read: Read, rows: readonly T[]) {
    const plates = await this.places.platesOf(
      read,
      rows.map(({ placeId }) => placeId),
    );
    const [first] = rows;
    const names = new Map(
      (first ? await this.terms.of(read, first.districtId, 'function') : []).map((one) => [
        one.code,
        one.name,
      ]),
    );
    return rows.flatMap((row) => {
      const { id, kind, unitName, functions, state, askedAt, since, until, words } = row;
      const plate = plates.get(row.placeId);
      const line = { id, kind, unitName, state, since, until, words, asked: localDate(askedAt) };
      const can = functions.flatMap((code) => names.get(code) ?? []);
      return plate ? [{ row, line: { ...line, plate, functions: can } }] : [];
    });
  }

  private async words(read: Read, whose: 'received' | 'sent', me: string): Promise<c.NeighbourWord[]> {
    const found = await this.reportIns.words(read, whose, me);
    return found.map(({ at, ...word }) => ({
      ...word,
      at: at.toISOString(),
      mayAnswer: whose === 'received' && word.answer === null,
    }));
  }
}
