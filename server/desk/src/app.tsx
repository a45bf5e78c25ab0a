import { useEffect, useRef } from 'react';
import { ToastLine } from './parts/toast';
import { TroubleLine } from './parts/trouble-line';
import { useMe } from './platform/session';
import { Shell } from './shell/shell';
import { useLook } from './shell/use-look';
import { SignIn } from './sign-in/sign-in';

/** The whole desk: whoever is not signed in is asked to; whoever was stays on their page, with what they wrote, below the question. */
export function App() {
  const { me, trouble } = useMe();
  useLook();
  const seen = useRef(me);
  useEffect(() => {
    if (me) seen.current = me;
  }, [me]);
  const shown = me ?? seen.current;
  return (
    <>
      {me === undefined &&
        (trouble ? <TroubleLine trouble={trouble} /> : <p className="pad quiet">正在打开…</p>)}
      {shown && <Shell key={shown.id} me={shown} away={me === null} />}
      {me === null && !shown && <SignIn />}
      <ToastLine />
    </>
  );
}
