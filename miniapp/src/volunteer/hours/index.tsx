import '../../styles/hours.scss';
import { PersonPage } from '../../parts/person-page';
import { Hours } from './hours';

/** What I served, where each hour comes from, and certificates of it. */
export default function HoursPage() {
  return <PersonPage words="登录以后能看到您的服务时长，开证明。">{() => <Hours />}</PersonPage>;
}
