import { create } from 'zustand';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Me } from '@linli/shared/people/people.contract';
import { call } from './call';
import { dropProof, keepProof, onProofGone } from './credential';
import { go } from './go';
import { host } from './host';
import { keysOf } from './room';
import { Trouble } from '@linli/shared/trouble';

/** What lies on the phone under this family belongs to who is signed in, and goes when somebody else comes. */
export const ofPerson = 'seen';

interface Session {
  me: Me | null;
  /** False until the server was asked once who this is. */
  known: boolean;
}

const kept = 'me';

/** Who is signed in on this phone: whoever was the last time, until the server has been asked. */
export const useSession = create<Session>(() => ({ me: remembered(), known: false }));

/** Whoever was here last; what an earlier version of the app kept, and which says less, is asked for anew. */
function remembered(): Me | null {
  const me = host.storage.get(kept) as Partial<Me> | undefined;
  return me?.homes && me.actsFor && me.notice !== undefined ? (me as Me) : null;
}

useSession.subscribe(({ me }, before) => {
  if (me && me !== before.me) host.storage.set(kept, me);
  if (!me) host.storage.remove(kept);
  if (me?.id !== before.me?.id) for (const key of keysOf(ofPerson)) host.storage.remove(key);
});
onProofGone(() => useSession.setState({ me: null, known: true }));

/** Signs in with the host's own code; rejects with `Trouble`. */
export async function signIn(): Promise<Me> {
  const code = await host.signInCode().catch(() => {
    throw new Trouble('sign_in.no_code', '没能登录。等一会儿再试一次。');
  });
  return enterWith(code);
}

/** Signs in with a code of the host's, or with `pass:<id>` of a pass that a phone has confirmed. */
export async function enterWith(code: string): Promise<Me> {
  const { token } = await call(peopleApi.signIn, { body: { code } });
  useSession.setState({ me: null, known: false }); // whoever was here before is not who this proof is of
  keepProof(token);
  return lookAgain();
}

/** Asks the server again who is signed in here, after something about them has changed. */
export async function lookAgain(): Promise<Me> {
  const me = await call(peopleApi.me);
  useSession.setState({ me, known: true });
  return me;
}

/** Ends the session here and on the server; here even when the server cannot be reached. */
export async function signOut(): Promise<void> {
  await call(peopleApi.signOut).catch(() => undefined);
  dropProof();
}

/**
 * Who is signed in, asking the server once; null for a visitor. When the server cannot be reached it is whoever was
 * signed in the last time; it rejects when that was nobody.
 */
export async function whoAmI(): Promise<Me | null> {
  const { me, known } = useSession.getState();
  if (known) return me;
  try {
    useSession.setState({ me: await call(peopleApi.me), known: true });
  } catch (trouble) {
    const visitor = trouble instanceof Trouble && trouble.status === 401;
    if (!visitor && !me) throw trouble;
  }
  return useSession.getState().me;
}

let waiting: ((me: Me | null) => void)[] = [];

/** The signed-in person; a visitor is shown the sign-in page first. Null when they would rather not. */
export async function ensureSignedIn(): Promise<Me | null> {
  const me = await whoAmI();
  if (me) return me;
  return new Promise((done) => {
    waiting.push(done);
    go('pages/sign-in');
  });
}

/** For the sign-in page, when it closes: whoever waits goes on with the person, or with nobody. */
export function leaveSignIn(): void {
  const { me } = useSession.getState();
  waiting.forEach((done) => done(me));
  waiting = [];
}
