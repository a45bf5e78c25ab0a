import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { useMe } from '../../platform/use-me';
import { TellerBox } from './teller-box';

/** A box as one of its tellers keeps, counts and opens it. */
export default function BoxPage() {
  const me = useMe();
  const { id = '' } = useParams();
  if (me) return <TellerBox voteId={id} />;
  return (
    <Page>
      <ForPerson words="监票人登录以后能做钥匙、点纸票、开箱计票。">{() => null}</ForPerson>
    </Page>
  );
}
