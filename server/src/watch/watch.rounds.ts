import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../platform/db/db';
import { WatchService } from './watch.service';

/** Looks at everything that waits, in rounds; what nobody watches is mended one by one, so that none holds up another. */
@Injectable()
export class WatchRounds {
  private readonly log = new Logger('watch');

  constructor(
    private readonly db: Db,
    private readonly watch: WatchService,
  ) {}

  /** One round; answers how much of what it found was not known before. */
  async round(): Promise<number> {
    const found = await this.db.read((read) => this.watch.unwatched(read));
    let mended = await this.db.write((tx) => this.watch.mendAlerts(tx));
    for (const id of new Set(found.map(({ ticketId }) => ticketId)))
      try {
        mended += await this.db.write((tx) => this.watch.mend(tx, id));
      } catch (trouble) {
        this.log.error({ err: trouble }, `what ticket ${id} lacks cannot be mended`);
      }
    return mended;
  }
}
