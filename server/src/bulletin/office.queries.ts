import { Injectable } from '@nestjs/common';
import type {
  AskOfficeBulletins,
  BulletinForm,
  OfficeBulletin,
  OfficeBulletins,
  OfficeLine,
} from '@linli/shared/bulletin/bulletin.contract';
import { bulletinLife, type BulletinStanding } from '@linli/shared/bulletin/bulletin.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import { PhotoService } from '../photo/photo.service';
import type { Read } from '../platform/db/db';
import { BulletinRow, BulletinVersionRow } from './bulletin.entity';
import { partsOf } from './bulletin.service';
import { BulletinTerms } from './terms.service';

type LineRow = Omit<OfficeLine, 'publishAt' | 'from' | 'until'> &
  Record<'publishAt' | 'from' | 'until', Date>;

/** Where a bulletin stands at `$2`. */
const standing = `case when b.state = 'withdrawn' then 'withdrawn' when b.state in ('waiting', 'returned') then 'waiting'
  when b.until_at <= $2 then 'over' when b.state = 'scheduled' then 'scheduled' else 'inForce' end`;

const line = `b.id, k.name as kind, k.icon, v.title, u.name as unit, b.state, b.manner, b.homes, b.publish_at as "publishAt",
  v.from_at as "from", v.until_at as "until", b.state = 'waiting' and v.written_by <> $1 as looks
  from bulletin b join bulletin_version v on v.bulletin_id = b.id and v.version = b.version
  join bulletin_kind k on k.district_id = b.district_id and k.code = b.kind join place u on u.id = b.unit_id`;

/** What those who write bulletins see. */
@Injectable()
export class BulletinOffice {
  constructor(
    private readonly terms: BulletinTerms,
    private readonly photos: PhotoService,
  ) {}

  /** The bulletins of the units below `me` that are asked for: what waits for a look first, then the newest. */
  async list({ rows, at }: Read, me: Actor, ask: AskOfficeBulletins): Promise<OfficeBulletins> {
    const mine = `exists (select from unnest($3::text[]) mine where starts_with(b.path, mine))
      and ($4::text is null or b.kind = $4)
      and ($5::uuid is null or exists (select from stand s where s.place_id = $5 and s.tree = 'administrative' and starts_with(b.path, s.path)))`;
    const values = [me.id, at, steeredPaths(me), ask.kind ?? null, ask.under ?? null];
    const counts = await rows.query<{ standing: BulletinStanding; count: number }[]>(
      `select ${standing} as standing, count(*)::int from bulletin b where $1::uuid is not null and ${mine} group by 1`,
      values,
    );
    const found = await rows.query<LineRow[]>(
      `select ${line} where ${mine} and ($6::text is null or ${standing} = $6)
        order by b.state = 'waiting' and v.written_by <> $1 desc, b.id desc limit 200`,
      [...values, ask.standing ?? null],
    );
    return {
      now: at.toISOString(),
      counts: Object.fromEntries(counts.map(({ standing, count }) => [standing, count])),
      bulletins: found.map(spoken),
    };
  }

  /** One bulletin with all that was written of it. */
  async detail(read: Read, me: Actor, id: string): Promise<OfficeBulletin> {
    const { rows } = read;
    const bulletin = await rows.findOneBy(BulletinRow, { id });
    if (!bulletin || !holdsAt(me, steering, bulletin.path)) throw new Refusal('bulletin.missing');
    const [row] = await rows.query<[LineRow]>(`select ${line} where b.id = $2`, [me.id, id]);
    const newest = await rows.findOneByOrFail(BulletinVersionRow, {
      bulletinId: id,
      version: bulletin.version,
    });
    const places = await rows.query<{ name: string }[]>(
      `select concat_ws(' ', case when o.kind in ('community', 'compound', 'building') then o.name end, p.name) as name
         from bulletin_place b join place p on p.id = b.place_id join stand s on s.place_id = p.id and s.tree = 'administrative'
         left join place o on o.id = s.parent_id where b.bulletin_id = $1 order by s.path`,
      [id],
    );
    const { withdrawnAt, withdrawnReason, withdrawnBy } = bulletin;
    const by = await this.nameOf(read, withdrawnBy);
    return {
      now: read.at.toISOString(),
      ...spoken(row),
      version: bulletin.version,
      live: bulletin.live,
      roles: bulletin.roles,
      urgentReason: bulletin.urgentReason,
      places: places.map(({ name }) => name),
      photos: await this.photos.ofBulletin(read, id),
      sentAt: bulletin.sentAt?.toISOString() ?? null,
      withdrawn:
        withdrawnAt && withdrawnReason
          ? { at: withdrawnAt.toISOString(), reason: withdrawnReason, by }
          : null,
      versions: await this.versions(read, id),
      openMoves: openMoves(bulletinLife, bulletin.state, partsOf(me, bulletin, newest)),
    };
  }

