import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { Matter } from './matter';

/** One matter and how it stands, for whoever reported it and for neighbours. */
export default function TicketPage() {
  const { id = '' } = useParams();
  const me = useMe();
  const remote = useRemote(() => call(ticketApi.detail, { params: { id } }), [id]);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return <Matter ticket={remote.value} trouble={remote.trouble} reload={remote.reload} me={me} />;
}
