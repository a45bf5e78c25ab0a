import '../quorum.scss';
import { voteApi } from '@linli/shared/vote/vote.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Vote } from './vote';

/** One vote of owners: what is asked, how far it is, and my ballot. */
export default function VotePage() {
  const { id = '' } = useParams();
  const remote = useRemote(() => call(voteApi.page, { params: { id } }), [id]);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return <Vote one={remote.value} stale={Boolean(remote.trouble)} reload={remote.reload} />;
}
