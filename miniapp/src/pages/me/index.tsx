import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { Mine } from './mine';
import { Settings } from './settings';

/** What is mine: who I am, what waits for me, my settings and rights. */
export default function MePage() {
  const me = useMe();
  return (
    <Page waiting>
      <ForPerson words="登录以后能看到您报的事、通知，还能改设置。">
        {(person) => <Mine me={person} />}
      </ForPerson>
      <Settings me={me} />
    </Page>
  );
}
