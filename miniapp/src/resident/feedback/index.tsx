import { PersonPage } from '../../parts/person-page';
import { Feedbacks } from './feedbacks';

/** What I said about the app and what was answered, and the way to say something. */
export default function FeedbackPage() {
  return (
    <PersonPage words="登录以后能提意见，有人答复会告诉您。">{(me) => <Feedbacks me={me} />}</PersonPage>
  );
}
