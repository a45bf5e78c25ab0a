import { activityApi } from '@linli/shared/activity/activity.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { useFrom } from '../from';
import { Activity } from './activity';

/** One activity, and the way to come to it. */
export default function ActivityPage() {
  const { id = '' } = useParams();
  const place = useFrom();
  const remote = useRemote(
    () => call(activityApi.page, { params: { id }, query: place ? { place } : {} }),
    [id, place],
  );
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return <Activity one={remote.value} place={place} stale={Boolean(remote.trouble)} reload={remote.reload} />;
}
