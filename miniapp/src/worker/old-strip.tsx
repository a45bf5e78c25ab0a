import { whenWords } from '@linli/shared/deadline/deadline.words';
import { NetStrip } from '../parts/net-strip';
import { StaleStrip } from '../parts/stale-strip';
import { Strip } from '../parts/strip';
import { moment } from '../platform/clock';
import type { Trouble } from '@linli/shared/trouble';

interface OldStripProps {
  /** When what is shown was seen, an instant; null when it is new. */
  at: string | null;
  /** Why the newest look failed, while an older one is shown. */
  trouble?: Trouble | null;
  reload: () => Promise<void>;
}

/** Of when what is shown is, where it is old; else how the network stands. */
export function OldStrip({ at, trouble, reload }: OldStripProps) {
  if (at)
    return (
      <Strip kind="offline" action={{ words: '再试一次', onTap: reload }}>
        {`没网，这是${whenWords(new Date(at), new Date(moment()))} 看到的`}
      </Strip>
    );
  return trouble ? <StaleStrip reload={reload} /> : <NetStrip waiting />;
}
