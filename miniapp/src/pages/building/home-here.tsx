import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';

/** My home behind this door, said to nobody else. */
export function HomeHere({ placeId }: { placeId: string }) {
  const here = useMe()?.homes.filter((home) => home.placeId === placeId) ?? [];
  if (here.length === 0) return null;
  return (
    <Card flush className="mt3">
      {here.map(({ name }) => (
        <ListRow key={name} icon="building" title="我家" note={name} onTap={() => go('resident/home')} />
      ))}
    </Card>
  );
}
