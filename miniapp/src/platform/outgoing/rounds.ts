import { useSession, whoAmI } from '../session';
import { toast } from '../toast';
import type { Trouble } from '@linli/shared/trouble';
import { amend, countAnswer, firstInLanes, lookAgain, ofWriter, useWaiting, type Outgoing } from './outgoing';
import { tryToSend } from './send';

const pause = 30_000;
const longestPause = 8 * 60_000;

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;

/** Sends what waits now, because something has changed for the better, and goes on until nothing waits. */
export function sendSoon(): Promise<void> {
  tries = 0;
  return go();
}

/** Sends what waits in half a minute, and ever more rarely as long as nothing arrives. */
export function sendLater(): void {
  clearTimeout(timer);
  if (firstInLanes(ofWriter(useSession.getState().me?.id, useWaiting.getState().all)).length === 0) return;
  timer = setTimeout(() => void go(), Math.min(pause * 2 ** tries++, longestPause));
}

async function go(): Promise<void> {
  running ??= sendWaiting().finally(() => (running = null));
  await running;
  sendLater();
}

/** One round over what waits for whoever is signed in: lane by lane, each in the order it was written. */
async function sendWaiting(): Promise<void> {
  if (useWaiting.getState().all.length === 0) return;
  const me = await whoAmI().catch(() => null);
  const tried = new Set<string>();
  const next = (): Outgoing | undefined =>
    firstInLanes(ofWriter(me?.id, useWaiting.getState().all)).find(({ id }) => !tried.has(id));
  for (let item = me && next(); item; item = next()) {
    tried.add(item.id);
    const made = await tryToSend(item.id);
    if (made.end === 'sent') sentAtLast();
    // another tab was quicker: what stood behind it is first now
    if (made.end === 'gone') lookAgain();
    if (made.end === 'refused') {
      const { code, message } = made.trouble;
      amend(item.id, { stop: { code, words: message } });
      countAnswer();
    }
    if (made.end === 'waits' && (await nothingArrives(made.trouble))) return;
  }
}

function sentAtLast(): void {
  tries = 0;
  countAnswer();
  toast('存着的交上去了');
}

/** Whether nothing else would arrive either: no network, or somebody else's session. */
async function nothingArrives({ status, code }: Trouble): Promise<boolean> {
  if (code === 'session.another') {
    useSession.setState({ known: false });
    await whoAmI().catch(() => null);
  }
  return status === 0 || status === 401 || code === 'session.another';
}
