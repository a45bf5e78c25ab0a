import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { numbersFrom } from '../seeds/chance';
import { setScene } from './load';
import { faults } from './nemesis';
import { reportOf } from './report';
import { playRound } from './round';
import { openSite } from './site';
import { brokenOf } from './verdict';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(process.pid) },
    folder: { type: 'string', default: '.data/chaos' },
  },
});

/** Runs the house under faults for some minutes and writes down what held; ends with 1 where something did not. */
async function run(): Promise<void> {
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes and --seed are numbers');
  const site = await openSite(numbersFrom(seed + 2));
  try {
    await site.refit([]);
    const scene = await setScene(site.house, {
      ...{ day: '2026-11-18', until: '2026-11-25' },
      people: 64 + Math.ceil(minutes * 60),
      votes: Math.min(20, Math.ceil(minutes)),
    });
    const round = await playRound(site, scene, { seconds: minutes * 60, which: faults, seed });
    const report = reportOf(round, { seed, minutes });
    const folder = path.resolve(values.folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'report.md'), report);
    process.stdout.write(report);
    if (brokenOf(round.verdict).length) process.exitCode = 1;
  } finally {
    await site.close();
  }
}

void run();
