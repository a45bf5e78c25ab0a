import { homeApi } from '@linli/shared/home/home.api';
import { steering } from '@linli/shared/people/people.rules';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';

/** How many people want to move in behind my doors; nothing while nobody does, and for those who only help. */
export function NewcomersRow() {
  const answers = useMe()?.posts.some(
    ({ permission }) => permission === 'handle' || steering.includes(permission),
  );
  const { value } = useRemote(() => (answers ? call(homeApi.asks) : Promise.resolve(null)), [answers]);
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
