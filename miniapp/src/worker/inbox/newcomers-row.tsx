import { homeApi } from '@linli/shared/home/home.api';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** How many people want to move in behind my doors; nothing while nobody does. */
export function NewcomersRow() {
  const { value } = useRemote(() => call(homeApi.asks), []);
  if (!value?.asks.length) return null;
  const late = value.asks.filter((ask) => ask.late).length;
  return (
    <Card flush className="mt3">
      <ListRow
        icon="door"
        title={`${value.asks.length} 位要入住，等您核对`}
        note={late > 0 && `${late} 位过期了`}
        onTap={() => go('office/newcomers')}
      />
    </Card>
  );
}
