import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import type { Signs } from '@linli/shared/place/place.contract';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';

/** One door: its code when it has a sign, or that it has none. */
export const DoorRow = ({
  sign: { name, spoken },
  onTap,
}: {
  sign: Signs['signs'][number];
  onTap: () => void;
}) => (
  <ListRow
    title={name}
    note={spoken ? `编号 ${showSpokenCode(spoken)}` : '还没发过码'}
    side={spoken ? undefined : <StatusPill look="wait" icon="scan" words="没有码" />}
    onTap={onTap}
  />
);
