import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { Homes } from './homes';

/** My homes, who lives there with me, and who may act for me. */
export default function HomePage() {
  return (
    <Page waiting>
      <ForPerson words="登录以后，能看到您的家，请家人一起来，也能让家人替您办事。">
        {() => <Homes />}
      </ForPerson>
    </Page>
  );
}