  /** What the form offers to `me`. */
  async form(read: Read, me: Actor): Promise<BulletinForm> {
    const units = await read.rows.query<{ id: string; name: string; districtId: string }[]>(
      `select p.id, p.name, p.district_id as "districtId" from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind in ('street', 'community', 'compound', 'firm') and (p.until is null or p.until > $2)
          and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by array_position('{street,community,compound,firm}'::text[], p.kind), s.path limit 500`,
      [steeredPaths(me), localDate(read.at)],
    );
    const districtId = units[0]?.districtId;
    if (!districtId) throw new Refusal('role.not_yours');
    const kinds = await this.terms.kinds(read, districtId);
    const templates = await this.terms.templates(read, districtId);
    return {
      now: read.at.toISOString(),
      lookFrom: (await this.terms.look(read, districtId)).lookFrom,
      kinds: kinds.map(({ code, name, icon }) => ({ code, name, icon })),
      templates: templates.map(({ kind, title, words }) => ({ kind, title, words })),
      units: units.map(({ id, name }) => ({ id, name })),
    };
  }

  private async versions({ rows }: Read, id: string): Promise<OfficeBulletin['versions']> {
    type Version = OfficeBulletin['versions'][number];
    type Row = Omit<Version, 'from' | 'until' | 'writtenAt' | 'lookedAt' | 'sentAt'> &
      Record<'from' | 'until' | 'writtenAt', Date> &
      Record<'lookedAt' | 'sentAt', Date | null>;
    const found = await rows.query<Row[]>(
      `select v.version, v.title, v.words, v.from_at as "from", v.until_at as "until", v.why, coalesce(wn.work_name, w.name, '') as "writtenBy",
              v.written_at as "writtenAt", coalesce(ln.work_name, l.name) as "lookedBy", v.looked_at as "lookedAt", v.returned_words as returned, v.sent_at as "sentAt"
         from bulletin_version v join person w on w.id = v.written_by left join person l on l.id = v.looked_by
         ${workName('wn', 'v.written_by')} ${workName('ln', 'v.looked_by')}
        where v.bulletin_id = $1 order by v.version desc limit 200`,
      [id],
    );
    return found.map(({ from, until, writtenAt, lookedAt, sentAt, ...row }) => ({
      ...row,
      from: from.toISOString(),
      until: until.toISOString(),
      writtenAt: writtenAt.toISOString(),
      lookedAt: lookedAt?.toISOString() ?? null,
      sentAt: sentAt?.toISOString() ?? null,
    }));
  }

  private async nameOf({ rows }: Read, id: string | null): Promise<string> {
    const [person] = await rows.query<{ name: string }[]>(
      `select coalesce(n.work_name, p.name, '') as name from person p ${workName('n', 'p.id')} where p.id = $1`,
      [id],
    );
    return person?.name ?? '';
  }
}

const spoken = ({ publishAt, from, until, ...row }: LineRow): OfficeLine => ({
  ...row,
  publishAt: publishAt.toISOString(),
  from: from.toISOString(),
  until: until.toISOString(),
});
