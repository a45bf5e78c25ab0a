import { PersonPage } from '../../parts/person-page';
import { MoveIn } from './move-in';

/** Asking for a home. */
export default function MoveInPage() {
  return <PersonPage words="登录以后，填房号就能申请入住。">{() => <MoveIn />}</PersonPage>;
}
