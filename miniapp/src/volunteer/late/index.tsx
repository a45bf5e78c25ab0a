import '../../styles/pick.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { useMe } from '../../platform/use-me';
import { LateEntry } from './late-entry';

/** A team's lead enters what somebody of the team has served. */
export default function LatePage() {
  const me = useMe();
  const { id = '' } = useParams();
  if (me) return <LateEntry team={id} />;
  return (
    <Page>
      <ForPerson words="队长登录以后能给队员补记时长。">{() => null}</ForPerson>
    </Page>
  );
}
