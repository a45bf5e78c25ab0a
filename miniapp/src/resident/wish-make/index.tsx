import '../../styles/wish.scss';
import { wishApi } from '@linli/shared/wish/wish.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PersonPage } from '../../parts/person-page';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { Making } from './making';

/** Making a small wish, or saying one again that was not published. */
export default function WishMakePage() {
  const { wish } = useParams();
  return (
    <PersonPage words="登录以后就能许愿。姓名、电话、门牌只有社区看得到。">
      {() => <Asked wish={wish} />}
    </PersonPage>
  );
}

function Asked({ wish }: { wish: string | undefined }) {
  const remote = useRemote(
    async () => ({
      form: await call(wishApi.form),
      before: wish ? await call(wishApi.detail, { params: { id: wish } }) : null,
    }),
    [wish],
  );
  if (remote.value) return <Making {...remote.value} />;
  return (
    <Page>
      <Loading remote={remote} />
    </Page>
  );
}
