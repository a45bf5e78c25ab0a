import { PersonPage } from '../../parts/person-page';
import { useParams } from '../../platform/params';
import { HomeVote } from './home-vote';

/** A secret vote of homes: what it is about, and my home's voice in it. */
export default function SecretVotePage() {
  const { id = '' } = useParams();
  return (
    <PersonPage words="登录以后能替您家投票，选了什么谁也看不到。">{() => <HomeVote id={id} />}</PersonPage>
  );
}
