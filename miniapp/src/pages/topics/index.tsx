import { useState } from 'react';
import { useDoor } from '../../platform/door';
import { useShareCard } from '../../platform/share';
import { useMe } from '../../platform/use-me';
import { Topics, type ListView } from './topics';

/** What neighbours talk about and decide: around the door scanned last, without sign-in too. */
export default function TopicsPage() {
  const me = useMe();
  const placeId = useDoor((door) => door.page?.plate.placeId);
  const [view, setView] = useState<ListView>('open');
  useShareCard({ title: '邻里议事，看看大家在商量什么', page: 'pages/topics', params: {} });
  return <Topics me={me} placeId={placeId} view={view} onView={setView} />;
}
