import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { Card } from '../parts/card';
import { ListRow } from '../parts/list-row';
import { call } from '../platform/call';
import { go } from '../platform/go';
import { useRemote } from '../platform/use-remote';

/** The way to the homes that have to be told at their doors, while there are some. */
export function DoorRow() {
  const { value } = useRemote(() => call(reachApi.tasks), []);
  const homes = value?.bulletins.reduce((sum, task) => sum + task.homes.length, 0) ?? 0;
  if (homes === 0) return null;
  return (
    <Card flush className="mt3">
      <ListRow icon="door" title={`${homes} 户要上门告诉`} onTap={() => go('worker/doors')} />
    </Card>
  );
}
