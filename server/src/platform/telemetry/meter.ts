import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { Db } from '../db/db';

interface Standing {
  readonly deliveries: number;
  readonly deliveryAge: number;
  readonly deliveriesParked: number;
  readonly errands: number;
  readonly errandAge: number;
  readonly errandsParked: number;
  readonly clockAge: number;
  readonly breaches: number;
  readonly monthsAhead: number;
}

/** The first word of a route: `tickets` of `GET /api/tickets/:id`. */
const featureOf = (route: string): string => /^[A-Z]+ (?:\/api)?\/([^/]+)/.exec(route)?.[1] ?? 'none';

/** How long the oldest that is due has waited, in seconds. */
const age = (rows: string): string =>
  `(select coalesce(extract(epoch from $1::timestamptz - min(next_at)), 0)::float8 from ${rows} and next_at <= $1)`;
const open = 'where done_at is null and parked_at is null';
const standing = `
  select (select count(*)::int from delivery ${open} and next_at <= $1) as deliveries,
         ${age(`delivery ${open}`)} as "deliveryAge",
         (select count(*)::int from delivery where parked_at is not null and done_at is null) as "deliveriesParked",
         (select count(*)::int from errand ${open} and next_at <= $1) as errands,
         ${age(`errand ${open}`)} as "errandAge",
         (select count(*)::int from errand where parked_at is not null and done_at is null) as "errandsParked",
         ${age('clock where next_at is not null')} as "clockAge",
         (select count(*)::int from clock where breached_at > $1::timestamptz - interval '1 day') as breaches,
         (select coalesce(extract(epoch from min(key_moment(m.starts)) - $1::timestamptz), 0)::float8
            from unnest('{event,delivery}'::regclass[]) t, months_of(t) m where m.ends is null) as "monthsAhead"`;

/**
 * What a process tells its operator about itself, in numbers only: labels are routes as they are written, names of jobs and fixed
 * words, so that nobody is in them and their number has an end.
 */
export class Meter {
  readonly registry = new Registry();
  private readonly requests = this.counter('linli_http_requests_total', 'Requests by route', ['route']);
  // What failed is told by feature: by route there would soon be more series than anybody stores gladly, and the log names the route.
  private readonly failed = this.counter('linli_http_failed_total', 'Requests that we broke', ['feature']);
  private readonly answered = this.counter('linli_http_answers_total', 'Answers by status', ['status']);
  private readonly seconds = this.counter('linli_http_seconds_total', 'Seconds spent on requests by route', [
    'route',
  ]);
  private readonly duration = new Histogram({
    name: 'linli_http_duration_seconds',
    help: 'How long requests took',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });
  private readonly jobRan = this.gauge('linli_job_last_success_seconds', 'When a job last ended well', [
    'job',
  ]);
  private readonly jobFailed = this.counter('linli_job_failures_total', 'Runs of a job that failed', ['job']);
  private readonly connections = this.gauge('linli_db_connections', 'Connections to the database', ['state']);
  private readonly answers = this.gauge('linli_db_up', 'Whether the database answered just now');
  private readonly waiting = this.gauge('linli_queue_waiting', 'What is due and not done', ['queue']);
  private readonly oldest = this.gauge(
    'linli_queue_oldest_seconds',
    'How long the oldest that is due waits',
    ['queue'],
  );
  private readonly parked = this.gauge('linli_queue_parked', 'What was given up and needs a person', [
    'queue',
  ]);
  private readonly breaches = this.gauge('linli_breaches_day', 'Promises that passed within the last day');

  private readonly monthsAhead = this.gauge(
    'linli_months_ahead_seconds',
    'For how long there are months to write what happens into',
  );

  constructor(
    private readonly db: Db,
    private readonly source: DataSource,
  ) {}

  /** Notes a request that is over; `route` as it is written, never as it was asked for. */
  asked(route: string, status: number, seconds: number): void {
    this.requests.inc({ route });
    this.answered.inc({ status });
    if (status >= 500) this.failed.inc({ feature: featureOf(route) });
    this.seconds.inc({ route }, seconds);
    this.duration.observe(seconds);
  }

  /** Makes jobs known before their first run, so that one that never runs is seen. */
  expect(jobs: readonly string[]): void {
    for (const job of jobs) {
      this.jobRan.setToCurrentTime({ job });
      this.jobFailed.inc({ job }, 0);
    }
  }

  /** Notes the end of a run of a job. */
  ran(job: string, well: boolean): void {
    if (well) this.jobRan.setToCurrentTime({ job });
    else this.jobFailed.inc({ job });
  }

  /** Watches the process itself too: memory, handles, and how late its event loop is. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** All of it in Prometheus' text format; a database that does not answer is told as that. */
  async text(): Promise<string> {
    const { totalCount, idleCount, waitingCount } = (this.source.driver as unknown as { master: Pool })
      .master;
    this.connections.set({ state: 'busy' }, totalCount - idleCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.connections.set({ state: 'awaited' }, waitingCount);
    await this.measure().then(
      () => this.answers.set(1),
      () => this.answers.set(0),
    );
    return this.registry.metrics();
  }

  private async measure(): Promise<void> {
    const [found] = await this.db.read(({ rows, at }) => rows.query<Standing[]>(standing, [at]));
    if (!found) return;
    this.waiting.set({ queue: 'outbox' }, found.deliveries);
    this.oldest.set({ queue: 'outbox' }, found.deliveryAge);
    this.parked.set({ queue: 'outbox' }, found.deliveriesParked);
    this.waiting.set({ queue: 'errands' }, found.errands);
    this.oldest.set({ queue: 'errands' }, found.errandAge);
    this.parked.set({ queue: 'errands' }, found.errandsParked);
    this.oldest.set({ queue: 'clocks' }, found.clockAge);
    this.breaches.set(found.breaches);
    this.monthsAhead.set(found.monthsAhead);
  }

  private counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
