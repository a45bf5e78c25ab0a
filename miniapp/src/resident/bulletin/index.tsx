import { bulletinApi } from '@linli/shared/bulletin/bulletin.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useShareCard } from '../../platform/share';
import { useRemote } from '../../platform/use-remote';
import { Told } from './told';

/** One bulletin, from a door, a message, a letter, a group or a board; no sign-in where it is for everyone. */
export default function BulletinPage() {
  const { id = '' } = useParams();
  const remote = useRemote(() => call(bulletinApi.look, { params: { id } }), [id]);
  const { value } = remote;
  useShareCard(
    value && !value.withdrawn ? { title: value.title, page: 'resident/bulletin', params: { id } } : null,
  );
  return <Page>{value ? <Told bulletin={value} /> : <Loading remote={remote} />}</Page>;
}
