import { filesInDrafts, tidyDrafts } from '../drafts';
import { host } from '../host';
import { useSession } from '../session';
import { lookAgain, useWaiting } from './outgoing';
import { sendSoon } from './rounds';

/** A file may be younger than what it belongs to. */
const settled = 60 * 60 * 1000;

/** When the app starts: clears away what is over, and sends what waits now and whenever the network, the app or its person comes back. */
export function startSending(): void {
  tidyUp().catch(() => undefined); // a phone that cannot be tidied still works
  host.onNetwork((online) => online && void sendSoon());
  host.onShown(() => {
    lookAgain();
    void sendSoon();
  });
  useSession.subscribe(({ me }, before) => me && me.id !== before.me?.id && void sendSoon());
  void sendSoon();
}

/** Forgets old drafts, those that were handed on, and files that belong to nothing any more. */
export async function tidyUp(): Promise<void> {
  // drafts before what they were handed on to, so that no file is missed in between
  const inDrafts = filesInDrafts();
  lookAgain();
  const { all } = useWaiting.getState();
  tidyDrafts(new Set(all.map(({ id }) => id)));
  const needed = new Set([...inDrafts, ...all.flatMap(({ files }) => files)].map(({ kept }) => kept));
  for (const { id, since } of await host.allKept())
    if (!needed.has(id) && Date.now() - since > settled) await host.dropKept(id);
}
