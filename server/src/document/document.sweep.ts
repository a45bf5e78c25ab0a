import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Leftovers } from '../platform/erasure/leftovers';
import type { DocumentRow } from './document.entity';
import { documentKeys } from './document.files';

/** Lets go of the bytes of documents that were removed. */
@Injectable()
export class DocumentSweep {
  constructor(private readonly leftovers: Leftovers) {}

  /** Some of them; their files go after the commit. Answers how many. */
  async round(tx: Tx): Promise<number> {
    const [due] = await tx.rows.query<[Pick<DocumentRow, 'id' | 'kind'>[], number]>(
      `update document set erased_at = $1 where id in (
         select id from document where removed_at is not null and erased_at is null order by removed_at limit 100 for update skip locked)
       returning id, kind`,
      [tx.at],
    );
    await this.leftovers.put(tx, due.flatMap(documentKeys));
    return due.length;
  }
}
