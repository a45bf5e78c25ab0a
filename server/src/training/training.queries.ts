import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/training/training.contract';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { CertificateLinks } from './certificate.links';
import { codeAt } from '../platform/check-in.code';
import { MaterialLinks } from './material.links';
import { TrainingRow } from './training.entity';
import { facts, TrainingService } from './training.service';

type Line = Omit<c.TrainingLine, 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date };
type GuestRow = Omit<c.TrainingGuest, 'certificate' | 'cameAt'> & {
  readonly cameAt: Date | null;
  readonly certificate: string | null;
  readonly validUntil: string | null;
};

const line = `t.id, t.title, t.venue, t.starts_at as "startsAt", t.ends_at as "endsAt", o.name as place, t.withdrawn_at is not null as withdrawn,
  n.invited, n.yes, n.no, n.later, n.came`;
const numbers = `join lateral (select count(*)::int as invited, count(*) filter (where answer = 'yes')::int as yes, count(*) filter (where answer = 'no')::int as no,
  count(*) filter (where answer = 'later')::int as later, count(*) filter (where came_at is not null)::int as came from training_guest where training_id = t.id) n on true`;

/** Sessions as their organisers see them. */
@Injectable()
export class TrainingQueries {
  constructor(
    private readonly trainings: TrainingService,
    private readonly links: CertificateLinks,
    private readonly files: MaterialLinks,
  ) {}

  /** The sessions at and below the places I steer, the latest first. */
  async list({ rows, at }: Read, me: Actor): Promise<c.Trainings> {
    const found = await rows.query<Line[]>(
      `select ${line} from training t join place o on o.id = t.place_id ${numbers}
        where exists (select from unnest($1::text[]) mine where starts_with(t.path, mine)) order by t.starts_at desc, t.id limit 200`,
      [steeredPaths(me)],
    );
    return { now: at.toISOString(), trainings: found.map(told) };
  }

  /** The posts that exist, and the places below me that people are appointed to. */
  async form({ rows, at }: Read, me: Actor): Promise<c.TrainingForm> {
    const roles = await rows.query<c.TrainingForm['roles']>(
      `select code, name from role where permission <> 'reside' order by permission, name limit 100`,
    );
    const places = await rows.query<c.TrainingForm['places']>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('district', 'street', 'community', 'compound', 'grid', 'firm', 'department') and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by s.path limit 500`,
      [steeredPaths(me), localDate(at)],
    );
    return { now: at.toISOString(), roles, places };
  }

  /** One session with everybody invited, by name. */
  async detail(read: Read, me: Actor, id: string): Promise<c.TrainingDetail> {
    const row = await this.trainings.inScope(read, me, id);
    const [found] = await read.rows.query<[Line]>(
      `select ${line} from training t join place o on o.id = t.place_id ${numbers} where t.id = $1`,
      [id],
    );
    const roles = await read.rows.query<{ name: string }[]>(
      'select name from role where code = any($1) order by name',
      [row.roles],
    );
    const begun = hasBegun(facts(row), read.at);
    const { words, materials, capacity, validMonths, remindDays, withdrawnReason, version } = row;
    return {
      now: read.at.toISOString(),
      ...told(found),
      ...{ words, materials, capacity, validMonths, remindDays, withdrawnReason, version },
      placeId: row.placeId,
      files: [...(await this.files.shown(read, row.documentIds)).values()],
      roles: roles.map(({ name }) => name),
      guests: await this.guests(read, id),
      rights: {
        revise: answerable(facts(row), read.at),
        code: checksIn(facts(row), read.at),
        enter: begun,
      },
    };
  }

  /** The code of now, for the organiser's screen. */
  async code(read: Read, me: Actor, id: string): Promise<c.CheckInCode> {
    const { codeKey } = await this.trainings.inScope(read, me, id);
    const [{ invited, came }] = await read.rows.query<[{ invited: number; came: number }]>(
      'select count(*)::int as invited, count(came_at)::int as came from training_guest where training_id = $1',
      [id],
    );
    return { ...codeAt(codeKey, read.at), invited, came };
  }

  /** A session as messages tell of it, and who is invited. */
  async mentioned({ rows }: Read, id: string): Promise<{ row: TrainingRow; guests: string[] } | null> {
    const row = await rows.findOneBy(TrainingRow, { id });
    const guests = await rows.query<{ id: string }[]>(
      'select person_id as id from training_guest where training_id = $1 order by person_id',
      [id],
    );
    return row && { row, guests: guests.map((guest) => guest.id) };
  }

  private async guests(read: Read, id: string): Promise<c.TrainingGuest[]> {
    const found = await read.rows.query<GuestRow[]>(
      `select g.person_id as "personId", coalesce(n.work_name, p.name, '') as name, g.role_name as "roleName", g.answer, g.reason,
              g.came_at as "cameAt", g.entered_by is not null as entered, g.certificate, g.valid_until::text as "validUntil"
         from training_guest g join person p on p.id = g.person_id ${workName('n', 'g.person_id')}
        where g.training_id = $1 order by g.role_name, name, g.person_id limit 2000`,
      [id],
    );
    return found.map(({ cameAt, certificate, validUntil, ...guest }) => ({
      ...guest,
      cameAt: cameAt?.toISOString() ?? null,
      certificate: this.links.shown(certificate, validUntil, read.at),
    }));
  }
}

const told = ({ startsAt, endsAt, ...rest }: Line): c.TrainingLine => ({
  ...rest,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
