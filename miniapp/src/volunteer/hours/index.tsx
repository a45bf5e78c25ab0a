import '../../styles/hours.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { Hours } from './hours';

/** What I served, where each hour comes from, and certificates of it. */
export default function HoursPage() {
  const me = useMe();
  if (me) return <Hours />;
  return (
    <Page>
      <ForPerson words="登录以后能看到您的服务时长，开证明。">{() => null}</ForPerson>
    </Page>
  );
}
