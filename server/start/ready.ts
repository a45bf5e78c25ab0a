import { setTimeout as pause } from 'node:timers/promises';
import { portIsFree } from './free-port';
import { startWords } from './start.words';

/** Waits until the address answers with a 2xx, at most so many seconds and not beyond the signal; gives what it says. */
export async function answering(url: string, seconds: number, closing: AbortSignal): Promise<string> {
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    const said = await ask(url).catch(() => undefined);
    if (said !== undefined) return said;
    closing.throwIfAborted();
    await pause(100);
  }
  throw new Error(startWords.notReady(url, seconds));
}

// The body is read at once: later the time allowed for the answer would be over.
async function ask(url: string): Promise<string | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
  const said = await answer.text();
  return answer.ok ? said : undefined;
}

/** Refuses a port that is taken, in plain words; gives an earlier start some seconds to let go of it. */
export async function freeOrRefuse(port: number, apiPort: number, patienceMs = 3000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await portIsFree(port))) {
    if (performance.now() >= deadline)
      throw new Error(startWords.portBusy(port, apiPort > 65000 ? 8555 : apiPort + 100));
    await pause(100);
  }
}
