import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';
import { useSession } from '../../platform/session';

/** My home behind this door, said to nobody else; the page has asked who is here. */
export function HomeHere({ placeId }: { placeId: string }) {
  const here = useSession(({ me }) => me)?.homes.filter((home) => home.placeId === placeId) ?? [];
  if (here.length === 0) return null;
  return (
    <Card flush className="mt3">
      {here.map(({ name }) => (
        <ListRow key={name} icon="building" title="我家" note={name} onTap={() => go('resident/home')} />
      ))}
    </Card>
  );
}
