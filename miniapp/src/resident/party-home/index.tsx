import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { PartyHomes } from './party-homes';

/** Whether a plaque hangs at my door, by my own consent. */
export default function PartyHomePage() {
  return (
    <Page waiting>
      <ForPerson words="登录以后，党员可以自己决定家门口要不要挂“党员户”的牌子。">
        {() => <PartyHomes />}
      </ForPerson>
    </Page>
  );
}
