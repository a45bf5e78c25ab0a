import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { streamsMost } from '@linli/shared/board/board.rules';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { Db } from '../platform/db/db';
import { madeAt } from '../platform/db/id';
import { SessionService } from '../session/session.service';
import { LiveQueries, type Happening } from './live.queries';

/** Where the text of one stream goes. */
export interface Sink {
  write(text: string): void;
  end(): void;
}

interface Stream {
  me: Actor;
  readonly sink: Sink;
}

const rest = { poll: 700, beat: 15_000, look: 30_000 };
/** A transaction is told of by the moment at which it began: how long it may have taken to commit, in milliseconds. */
const overlap = 15_000;
/** What a stream that was away is told at most, and for how long it may have been away. */
const [mostMissed, longestAway] = [1_000, 5 * 60_000];
const mostAtOnce = 20_000;

const behind = 'event: behind\ndata: {}\n\n';

/**
 * The open streams of this process. While there is one, the table of events is asked once for all of them; each is told what
 * happened to tickets in its sight, at least once.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly streams = new Set<Stream>();
  private readonly timers: NodeJS.Timeout[] = [];
  /** What was told within the overlap, by key. */
  private told: ReadonlySet<string> = new Set();
  private asked: Date | null = null;
  private readonly working = new Set<Promise<void>>();

  constructor(
    private readonly db: Db,
    private readonly queries: LiveQueries,
    private readonly sessions: SessionService,
  ) {}

  /** Opens a stream; what it missed since `lastId` is told first. Answers what closes it. More than a person needs are refused. */
  open(me: Actor, lastId: string | null, sink: Sink): () => void {
    if ([...this.streams].filter((other) => other.me.id === me.id).length >= streamsMost)
      throw new Refusal('stream.many');
    const stream = { me, sink };
    this.streams.add(stream);
    if (this.streams.size === 1) this.begin();
    sink.write('retry: 2000\n\n');
    if (lastId !== null) void this.busy(this.catchUp(stream, lastId));
    return () => this.close(stream);
  }

  /** Every stream ends with the process, so that nothing waits for it. */
  async onModuleDestroy(): Promise<void> {
    for (const stream of [...this.streams]) this.close(stream);
    await Promise.all(this.working);
  }

  private begin(): void {
    const every = (milliseconds: number, work: () => Promise<void>) => {
      let running = false;
      const turn = () => {
        if (running) return;
        running = true;
        void this.busy(work()).finally(() => (running = false));
      };
      this.timers.push(setInterval(turn, milliseconds));
    };
    every(rest.poll, () => this.poll());
    every(rest.look, () => this.lookAgain());
    every(rest.beat, async () => this.streams.forEach(({ sink }) => sink.write(': \n\n')));
  }

  /** Work that the process waits for when it stops; what goes wrong with it is written down, and the next turn tries again. */
  private busy(work: Promise<void>): Promise<void> {
    const quiet = work
      .catch((trouble: unknown) => this.log.error({ err: trouble }, 'streams are not told'))
      .finally(() => this.working.delete(quiet));
    this.working.add(quiet);
    return quiet;
  }

  private close(stream: Stream): void {
    if (!this.streams.delete(stream)) return;
    stream.sink.end();
    if (this.streams.size) return;
    this.timers.splice(0).forEach(clearInterval);
    this.told = new Set();
    this.asked = null;
  }

  /** Asks once what happened, and tells it. */
  async poll(): Promise<void> {
    await this.db.read(async (read) => {
      const since = new Date(Math.min(read.at.getTime(), this.asked?.getTime() ?? Infinity) - overlap);
      const happened = await this.queries.since(read, since, mostAtOnce);
      // The last stream may have closed meanwhile: the next one begins anew.
      if (!this.streams.size) return;
      this.asked = read.at;
      if (!happened) return this.streams.forEach(({ sink }) => sink.write(behind));
      const news = happened.filter(({ id }) => !this.told.has(id));
      this.told = new Set(happened.map(({ id }) => id));
      for (const stream of this.streams) tell(stream, news);
    });
  }

  private async catchUp(stream: Stream, lastId: string): Promise<void> {
    const since = new Date(madeAt(lastId).getTime() - overlap);
    const missed = await this.db
      .read(async (read) => {
        const away = read.at.getTime() - since.getTime();
        return away > longestAway ? null : this.queries.since(read, since, mostMissed);
      })
      .catch(() => null);
    if (missed) tell(stream, missed);
    else stream.sink.write(behind);
  }

  /** Who has signed out, or steers nothing any more, hears nothing any more. */
  async lookAgain(): Promise<void> {
    for (const stream of [...this.streams]) {
      const me = await this.db.read((read) => this.sessions.actorOf(read, stream.me.sessionId));
      if (me && steeredPaths(me).length) stream.me = me;
      else this.close(stream);
    }
  }
}

function tell({ me, sink }: Stream, happened: readonly Happening[]): void {
  for (const { id, ticketId, kind, at, path, hiddenFrom } of happened)
    if (holdsAt(me, steering, path) && !hiddenFrom.includes(me.id))
      sink.write(
        `id: ${id}\nevent: ticket\ndata: ${JSON.stringify({ ticketId, kind, at: at.toISOString() })}\n\n`,
      );
}
