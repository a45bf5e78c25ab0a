import '../../styles/icons-more.scss';
import '../meeting.scss';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Meeting } from './meeting';

/** One meeting: what is talked about, who comes, and afterwards what came of it. `code` is that of a sign that was scanned. */
export default function MeetingPage() {
  const { id = '', code } = useParams();
  const remote = useRemote(() => call(meetingApi.page, { params: { id } }), [id]);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { value, trouble, reload } = remote;
  return <Meeting one={value} sign={code ?? null} stale={Boolean(trouble)} reload={reload} />;
}
