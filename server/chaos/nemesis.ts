import { setTimeout as pause } from 'node:timers/promises';
import { mixed, oneOf } from './chance';
import type { Site } from './site';

/** Everything that a nemesis can do to a site. */
export const faults = [
  'kill API',
  'kill worker',
  'kill database',
  'freeze API',
  'freeze worker',
  'reset clients',
  'cut replies',
  'hang up on clients',
  'reset database lines',
  'slow database',
  'swallow database lines',
  'slow clients',
] as const;
export type Fault = (typeof faults)[number];

/** Does one of them for a while; all is well again when it resolves, but for programs that are still starting. */
async function does(site: Site, fault: Fault, chance: () => number): Promise<void> {
  const { apis, workers, doors, line, database } = site;
  const seconds = (least: number, most: number) => pause((least + chance() * (most - least)) * 1000);
  const ill = async (
    lines: typeof doors,
    ills: Parameters<(typeof line)['suffer']>[0],
    least: number,
    most: number,
  ) => {
    for (const one of lines) one.suffer(ills);
    await seconds(least, most);
    for (const one of lines) one.suffer();
  };
  switch (fault) {
    case 'kill API':
    case 'kill worker': {
      const one = oneOf(fault === 'kill API' ? apis : workers, chance);
      await one.kill();
      await seconds(0.2, 1);
      // It comes up while the next fault is on its way.
      void one.start();
      return;
    }
    case 'kill database':
      await database.kill();
      await seconds(0.1, 0.6);
      await database.start();
      return;
    case 'freeze API':
    case 'freeze worker': {
      const one = oneOf(fault === 'freeze API' ? apis : workers, chance);
      one.freeze();
      await seconds(0.5, 2.5);
      one.thaw();
      return;
    }
    case 'reset clients':
      return ill(doors, { reset: 0.15 }, 0.8, 1.6);
    case 'cut replies':
      return ill(doors, { cutReply: 0.3 }, 0.8, 1.6);
    case 'hang up on clients':
      return ill(doors, { hangUp: 0.4 }, 0.8, 1.6);
    case 'reset database lines':
      return ill([line], { reset: 0.02 }, 0.8, 1.6);
    case 'slow database':
      return ill([line], { latency: 20, jitter: 40 }, 0.8, 1.6);
    case 'swallow database lines':
      return ill([line], { blackhole: true }, 0.5, 1.5);
    case 'slow clients':
      return ill(doors, { latency: 60, jitter: 150 }, 0.8, 1.6);
  }
}

/** Does one fault after the other until `signal`, each of `which` once before any comes again, with some `rest` before each, in milliseconds; answers how often each was done. */
export async function nemesis(
  site: Site,
  {
    which,
    chance,
    signal,
    rest,
  }: { which: readonly Fault[]; chance: () => number; signal: AbortSignal; rest: number },
): Promise<Partial<Record<Fault, number>>> {
  const done: Partial<Record<Fault, number>> = {};
  while (which.length && !signal.aborted)
    for (const fault of mixed(which, chance)) {
      await pause(rest * (0.5 + chance()));
      if (signal.aborted) break;
      await does(site, fault, chance);
      done[fault] = (done[fault] ?? 0) + 1;
      // a program that ended by itself has somebody who starts it again, as everywhere
      for (const one of [...site.apis, ...site.workers]) if (!one.isRunning) void one.start();
    }
  return done;
}
