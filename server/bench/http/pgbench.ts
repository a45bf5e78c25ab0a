import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const places = ['pgbench', ...[17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)];

/** Where pgbench is; throws where it is not installed. */
export function findPgbench(): string {
  for (const place of places)
    try {
      if (place.startsWith('/') && !existsSync(place)) continue;
      execFileSync(place, ['--version'], { stdio: 'ignore' });
      return place;
    } catch {
      // Not this one.
    }
  throw new Error('pgbench is not installed: apt-get install postgresql-contrib, or put it on the PATH');
}

/** Runs scripts, one chosen by chance for each transaction, with prepared statements, for some seconds or so often on each connection; answers transactions per second. */
export async function pgbench(
  program: string,
  url: string,
  {
    scripts,
    connections,
    variables,
    ...until
  }: {
    scripts: readonly string[];
    connections: number;
    variables: Record<string, number>;
  } & ({ seconds: number } | { each: number }),
): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-pgbench-'));
  try {
    const files = scripts.map((script, place) => {
      const file = path.join(folder, `${place}.sql`);
      writeFileSync(file, script);
      return file;
    });
    const { stdout, stderr } = await promisify(execFile)(
      program,
      [
        ...['-n', '-M', 'prepared', '-c', String(connections), '-j', '1'],
        ...('each' in until ? ['-t', String(until.each)] : ['-T', String(until.seconds)]),
        ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
        ...files.flatMap((file) => ['-f', file]),
        url,
      ],
      { maxBuffer: 1 << 26 },
    );
    const tps = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    if (!tps || /aborted/.test(stderr)) throw new Error(`pgbench: ${stdout}\n${stderr.slice(0, 2000)}`);
    return Number(tps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
