import { homeApi } from '@linli/shared/home/home.api';
import { answering } from '@linli/shared/home/ask.rules';
import type { Me } from '@linli/shared/people/people.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** How many people want to move in behind my doors; nothing while nobody does, and for whom it is not to answer them. */
export function NewcomersRow({ me: { posts } }: { me: Me }) {
  return posts.some(({ permission }) => answering.includes(permission)) ? <Waiting /> : null;
}

function Waiting() {
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
