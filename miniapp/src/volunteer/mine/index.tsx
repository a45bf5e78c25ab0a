import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { MyVolunteering } from './my-volunteering';

/** What I do for neighbours, and what I said about it: all of it mine to take back. */
export default function MyVolunteeringPage() {
  return (
    <Page waiting>
      <ForPerson words="登录以后，可以报到、选岗位、写下空闲时间。">{() => <MyVolunteering />}</ForPerson>
    </Page>
  );
}
