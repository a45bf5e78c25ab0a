import { useState } from 'react';
import { useDoor } from '../../platform/door';
import { useShareCard } from '../../platform/share';
import { useMe } from '../../platform/use-me';
import type { View as ListView } from './views';
import { Wishes } from './wishes';

/** Small wishes of neighbours: those around the door scanned last, without sign-in too. */
export default function WishesPage() {
  const me = useMe();
  const placeId = useDoor((door) => door.page?.plate.placeId);
  const [view, setView] = useState<ListView>('all');
  useShareCard({ title: '邻里的小心愿，看看能帮哪一个', page: 'pages/wishes', params: {} });
  return <Wishes me={me} placeId={placeId} view={view} onView={setView} />;
}
