import { PersonPage } from '../../parts/person-page';
import { useParams } from '../../platform/params';
import { TellerBox } from './teller-box';

/** A box as one of its tellers keeps, counts and opens it. */
export default function BoxPage() {
  const { id = '' } = useParams();
  return (
    <PersonPage words="监票人登录以后能做钥匙、点纸票、开箱计票。">
      {() => <TellerBox voteId={id} />}
    </PersonPage>
  );
}
