import type { DoorPage } from '@linli/shared/door/door.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { go } from '../platform/go';
import { Card } from './card';
import { ListRow } from './list-row';

interface AroundRowsProps {
  /** The door from which one looks; without one, from one's homes. */
  place?: string;
  /** What is on there soon. */
  soon?: DoorPage['activities'];
}

/** The ways to what neighbours have together: activities, the wall of tools, who can do something. */
export function AroundRows({ place, soon = [] }: AroundRowsProps) {
  const from = place ? { place } : {};
  return (
    <Card flush className="mt3">
      {soon.map(({ id, title, venue, startsAt }) => (
        <ListRow
          key={id}
          icon="calendar"
          title={title}
          note={`${momentWords(new Date(startsAt))} · ${venue}`}
          onTap={() => go('resident/activity', { id, ...from })}
        />
      ))}
      <ListRow plain icon="calendar" title="活动" onTap={() => go('resident/activities', from)} />
      <ListRow plain icon="people" title="议事会" onTap={() => go('deliberation/meetings', from)} />
      <ListRow plain icon="doing" title="工具墙" onTap={() => go('resident/tools', from)} />
      <ListRow plain icon="starred" title="能人" onTap={() => go('resident/able', from)} />
    </Card>
  );
}
