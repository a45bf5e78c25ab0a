import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { OwnPraises } from './own-praises';

/** What the community would like to say of me, for my yes or no. */
export default function PraisePage() {
  const me = useMe();
  if (me) return <OwnPraises />;
  return (
    <Page>
      <ForPerson words="登录以后能看到社区想表扬您的话。">{() => null}</ForPerson>
    </Page>
  );
}
