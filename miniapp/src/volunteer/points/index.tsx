import '../../styles/hours.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { Points } from './points';

/** My points, for those who want some. */
export default function PointsPage() {
  const me = useMe();
  if (me) return <Points />;
  return (
    <Page>
      <ForPerson words="登录以后能看到您的积分。">{() => null}</ForPerson>
    </Page>
  );
}
