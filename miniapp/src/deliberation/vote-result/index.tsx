import { voteApi } from '@linli/shared/vote/vote.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Result } from './result';

/** What a vote came to, and the way to object while it is published. */
export default function VoteResultPage() {
  const { id = '' } = useParams();
  const remote = useRemote(() => call(voteApi.result, { params: { id } }), [id]);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return <Result one={remote.value} stale={Boolean(remote.trouble)} reload={remote.reload} />;
}
