import { useEffect, useRef, useState } from 'react';
import { peopleApi } from '@linli/shared/people/people.api';
import type { BrowserPass } from '@linli/shared/people/people.contract';
import { call } from '../../platform/call';
import { back } from '../../platform/go';
import { enterWith } from '../../platform/session';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { useRemote } from '../../platform/use-remote';

/** Milliseconds between two looks whether the phone has confirmed. */
const pause = 2000;

/** A pass for this browser: asked for, watched until a phone confirms it, and used. `over` once it cannot be any more. */
export function usePass() {
  const good = useRef<Promise<BrowserPass> | null>(null);
  // A page that is shown again, even while it still asks, keeps its pass: the phone may be confirming that very code, and the
  // browser is known by the secret of the last pass only.
  const remote = useRemote(async () => {
    const asking = (good.current ??= call(peopleApi.askPass));
    try {
      return await asking;
    } catch (thrown) {
      if (good.current === asking) good.current = null;
      throw thrown;
    }
  }, []);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const id = remote.value?.id;

  useEffect(() => {
    if (!id) return undefined;
    setOver(false);
    setTrouble(null);
    let watching = true;
    let timer: ReturnType<typeof setTimeout>;
    async function look(pass: string) {
      const state = await stateOf(pass);
      if (!watching) return;
      if (state === 'over') {
        good.current = null;
        setOver(true);
      } else if (state === 'confirmed') await enter(pass);
      else timer = setTimeout(() => void look(pass), pause);
    }
    async function enter(pass: string) {
      try {
        await enterWith(`pass:${pass}`);
        if (watching) back();
      } catch (thrown) {
        setTrouble(asTrouble(thrown));
      }
    }
    timer = setTimeout(() => void look(id), pause);
    return () => {
      watching = false;
      clearTimeout(timer);
    };
  }, [id]);
  return { remote, over, trouble };
}

/** How the pass stands; a look that found no network is simply taken again. */
const stateOf = (id: string) =>
  call(peopleApi.passState, { params: { id } }).then(
    ({ state }) => state,
    (thrown: unknown) =>
      asTrouble(thrown).code === 'network.gone' ? ('waiting' as const) : ('over' as const),
  );
