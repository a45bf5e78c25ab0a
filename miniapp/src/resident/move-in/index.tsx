import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useSession } from '../../platform/session';
import { MoveIn } from './move-in';

/** Asking for a home. */
export default function MoveInPage() {
  const { me } = useSession();
  if (me) return <MoveIn key={me.id} />;
  return (
    <Page>
      <ForPerson words="登录以后，填房号就能申请入住。">{() => null}</ForPerson>
    </Page>
  );
}
