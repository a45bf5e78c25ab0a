import '../../styles/hours.scss';
import { PersonPage } from '../../parts/person-page';
import { Points } from './points';

/** My points, for those who want some. */
export default function PointsPage() {
  return <PersonPage words="登录以后能看到您的积分。">{() => <Points />}</PersonPage>;
}
