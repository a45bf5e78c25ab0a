import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db';
import type { DocumentRow } from './document.entity';
import { DocumentFiles } from './document.files';

/** Lets go of the bytes of documents that were removed. */
@Injectable()
export class DocumentSweep {
  constructor(
    private readonly db: Db,
    private readonly files: DocumentFiles,
  ) {}

  /** Files first, so that none is forgotten. Answers how many. */
  async round(): Promise<number> {
    const due = await this.db.read(({ rows }) =>
      rows.query<Pick<DocumentRow, 'id' | 'kind'>[]>(
        'select id, kind from document where removed_at is not null and erased_at is null order by removed_at limit 100',
      ),
    );
    for (const document of due) await this.files.remove(document);
    if (due.length)
      await this.db.write(({ rows, at }) =>
        rows.query('update document set erased_at = $2 where id = any($1)', [due.map(({ id }) => id), at]),
      );
    return due.length;
  }
}
