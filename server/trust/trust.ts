import { endCluster, startCluster } from '../src/platform/testing/cluster';
import { makeTemplate } from '../src/platform/testing/template';
import { checks } from './checks';
import { tableOf, type Finding } from './finding';
import { runSuites } from './suites';
import { openWorld } from './world';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs every check on a fresh world and every suite, says what each found, and ends with one table. Answers whether all is well. */
async function trust(seed: number): Promise<boolean> {
  await makeTemplate(await startCluster());
  const world = await openWorld();
  const findings: Finding[] = [];
  const keep = (found: Finding) => {
    findings.push(found);
    for (const line of found.failed) say(`${found.check}: ${line}`);
  };
  try {
    for (const [, check] of checks) keep(await check(world, seed));
  } finally {
    await world.close();
    await endCluster();
  }
  for (const found of await runSuites()) keep(found);
  say(tableOf(findings));
  return findings.every(({ failed, control }) => !failed.length && control.length);
}

const [, , seed = '20261127'] = process.argv;
void trust(Number(seed)).then((well) => {
  process.exitCode = well ? 0 : 1;
});
