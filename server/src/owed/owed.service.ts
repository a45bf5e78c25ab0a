import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import type { StepTerm, StepTerms } from '@linli/shared/owed/owed.rules';
import { CalendarService } from '../calendar/calendar.service';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { OwedRow, StepTermRow } from './owed.entity';
import { owedLate, owedSoon } from './owed.events';

/** What is to be owed: about what, by whom, and by when. */
export type NewOwed = Pick<OwedRow, 'kind' | 'subjectId' | 'topicId' | 'placeId' | 'words' | 'dueAt'>;

/** What somebody owes by a day around a matter that is talked over: one clock that reminds and finds late for all of it. */
@Injectable()
export class OwedService {
  constructor(
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down the numbers of a district, in the place of those before. */
  async layDown(tx: Tx, districtId: string, terms: StepTerms): Promise<void> {
    const rows = Object.entries(terms).map(([name, value]) => ({
      districtId,
      name: name as StepTerm,
      value,
    }));
    await tx.rows.upsert(StepTermRow, rows, ['districtId', 'name']);
  }

  /** A number of a district. */
  async term({ rows }: Read, districtId: string, name: StepTerm): Promise<number> {
    return (await rows.findOneByOrFail(StepTermRow, { districtId, name })).value;
  }

  /** The end of work so many working days from now, by the calendar of the community of a path. */
  async dueIn(read: Read, path: string, name: StepTerm): Promise<Date> {
    const districtId = await this.places.districtOf(read, path);
    const [community] = await read.rows.query<{ id: string }[]>(
      `select p.id from stand s join place p on p.id = s.place_id and p.kind = 'community'
        where s.tree = 'administrative' and starts_with($1, s.path) limit 1`,
      [path],
    );
    const { calendar } = await this.calendars.inForce(read, districtId, community?.id ?? null);
    const days = await this.term(read, districtId, name);
    return dueAt(read.at, { unit: 'working_day', days }, calendar).due;
  }

  /** Writes down that the people of a place owe something. */
  async owe(tx: Tx, owed: NewOwed): Promise<void> {
    const path = await this.places.pathOf(tx, owed.placeId);
    const districtId = await this.places.districtOf(tx, path);
    await tx.rows.insert(OwedRow, { id: newId(tx.at), districtId, path, at: tx.at, ...owed });
  }

  /** What was owed about something is done, or no longer asked for. */
  async done({ rows, at }: Tx, { kind, subjectId }: Pick<OwedRow, 'kind' | 'subjectId'>): Promise<void> {
    await rows.query('update owed set done_at = $3 where kind = $1 and subject_id = $2 and done_at is null', [
      kind,
      subjectId,
      at,
    ]);
  }

  /** Reminds once of what comes due, and records once what is late; answers how much it found. */
  async sound(tx: Tx, most = 200): Promise<number> {
    const late = await this.mark(tx, 'late_at', `due_at <= $1`, most);
    const soon = await this.mark(
      tx,
      'reminded_at',
      `late_at is null and due_at > $1 and due_at - make_interval(days => (
         select value from step_term m where m.district_id = owed.district_id and m.name = 'remindDays')) <= $1`,
      most,
    );
    const about = ({ id, districtId }: OwedRow) => ({ districtId, subjectId: id, actorId: null });
    await this.outbox.publishAll(tx, [
      ...late.map((row) => owedLate({ ...about(row), facts: { kind: row.kind, about: row.subjectId } })),
      ...soon.map((row) => owedSoon({ ...about(row), facts: {} })),
    ]);
    return late.length + soon.length;
  }

  private async mark(
    { rows, at }: Tx,
    column: 'late_at' | 'reminded_at',
    where: string,
    most: number,
  ): Promise<OwedRow[]> {
    const [found] = await rows.query<[OwedRow[], number]>(
      `update owed set ${column} = $1 where id in (
         select id from owed where done_at is null and ${column} is null and ${where} order by due_at limit $2 for update skip locked)
       returning id, district_id as "districtId", kind, subject_id as "subjectId"`,
      [at, most],
    );
    return found;
  }
}
