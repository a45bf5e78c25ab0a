import '../../styles/icons-more.scss';
import '../../styles/pick.scss';
import '../../styles/staff.scss';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { CorrectForm } from './correct-form';
import { WriteForm } from './write-form';

/** Writing a bulletin, or a new version of the one that the page was opened with. */
export default function BulletinWritePage() {
  const { id } = useParams();
  return <ForStaff allowed={steering}>{() => (id ? <Correcting id={id} /> : <Writing />)}</ForStaff>;
}

function Writing() {
  const remote = useRemote(() => call(bulletinOfficeApi.form), []);
  return remote.value ? (
    <WriteForm form={remote.value} />
  ) : (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}

function Correcting({ id }: { id: string }) {
  const remote = useRemote(() => call(bulletinOfficeApi.detail, { params: { id } }), [id]);
  return remote.value ? (
    <CorrectForm bulletin={remote.value} reload={remote.reload} />
  ) : (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}
