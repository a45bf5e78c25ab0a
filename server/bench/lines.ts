/** One measurement: the median of its rounds beside the same work done by one hand-written statement. */
export interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'points' | 'kB' | 'MB' | '/s';
  readonly value: number;
  /** What one statement takes that does no more than it must, or what is aimed at; null where there is nothing to compare with. */
  readonly limit: number | null;
  /** How many times the limit it takes. */
  readonly ratio: number | null;
  readonly rounds: number;
}

/** The line of some rounds, in milliseconds. */
export function lineOf(name: string, values: readonly number[], limits: readonly number[] = []): Line {
  const value = medianOf(values);
  const limit = limits.length ? medianOf(limits) : null;
  return {
    name,
    unit: 'ms',
    value: figure(value),
    limit: limit === null ? null : figure(limit),
    ratio: limit === null ? null : figure(value / limit),
    rounds: values.length,
  };
}

/** The line of some rounds of asking, per second; the ratio is the share of what it is compared with, by the round. */
export function rateLine(name: string, values: readonly number[], limits: readonly number[]): Line {
  const shares = values.map((value, round) => value / (limits[round] ?? NaN));
  return {
    name,
    unit: '/s',
    value: figure(medianOf(values)),
    limit: figure(medianOf(limits)),
    ratio: figure(medianOf(shares)),
    rounds: values.length,
  };
}

/** All lines as a table in Markdown. */
export function tableOf(lines: readonly Line[], limits = 'one statement'): string {
  const rows = lines.map(({ name, unit, value, limit, ratio, rounds }) =>
    [name, `${value} ${unit}`, limit === null ? '–' : `${limit} ${unit}`, ratio ?? '–', rounds].join(' | '),
  );
  const head = [`what | takes | ${limits} | times | rounds`, '---|---|---|---|---'];
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}

/** Measures some work in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

/** The middle one of some values. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

const figure = (value: number): number => Number(value.toPrecision(value < 10 ? 2 : value < 1000 ? 3 : 4));
