import '../../styles/wish.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { MyOrders } from './my-orders';

/** What I am asked to take, what I promised, and matters with which I am asked to help. */
export default function ClaimsPage() {
  return (
    <Page waiting>
      <ForPerson words="登录后能看到想请您帮的忙，和您接的心愿。">{() => <MyOrders />}</ForPerson>
    </Page>
  );
}
