import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Written } from './written';

/** One bulletin before those who answer for it. */
export default function OfficeBulletinPage() {
  const { id = '' } = useParams();
  return <ForStaff allowed={steering}>{() => <One id={id} />}</ForStaff>;
}

function One({ id }: { id: string }) {
  const remote = useRemote(() => call(bulletinOfficeApi.detail, { params: { id } }), [id]);
  return remote.value ? (
    <Written bulletin={remote.value} reload={remote.reload} />
  ) : (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}
