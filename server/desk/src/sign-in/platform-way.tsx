import { identityApi, platformDoor } from '@linli/shared/identity/identity.api';
import type { RefusalCode } from '@linli/shared/refusal';
import { refusals } from '@linli/shared/refusal.words';
import { useAsk } from '../platform/use-ask';

/** The way to the city platform, where this Linli has one; the browser comes back by itself. */
export function PlatformWay() {
  const { data } = useAsk(identityApi.waysIn);
  if (!data?.platform) return null;
  return (
    <p>
      <a className="btn btn--line" href={`/api${platformDoor}`}>
        用市民平台登录
      </a>
    </p>
  );
}

/** What the way back from the city platform was ended by, as the address says; null for anything else it may say. */
export function saidInAddress(): RefusalCode | null {
  const said = new URLSearchParams(location.search).get('said');
  return said?.startsWith('identity.') && said in refusals ? (said as RefusalCode) : null;
}
