import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { Here } from './here';

/** What neighbours do for each other around a door. */
export default function HerePage() {
  const { place } = useParams();
  const door = useDoor((open) => open.page?.plate.placeId);
  const where = place ?? door;
  return (
    <Page>
      {where ? (
        <Here place={where} />
      ) : (
        <Blank kind="empty" title="先选一个门" words="扫楼门口的码，就能看到那里的志愿服务。" />
      )}
    </Page>
  );
}
