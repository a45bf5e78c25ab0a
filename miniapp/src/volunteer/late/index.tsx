import '../../styles/pick.scss';
import { PersonPage } from '../../parts/person-page';
import { useParams } from '../../platform/params';
import { LateEntry } from './late-entry';

/** A team's lead enters what somebody of the team has served. */
export default function LatePage() {
  const { id = '' } = useParams();
  return <PersonPage words="队长登录以后能给队员补记时长。">{() => <LateEntry team={id} />}</PersonPage>;
}
