import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { Watched } from './watched';

/** How matters go in the compound that I watch for its owners. */
export default function InspectionPage() {
  return (
    <Page>
      <ForPerson words="业主监督员和业委会委员登录以后，能看到小区的事办得怎么样。">
        {(me) => <Watched me={me} />}
      </ForPerson>
    </Page>
  );
}
