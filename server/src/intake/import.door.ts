import { Injectable } from '@nestjs/common';
import type { Imported } from '@linli/shared/intake/import.contract';
import { Refusal } from '@linli/shared/refusal';
import { Db, type Tx } from '../platform/db/db';
import type { Prepared } from './foreign.service';
import { ImportService, type ImportAsk } from './import.service';

/** Accounts are made for so many rows at a time. */
const batch = 100;

/**
 * Where files come in. Looking them over, accounts and numbers come first, in short transactions of their own: while a
 * whole file is taken in, which takes most of a minute for five thousand rows, nobody who reports must wait for it.
 */
@Injectable()
export class ImportDoor {
  constructor(
    private readonly db: Db,
    private readonly service: ImportService,
  ) {}

  /** Gets a file ready; what comes back takes it in, in one transaction. With any fault it is refused whole. */
  async ready(ask: ImportAsk): Promise<(tx: Tx) => Promise<Imported>> {
    const before = await this.db.read((read) => this.service.before(read, ask));
    if (before) return async () => before;
    const { matters, faultCount } = await this.db.read((read) => this.service.lookOver(read, ask));
    if (faultCount) throw new Refusal('import.wrong', { count: faultCount });
    const prepared: Prepared[] = [];
    for (let from = 0; from < matters.length; from += batch)
      prepared.push(
        ...(await this.db.write((tx) => this.service.prepare(tx, ask, matters.slice(from, from + batch)))),
      );
    return (tx) => this.service.take(tx, ask, prepared);
  }
}
