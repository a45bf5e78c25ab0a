import { PersonPage } from '../../parts/person-page';
import { OwnPraises } from './own-praises';

/** What the community would like to say of me, for my yes or no. */
export default function PraisePage() {
  return <PersonPage words="登录以后能看到社区想表扬您的话。">{() => <OwnPraises />}</PersonPage>;
}
