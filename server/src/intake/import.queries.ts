import { Injectable } from '@nestjs/common';
import type { Imports } from '@linli/shared/intake/import.contract';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { workName } from '../people/people.queries';

type FileRow = Omit<Imports['files'][number], 'at'> & { at: Date };

/** What was taken in from files. */
@Injectable()
export class ImportQueries {
  /** The newest files that were taken in below my steering posts, and the channels for which I may bring one. */
  async imports({ rows, at }: Read, me: Actor): Promise<Imports> {
    const paths = steeredPaths(me);
    const channels = await rows.query<Imports['channels']>(
      `select c.code, c.name from channel c
        where c.kind = 'system' and c.retired_at is null
          and exists (select from stand s where s.place_id = c.district_id and s.tree = 'administrative'
                         and exists (select from unnest($1::text[]) p where starts_with(p, s.path)))
        order by c.code`,
      [paths],
    );
    const files = await rows.query<FileRow[]>(
      `select f.id, c.name as channel, f.at, coalesce(a.work_name, p.name) as by, f.rows, f.fresh, f.known
         from import_file f join channel c on c.id = f.channel_id left join person p on p.id = f.imported_by
         ${workName('a', 'f.imported_by')}
        where exists (select from unnest($1::text[]) mine where starts_with(f.path, mine))
        order by f.id desc limit 100`,
      [paths],
    );
    return {
      now: at.toISOString(),
      channels,
      files: files.map((file) => ({ ...file, at: file.at.toISOString() })),
    };
  }
}
