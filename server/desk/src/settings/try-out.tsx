import { useState } from 'react';
import type { Route } from '@linli/shared/route';
import type { Effect } from '@linli/shared/setting/choice.contract';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';

interface TryOutProps<Ask> {
  route: Route<Ask, Effect>;
  /** What would be published; null while it is not whole. */
  ask: Ask | null;
  /** What would be otherwise: 期限会不一样. */
  otherwise: string;
}

/** Tries a change on the matters of the last thirty days; what it found belongs to what was asked, and goes when that is changed. */
export function TryOut<Ask>({ route, ask, otherwise }: TryOutProps<Ask>) {
  const asked = JSON.stringify(ask);
  const [found, setFound] = useState<{ asked: string; effect: Effect } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const look = async () => {
    if (ask === null) return;
    setBusy(true);
    setTrouble(null);
    try {
      setFound({ asked, effect: await call(route, { body: ask }) });
    } catch (thrown) {
      setTrouble(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="settings-try">
      <Button kind="line" icon="history" busy={busy} off={ask === null && '先填完整再试算'} onPress={look}>
        用近 30 天的件试算
      </Button>
      <p role="status">
        {found?.asked === asked &&
          `近 30 天收了 ${found.effect.looked} 件，按这样改，有 ${found.effect.changed} 件${otherwise}。`}
      </p>
      <TroubleLine trouble={trouble} />
    </div>
  );
}
