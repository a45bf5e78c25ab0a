import { Injectable } from '@nestjs/common';
import type {
  Audience,
  BulletinForm,
  OfficeBulletin,
  OfficeBulletins,
  OfficeLine,
} from '@linli/shared/bulletin/bulletin.contract';
import { bulletinLife } from '@linli/shared/bulletin/bulletin.rules';
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

  /** The bulletins of the units below `me`: what waits for a look first, then the newest. */
  async list({ rows, at }: Read, me: Actor): Promise<OfficeBulletins> {
    const found = await rows.query<LineRow[]>(
      `select ${line} where exists (select from unnest($2::text[]) mine where starts_with(b.path, mine))
        order by b.state = 'waiting' and v.written_by <> $1 desc, b.id desc limit 200`,
      [me.id, steeredPaths(me)],
    );
    return { now: at.toISOString(), bulletins: found.map(spoken) };
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
    const names = await this.namesOf(read, [withdrawnBy]);
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
          ? { at: withdrawnAt.toISOString(), reason: withdrawnReason, by: names.get(withdrawnBy ?? '') ?? '' }
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
      lookFrom: await this.terms.lookFrom(read, districtId),
      kinds: kinds.map(({ code, name, icon }) => ({ code, name, icon })),
      templates: templates.map(({ kind, title, words }) => ({ kind, title, words })),
      units: units.map(({ id, name }) => ({ id, name })),
    };
  }

  /** A place of mine and what lies directly below it, each with its homes; grids last. */
  async audience({ rows, at }: Read, me: Actor, under: string): Promise<Audience> {
    const found = await rows.query<(Audience['place'] & { path: string; top: boolean })[]>(
      `select p.id, p.name, p.kind, s.path, p.id = $1 as top,
              case when p.kind in ('grid', 'micro_grid')
                then (select count(*)::int from cover c join home h on h.entrance_id = c.place_id where c.grid_id = p.id and c.during @> $2::date)
                else (select count(*)::int from stand d join home h on h.entrance_id = d.place_id
                       where d.tree = 'administrative' and d.path >= s.path and d.path < s.path || 'g') end as homes
         from stand s join place p on p.id = s.place_id
        where s.tree = 'administrative' and (s.place_id = $1 or s.parent_id = $1) and (p.until is null or p.until > $2)
          and p.kind in ('district', 'street', 'community', 'compound', 'building', 'entrance', 'grid', 'micro_grid')
        order by p.kind in ('grid', 'micro_grid'), length(coalesce(p.number, '')), p.number, p.name limit 1000`,
      [under, localDate(at)],
    );
    const place = found.find(({ top }) => top);
    if (!place || !holdsAt(me, steering, place.path)) throw new Refusal('place.missing');
    const line = ({ id, name, kind, homes }: Audience['place']) => ({ id, name, kind, homes });
    return { place: line(place), below: found.filter(({ top }) => !top).map(line) };
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

  private async namesOf({ rows }: Read, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const found = await rows.query<{ id: string; name: string }[]>(
      `select p.id, coalesce(n.work_name, p.name, '') as name from person p ${workName('n', 'p.id')} where p.id = any($1)`,
      [ids.filter((id) => id !== null)],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

const spoken = ({ publishAt, from, until, ...row }: LineRow): OfficeLine => ({
  ...row,
  publishAt: publishAt.toISOString(),
  from: from.toISOString(),
  until: until.toISOString(),
});
