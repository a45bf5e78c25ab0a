import { topicApi } from '@linli/shared/topic/topic.api';
import type { OfTicket } from '@linli/shared/topic/topic.contract';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PersonPage } from '../../parts/person-page';
import { call } from '../../platform/call';
import { goInstead } from '../../platform/go';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Making } from './making';

/** Raising a topic of one's own or out of a matter, or saying one again that was not shown. */
export default function TopicMakePage() {
  const { topic, ticket, title, group } = useParams();
  return (
    <PersonPage words="登录以后就能提。姓名、电话、几室不会给邻居看到。">
      {() => (
        <Asked
          topic={topic}
          ticket={ticket ? { id: ticket, title: title ?? '' } : null}
          group={group ?? null}
        />
      )}
    </PersonPage>
  );
}

interface AskedProps {
  topic: string | undefined;
  ticket: { id: string; title: string } | null;
  group: string | null;
}

function Asked({ topic, ticket, group }: AskedProps) {
  const remote = useRemote(
    async () => ({
      form: await call(topicApi.form),
      before: topic ? await call(topicApi.detail, { params: { id: topic } }) : null,
      matter: ticket ? await call(topicApi.ofTicket, { params: { id: ticket.id } }) : null,
    }),
    [topic, ticket?.id],
  );
  if (remote.value?.matter?.may === false) return <NotThis matter={remote.value.matter} />;
  if (remote.value) return <Making {...remote.value} ticket={ticket} group={group} />;
  return (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}

/** The matter is a topic already, or cannot become one. */
function NotThis({ matter: { topics } }: { matter: OfTicket }) {
  const [topic] = topics;
  if (!topic)
    return (
      <Page>
        <Blank
          kind="empty"
          title="这件事不能变成议题"
          words="已经有人把它变成议题了，还在等社区核实；或者它不能给邻居看。"
        />
      </Page>
    );
  return (
    <Page>
      <Blank kind="done" title="已经变成议题了" words={topic.title}>
        <Button kind="line" onTap={() => goInstead('deliberation/topic', { id: topic.id })}>
          看这个议题
        </Button>
      </Blank>
    </Page>
  );
}
