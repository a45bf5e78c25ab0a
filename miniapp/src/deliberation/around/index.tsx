import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { useMe } from '../../platform/use-me';
import { Around } from './around';

/** What is asked, petitioned and talked about around a place. */
export default function AroundPage() {
  const { place: asked } = useParams();
  const me = useMe();
  const door = useDoor(({ page }) => page?.plate.placeId);
  const place = asked ?? me?.homes[0]?.placeId ?? door;
  return (
    <Page>
      {place ? (
        <Around place={place} />
      ) : (
        <Blank kind="empty" title="还不知道您住哪里" words="先在我的家里登记住处。" />
      )}
    </Page>
  );
}
