import '../../styles/pick.scss';
import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { MakePetition } from './make-petition';
import { Petition } from './petition';

/** What owners ask for together: one that runs, or a new one for a place. */
export default function PetitionPage() {
  const { id, place, topic } = useParams();
  if (!id && place)
    return (
      <Page>
        <MakePetition place={place} topic={topic} />
      </Page>
    );
  return (
    <Page>
      {id ? <Petition id={id} /> : <Blank kind="empty" title="没有选联名" words="从大家的事里选一个。" />}
    </Page>
  );
}
