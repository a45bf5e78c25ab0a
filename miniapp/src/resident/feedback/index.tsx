import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { Feedbacks } from './feedbacks';

/** What I said about the app and what was answered, and the way to say something. */
export default function FeedbackPage() {
  const me = useMe();
  if (me) return <Feedbacks me={me} />;
  return (
    <Page>
      <ForPerson words="登录以后能提意见，有人答复会告诉您。">{() => null}</ForPerson>
    </Page>
  );
}
