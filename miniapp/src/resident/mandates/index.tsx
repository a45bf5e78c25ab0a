import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { Mandates } from './mandates';

/** Who may act for me, what they did, and for whom I may act. */
export default function MandatesPage() {
  return (
    <Page>
      <ForPerson words="登录以后，能让家人、邻居替您报事，也看得到谁替您办过。">
        {() => <Mandates />}
      </ForPerson>
    </Page>
  );
}
