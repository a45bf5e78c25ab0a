import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { useMe } from '../../platform/use-me';
import { HomeVote } from './home-vote';

/** A secret vote of homes: what it is about, and my home's voice in it. */
export default function SecretVotePage() {
  const me = useMe();
  const { id = '' } = useParams();
  if (me) return <HomeVote id={id} />;
  return (
    <Page>
      <ForPerson words="登录以后能替您家投票，选了什么谁也看不到。">{() => null}</ForPerson>
    </Page>
  );
}
