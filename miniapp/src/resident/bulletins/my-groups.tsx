import { groupApi } from '@linli/shared/group/group.api';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';

/** The groups around a home, for those whose home is confirmed; how to get in is said by who looks after it. */
export function MyGroups() {
  const me = useMe();
  return me?.posts.some(({ permission }) => permission === 'reside') ? <Around /> : null;
}

function Around() {
  const { value } = useRemote(() => call(groupApi.list), []);
  if (!value || value.groups.length === 0) return null;
  return (
    <Section title="邻居群">
      <Card flush>
        {value.groups.map(({ id, name, place, purpose, owner }) => (
          <ListRow
            key={id}
            plain
            title={name}
            note={[place, purpose, owner && `想进群找${owner}`].filter(Boolean).join('，')}
          />
        ))}
      </Card>
    </Section>
  );
}
