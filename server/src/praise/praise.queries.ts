import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { OwnPraise, Praised, PraiseDesk } from '@linli/shared/praise/praise.contract';
import { partsTowardPraise, praiseLife } from '@linli/shared/praise/praise.rules';
import { OfficeQueries } from '../hours/office.queries';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { PraiseRow } from './praise.entity';

type Row = PraiseRow & { readonly place: string; readonly who: string };

/** Praise as neighbours, the praised and the community see it. */
@Injectable()
export class PraiseQueries {
  constructor(private readonly office: OfficeQueries) {}

  /** What is shown at a place: of it and of what it lies in, the latest first. */
  shownAt(read: Read, placeIds: readonly string[]): Promise<Praised[]> {
    return ask<Praised>(
      read,
      `select k.id, coalesce(n.work_name, p.name) as name, k.words from praise k join person p on p.id = k.person_id ${workName('n', 'k.person_id')}
        where k.state = 'shown' and k.place_id = any($1) and k.words is not null and coalesce(n.work_name, p.name) is not null
        order by k.moved_at desc, k.id limit 5`,
      [placeIds],
    );
  }

  /** What is said of me. */
  async mine(read: Read, me: Actor): Promise<OwnPraise> {
    const found = await this.rows(read, 'k.person_id = $1', me.id);
    return { praise: found.slice(0, 50).map((row) => told(row, me)) };
  }

  /** What the community has proposed, and what it takes to propose something. */
  async desk(read: Read, me: Actor): Promise<PraiseDesk> {
    const paths = steeredPaths(me);
    const below = (path: string) =>
      `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;
    const found = await this.rows(read, below('k.path'), paths);
    const places = await read.rows.query<PraiseDesk['places']>(
      `select p.id, case p.kind when 'building' then up.name || ' ' || p.name else p.name end as name
         from place p join stand s on s.place_id = p.id and s.tree = 'administrative' left join place up on up.id = s.parent_id
        where p.kind in ('compound', 'building') and (p.until is null or p.until > $2::timestamptz::date) and ${below('s.path')} order by s.path limit 300`,
      [paths, read.at],
    );
    const people = await this.office.people(read, me);
    return {
      praise: found.map((row) => ({ ...told(row, me), who: row.who })),
      places,
      people: people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, name })),
    };
  }

  private rows({ rows }: Read, where: string, value: string | readonly string[]): Promise<Row[]> {
    return rows.query<Row[]>(
      `select k.id, k.version, k.state, k.words, k.at, k.path, k.person_id as "personId", o.name as place, coalesce(n.work_name, p.name, '') as who
         from praise k join place o on o.id = k.place_id left join person p on p.id = k.person_id ${workName('n', 'k.person_id')}
        where ${where} order by k.at desc, k.id limit 200`,
      [value],
    );
  }
}

function told(row: Row, me: Actor): OwnPraise['praise'][number] {
  const { id, version, state, place, words, at } = row;
  const open = openMoves(praiseLife, state, partsTowardPraise(row, me));
  return { id, version, state, place, words, at: at.toISOString(), openMoves: open };
}
