import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { ToRate } from './to-rate';

/** What somebody reported who lets me rate for them. */
export default function RateForPage() {
  return (
    <Page>
      <ForPerson words="登录以后，能替让您代办的人评价。">{() => <ToRate />}</ForPerson>
    </Page>
  );
}
