import '../../styles/pick.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { Notify } from './notify';

/** What WeChat may tell me, and when. */
export default function NotifyPage() {
  return (
    <Page>
      <ForPerson words="登录以后能选哪些事发到您的微信。">{() => <Notify />}</ForPerson>
    </Page>
  );
}
