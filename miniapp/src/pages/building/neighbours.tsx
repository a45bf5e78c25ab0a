import type { DoorPage } from '@linli/shared/door/door.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** Members who may be asked here by their own yes, and the way to what neighbours do together. */
export const Neighbours = ({ door: { helpers, serving, plate } }: { door: DoorPage }) => (
  <Card flush className="mt3">
    {helpers.map(({ id, name, offers }) => (
      <ListRow
        key={id}
        icon="person"
        title={`有事请找${name}`}
        note={offers}
        onTap={() => go('volunteer/word', { id })}
      />
    ))}
    <ListRow
      icon="people"
      title="志愿服务"
      note={serving[0] ?? '邻里互相搭把手'}
      onTap={() => go('volunteer/here', { place: plate.placeId })}
    />
  </Card>
);
