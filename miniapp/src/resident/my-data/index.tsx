import { Page } from '../../parts/page';
import { PersonPage } from '../../parts/person-page';
import { Kept } from './kept';
import { Looks } from './looks';
import { TakeCopy } from './take-copy';

/** What is kept of whoever is signed in, and who looked at it. */
export default function MyDataPage() {
  return (
    <PersonPage words="登录以后，能看到谁看过您的手机号和门牌，为什么看。">
      {() => (
        <Page>
          <Looks />
          <Kept />
          <TakeCopy />
        </Page>
      )}
    </PersonPage>
  );
}
