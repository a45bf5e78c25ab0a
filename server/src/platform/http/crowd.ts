import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../db/db';
import { Batches } from './batches';
import type { Asked, GlanceAtAll, Once } from './once';
import { nameOf } from './once.rows';

/** How long, in milliseconds, those who wait let one go ahead: then each goes their own way, and only the locks of the database count. */
const patience = 1_000;

/** What somebody in a line is told: to go ahead of it, to look whether there is anything left, or not to wait any more. */
type Turn = 'ahead' | 'look' | 'alone';

type Line = ((turn: Turn) => void)[];

/**
 * Writes of many who want the same thing at once. Of those in one process one goes ahead, and the others do not stand before the
 * lock of the thing with a connection each: once somebody hears no, all who wait are looked at together. That decides nothing;
 * whoever is not refused at a glance does the whole work, and its locks hold against other processes.
 */
export class Crowd<Ask> {
  private readonly lines = new Map<string, Line>();
  private readonly glances: Batches<Asked<Ask>, Refusal | null>;

  constructor(
    private readonly once: Once,
    private readonly thingOf: (ask: Ask) => string,
    private readonly glanceAtAll: GlanceAtAll<Ask>,
  ) {
    this.glances = new Batches(
      ({ key }) => nameOf(key),
      (all) => once.glance(all, glanceAtAll),
    );
  }

  /** Does `work` on the terms of `Once.write`, in the turn of whoever asks. */
  async write<T>({ key, ask }: Asked<Ask>, work: (tx: Tx) => Promise<T>): Promise<T> {
    const thing = this.thingOf(ask);
    const whole = () =>
      this.once.write(key, work, async (rows, now) => {
        const [no = null] = await this.glanceAtAll(rows, now, [ask]);
        return no;
      });
    for (;;) {
      const line = this.lines.get(thing);
      if (!line) return this.goAhead(thing, [], whole);
      const turn = await new Promise<Turn>((told) => line.push(told));
      if (turn === 'alone') return whole();
      if (turn === 'ahead')
        return this.goAhead(thing, line, async () => {
          await this.look({ key, ask });
          return whole();
        });
      await this.look({ key, ask });
    }
  }

  /** Refuses whoever is refused at a glance. */
  private async look(asked: Asked<Ask>): Promise<void> {
    const no = await this.glances.do(asked);
    if (no) throw no;
  }

  /** Goes ahead of a line; how that ends is what the others go by. */
  private async goAhead<T>(thing: string, line: Line, go: () => Promise<T>): Promise<T> {
    this.lines.set(thing, line);
    const late = setTimeout(() => this.disband(thing, line, 'alone'), patience);
    try {
      const answer = await go();
      const next = line.shift();
      if (next) next('ahead');
      else this.disband(thing, line, 'ahead');
      return answer;
    } catch (trouble) {
      this.disband(thing, line, trouble instanceof Refusal ? 'look' : 'alone');
      throw trouble;
    } finally {
      clearTimeout(late);
    }
  }

  private disband(thing: string, line: Line, turn: Turn): void {
    if (this.lines.get(thing) === line) this.lines.delete(thing);
    line.splice(0).forEach((told) => told(turn));
  }
}
