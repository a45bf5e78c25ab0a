import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { Visits } from './visits';

/** Who would like to come and see how we are; come, come at another time, or do not come. */
export default function VisitsPage() {
  return (
    <Page waiting>
      <ForPerson words="登录以后，能看到谁想上门看看您，改时间、不用来都行。">{() => <Visits />}</ForPerson>
    </Page>
  );
}
