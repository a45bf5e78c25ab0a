import { useState } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { identityApi } from '@linli/shared/identity/identity.api';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';

/** The accounts elsewhere with which I come in, each to be let go of. */
export function OwnIdentities() {
  const { data } = useAsk(identityApi.mine);
  const [trouble, setTrouble] = useState<unknown>(null);
  async function unlink(id: string) {
    try {
      await call(identityApi.unlink, { params: { id } });
      await stale(identityApi.mine);
      toast('断开了。下次从那里进来，要再用手机确认一次。');
    } catch (thrown) {
      setTrouble(thrown);
    }
  }
  if (!data?.identities.length) return null;
  return (
    <section className="card">
      <h2 className="pane-title">连着的市民平台账号</h2>
      <ul className="own-identities">
        {data.identities.map(({ id, issuer, since }) => (
          <li key={id} className="between">
            <span>
              {new URL(issuer).host} · {localDate(new Date(since))} 连上
            </span>
            <Button kind="line" onPress={() => unlink(id)}>
              断开
            </Button>
          </li>
        ))}
      </ul>
      <TroubleLine trouble={trouble} />
    </section>
  );
}
