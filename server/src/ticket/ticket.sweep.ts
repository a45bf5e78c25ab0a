import { Injectable, Logger } from '@nestjs/common';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import { SoundingService } from '../deadline/sounding.service';
import { Db } from '../platform/db/db';
import { TicketWatch } from './ticket.watch';

const log = new Logger('clocks');
/** How long a clock that broke its round is left alone. */
const aside = 10 * MINUTE;

/** Sweeps the clocks in rounds. Any number of sweepers may run; a clock that breaks a round holds up no other. */
@Injectable()
export class TicketSweep {
  /** Until when, in milliseconds, clocks that broke a round are left alone by this process. */
  private readonly broken = new Map<string, number>();

  constructor(
    private readonly db: Db,
    private readonly watch: TicketWatch,
    private readonly sounding: SoundingService,
  ) {}

  /** One round, in one transaction; where a clock breaks it, one by one. Answers how many clocks were moved on. */
  async round(): Promise<number> {
    const except = [...this.broken.keys()];
    try {
      return await this.db.write(async (tx) => {
        this.forgive(tx.at);
        return this.watch.soundClocks(tx, { except });
      });
    } catch (trouble) {
      log.error({ err: trouble }, 'a round broke and goes on one by one');
      return this.oneByOne(except);
    }
  }

  private async oneByOne(except: readonly string[]): Promise<number> {
    const { ids, at } = await this.db.read(async (read) => ({
      ids: await this.sounding.waiting(read, except),
      at: read.at,
    }));
    let moved = 0;
    for (const only of ids)
      try {
        moved += await this.db.write((tx) => this.watch.soundClocks(tx, { only }));
      } catch (trouble) {
        log.error({ err: trouble }, `clock ${only} cannot be recorded and is left alone for a while`);
        this.broken.set(only, at.getTime() + aside);
      }
    return moved;
  }

  private forgive(at: Date): void {
    for (const [id, until] of this.broken) if (until <= at.getTime()) this.broken.delete(id);
  }
}
