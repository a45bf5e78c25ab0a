import { topicApi } from '@linli/shared/topic/topic.api';
import { ForPerson } from '../../parts/for-person';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useSession } from '../../platform/session';
import { useRemote } from '../../platform/use-remote';
import { Making } from './making';

/** Raising a topic of one's own or out of a matter, or saying one again that was not shown. */
export default function TopicMakePage() {
  const { topic, ticket, title } = useParams();
  const { me } = useSession();
  if (!me)
    return (
      <Page>
        <ForPerson words="登录以后就能提。姓名、电话、几室不会给邻居看到。">{() => null}</ForPerson>
      </Page>
    );
  return <Asked key={me.id} topic={topic} ticket={ticket ? { id: ticket, title: title ?? '' } : null} />;
}

interface AskedProps {
  topic: string | undefined;
  ticket: { id: string; title: string } | null;
}

function Asked({ topic, ticket }: AskedProps) {
  const remote = useRemote(
    async () => ({
      form: await call(topicApi.form),
      before: topic ? await call(topicApi.detail, { params: { id: topic } }) : null,
    }),
    [topic],
  );
  if (remote.value) return <Making {...remote.value} ticket={ticket} />;
  return (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}
